import IncidentModel

/// Finds actors of the registry by their ids or by any of their names.
struct ActorLookup: Sendable {
  private let ids: Set<String>
  private let names: [String: String]

  init(_ actors: [Actor]) {
    ids = Set(actors.map(\.id))
    // A name that two actors bear is the first one's.
    names = Dictionary(
      actors.flatMap { actor in ([actor.name] + actor.names).map { ($0.lowercased(), actor.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The id of what is called so; nothing where the registry does not know it.
  func identifier(_ name: String) -> String? { ids.contains(name) ? name : names[name.lowercased()] }
}
