import IncidentModel
import PlaceNames

/// A name that is called a tehsil's means the tehsil; one without an entry lies in the district of its places.
enum TehsilPass: ResolutionPass {
  static let name = "tehsil"

  static func decide(_ question: Question) -> Decision? {
    guard question.toponym.sense == .tehsil else { return nil }
    let tehsils = question.candidates.filter { $0.entry.kind == .tehsil }
    if let tehsil = tehsils.first {
      return tehsils.count == 1 ? Decision(tehsil, reason: "the tehsil \(tehsil.entry.name)") : nil
    }
    return OneDistrictPass.decide(question) {
      "the tehsil has no entry; the places of its name lie in the district \($0)"
    }
  }
}

extension Decision {
  /// The decision for a town where the text speaks of the tehsil around it, whose extent is not known.
  func asTehsil(where isTehsil: Bool) -> Decision {
    guard isTehsil, entry.kind.isSettled else { return self }
    return Decision(
      NameMatch(entry: entry, isPrimary: isPrimary), precision: max(precision ?? .exact, .near),
      uncertainty: max(uncertainty, Uncertainty.near),
      reason: "\(reason); the text speaks of the tehsil, which has no entry of its own", isSimilar: isSimilar)
  }
}
