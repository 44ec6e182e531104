import Synchronization

/// The table of similar names, which is got when the first name asks for it.
///
/// Most runs find all their names as they are written, and need no such table.
final class LazySimilarNames: Sendable {
  private let table = Mutex<SimilarNames?>(nil)

  /// The table; where there is none yet, it is taken from the bytes that the body gives.
  func table(
    rules: SpellingRules?, commonWords: CommonWords, _ bytes: () -> any ByteSource
  ) -> SimilarNames? {
    table.withLock { table in
      if table == nil { table = SimilarNames(bytes(), rules: rules, commonWords: commonWords) }
      return table
    }
  }
}
