package import IncidentModel
import PlaceNames

/// The actors by every name that the registry has for them.
package struct ActorRegistry: Sendable {
  /// The id of attackers of whom nothing is known; `unknown` in a gold file means them.
  package static let unknown = "unknown-gunmen"
  private let ids: [String: String]
  /// The ids of classes by their names: a force without a name is any of its kind.
  private let classes: [String: String]

  /// Takes the actors; of two with one name the first has it.
  package init(_ actors: [Actor]) {
    var ids = [NameNormalizer.normalized("unknown"): ActorRegistry.unknown]
    let names =
      actors.map { ($0.id, $0.id) } + actors.flatMap { actor in ([actor.name] + actor.names).map { ($0, actor.id) } }
    for (name, id) in names {
      ids[NameNormalizer.normalized(name), default: id] = ids[NameNormalizer.normalized(name)] ?? id
    }
    self.ids = ids
    classes = Dictionary(
      actors.filter(\.isClass).flatMap { actor in
        ([actor.name] + actor.names).map { (NameNormalizer.normalized($0), actor.id) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The ids that a name in the gold goes with: its own, and the class whose name it ends with, so that unnamed
  /// `security forces` are right for `Pakistani security forces`.
  private func accepted(_ name: String) -> Set<String> {
    let words = NameNormalizer.normalized(name).split(separator: " ")
    let classes = words.indices.dropFirst().compactMap { self.classes[words[$0...].joined(separator: " ")] }
    return Set([id(of: name)] + classes)
  }

  /// The id of an actor by its id or one of its names, else the name in its normal form.
  package func id(of name: String) -> String {
    let normal = NameNormalizer.normalized(name)
    return ids[normal] ?? normal
  }

  /// Whether the actors of a prediction are those that the gold names: each of either side is one of the other.
  func isSame(_ gold: [String], _ prediction: [Set<String>]) -> Bool {
    let gold = Set(gold.map(accepted))
    return prediction.allSatisfy { actor in gold.contains { !actor.isDisjoint(with: $0) } }
      && gold.allSatisfy { ids in prediction.contains { !$0.isDisjoint(with: ids) } }
  }
}
