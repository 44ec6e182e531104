import IncidentModel
import PlaceNames

/// Of places that bear one name, the one in the districts that the sentence or the report names with others.
enum CompanyPass: ResolutionPass {
  static let name = "company"

  static func decide(_ question: Question) -> Decision? {
    guard question.candidates.count > 1 else { return nil }
    let inside = question.preferred.filter { $0.entry.district.map(question.circumstances.company.contains) ?? false }
    guard inside.count == 1, let match = inside.first, let district = match.entry.district else { return nil }
    let name = question.region.name(ofDistrict: district)
    return Decision(match, reason: "the one in \(name), where other places of the report lie")
  }
}
