import IncidentModel

/// Which actor belongs to which, by id.
struct ActorParents: Sendable {
  private let parents: [String: String]

  init(_ actors: [Actor]) {
    parents = Dictionary(actors.compactMap { actor in actor.parent.map { (actor.id, $0) } }) { first, _ in first }
  }

  /// Whether two ids stand for one actor or for a group and a unit of it.
  func agree(_ first: String, _ second: String) -> Bool { isWithin(first, second) || isWithin(second, first) }

  private func isWithin(_ part: String, _ whole: String) -> Bool {
    var current: String? = part
    // A registry in which a group belongs to its own unit must not hang the program.
    for _ in 0..<8 {
      guard let id = current else { return false }
      if id == whole { return true }
      current = parents[id]
    }
    return false
  }
}
