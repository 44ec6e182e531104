import IncidentModel
import SimpleFeatures
import Synchronization

/// The chains of names that were resolved already.
///
/// The record of an incident tells which places bore its names, and asks again for what its place was taken from.
final class KnownChains: Sendable {
  /// What a resolution depends on.
  private struct Question: Hashable {
    let chain: [Toponym]
    /// The ids of the entries.
    let context, within: String?
    let day: CalendarDate?
    let focus: Coordinate?
    let company: Set<String>

    init(_ chain: [Toponym], _ circumstances: Circumstances) {
      self.chain = chain
      (context, within) = (circumstances.context?.id, circumstances.within?.id)
      (day, focus, company) = (circumstances.day, circumstances.focus, circumstances.company)
    }
  }

  /// The most chains that are kept before all are forgotten.
  private static let most = 256

  private let kept = Mutex<[Question: ChainResolution]>([:])

  /// The resolution of a chain, made where it is not kept.
  func resolution(
    of chain: [Toponym], _ circumstances: Circumstances, _ make: () -> ChainResolution
  ) -> ChainResolution {
    let question = Question(chain, circumstances)
    if let known = kept.withLock({ $0[question] }) { return known }
    let resolution = make()
    kept.withLock { kept in
      if kept.count >= KnownChains.most { kept = [:] }
      kept[question] = resolution
    }
    return resolution
  }
}
