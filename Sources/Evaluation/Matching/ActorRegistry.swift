package import IncidentModel
import PlaceNames

/// The actors by every name that the registry has for them.
package struct ActorRegistry: Sendable {
  /// The id of attackers of whom nothing is known; `unknown` in a gold file means them.
  package static let unknown = "unknown-gunmen"
  private let ids: [String: String]

  /// Takes the actors; of two with one name the first has it.
  package init(_ actors: [Actor]) {
    var ids = [NameNormalizer.normalized("unknown"): ActorRegistry.unknown]
    let names =
      actors.map { ($0.id, $0.id) } + actors.flatMap { actor in ([actor.name] + actor.names).map { ($0, actor.id) } }
    for (name, id) in names {
      ids[NameNormalizer.normalized(name), default: id] = ids[NameNormalizer.normalized(name)] ?? id
    }
    self.ids = ids
  }

  /// The id of an actor by its id or one of its names, else the name in its normal form.
  package func id(of name: String) -> String {
    let normal = NameNormalizer.normalized(name)
    return ids[normal] ?? normal
  }

  /// Whether the actors of a prediction are those that the gold names: each of either side is one of the other.
  func isSame(_ gold: [String], _ prediction: [Set<String>]) -> Bool {
    let gold = Set(gold.map(id))
    return prediction.allSatisfy { !$0.isDisjoint(with: gold) }
      && gold.allSatisfy { id in prediction.contains { $0.contains(id) } }
  }
}
