import IncidentModel
import Synchronization

/// The table of similar names, which is made when the first name asks for it.
///
/// Most runs find all their names as they are written, and need no such table.
final class LazySimilarNames: Sendable {
  private let table = Mutex<SimilarNames?>(nil)

  /// The table; where there is none yet, it is made of the names of entries.
  func table(of entries: [GazetteerEntry], rules: SpellingRules?, commonWords: CommonWords) -> SimilarNames? {
    table.withLock { table in
      if table == nil {
        let names = entries.lazy.flatMap { [$0.name] + $0.names }.map(NameNormalizer.normalized)
        table = SimilarNames(SimilarNames.build(names, rules: rules), rules: rules, commonWords: commonWords)
      }
      return table
    }
  }
}
