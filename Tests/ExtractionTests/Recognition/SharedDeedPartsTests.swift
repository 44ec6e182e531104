import IncidentModel
import Testing

@testable import Extraction

@Suite("One deed at two places")
struct SharedDeedPartsTests {
  @Test("is read as two sentences, however many such sentences a report has", arguments: [1, 100])
  func parts(count: Int) throws {
    let sentence = "Two soldiers were killed in Mach and three in Turbat. "
    let text = SourceText(String(repeating: sentence, count: count))
    let report = Report(id: "", path: "", sha256: "", byteCount: text.utf8.count, text: text)
    let readings = try Fixture.shared.get().extractor.readings(of: report)
    #expect(readings.count == 2 * count)
    #expect(
      readings.map { $0.places.first?.mention.chain.first?.name } == (0..<count).flatMap { _ in ["Mach", "Turbat"] })
    #expect(readings.map { $0.figures.first?.people.quantity.quantity.best } == (0..<count).flatMap { _ in [2, 3] })
  }
}
