import IncidentModel
import PlaceNames

/// A tehsil without an entry of its own lies in the district in which the places of its name lie.
enum TehsilPass: ResolutionPass {
  static let name = "tehsil"

  static func decide(_ question: Question) -> Decision? {
    guard question.toponym.sense == .tehsil, !question.candidates.contains(where: { $0.entry.kind == .tehsil })
    else { return nil }
    return OneDistrictPass.decide(question) {
      "the tehsil has no entry; the places of its name lie in the district \($0)"
    }
  }
}
