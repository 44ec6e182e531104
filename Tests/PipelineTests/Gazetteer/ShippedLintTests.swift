import IncidentModel
import TestSupport
import Testing

@testable import Pipeline

@Suite("The gazetteer that comes with the program under its own lint")
struct ShippedLintTests {
  @Test("has no finding, and the notes that are known")
  func clean() throws {
    let lint = try GazetteerLint(gazetteer: Repository.gazetteer, workingFolder: Repository.root)
    #expect(lint.isClean, "\(lint.lines.joined(separator: "\n"))")
    let notes = lint.findings.map { "\($0.identifier) \($0.location?.file.split(separator: "/").last ?? "")" }
    #expect(
      notes == [
        "gazetteer.no-licence codes.csv", "gazetteer.no-licence additions.csv",
        "gazetteer.invisible-difference places.csv",
        "gazetteer.no-licence units.csv",
      ])
  }
}
