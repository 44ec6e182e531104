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
