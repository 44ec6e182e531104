import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// Every fault of an input ends as promised: no trap, a message with file and remedy, the exit status of its kind, the
/// other inputs mapped, and the earlier output whole.
struct BadInputTests {
  static let cases =
    BadInput.boundaries + BadInput.tables + BadInput.configurations + BadInput.manifests + BadInput.words
    + BadInput.reports

  @Test func `there are at least 150 cases, each with a name of its own`() {
    #expect(Self.cases.count >= 150)
    #expect(Set(Self.cases.map(\.testDescription)).count == Self.cases.count)
  }

  @Test(arguments: cases)
  func `a fault ends as promised`(input: BadInput) throws {
    let project = try SmallProject.built()
    let before = try project.output()
    try input.apply(to: project)
    let run = try LimitedRun(["build"], in: project.folder.path)
    #expect(run.status == input.status, "\(run.errors.prefix(2000))")
    #expect(run.output.isEmpty)
    for words in input.words { #expect(run.errors.contains(words), "\(words)\n\(run.errors.prefix(2000))") }
    for count in run.counts { #expect(count.read == count.used + count.refused) }
    #expect(!run.errors.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 })
    let after = try project.output()
    if input.status > 1 {
      #expect(after == before)
      #expect(run.errors.split(separator: "\n").count { $0.hasPrefix("error: ") } == 1, "\(run.errors.prefix(2000))")
    } else {
      #expect(Set(after.keys) == Set(before.keys))
      try expectSomethingMapped(after)
    }
    if input.status != 0 { try expectNamed(input, run) }
  }

  /// A message names the file and says what to do.
  private func expectNamed(_ input: BadInput, _ run: LimitedRun) throws {
    let file = input.file.split(separator: "/").last.map(String.init) ?? input.file
    let message = try #require(run.refusals.first { $0.contains(file) }, "\(run.errors.prefix(2000))")
    #expect(message.contains("; ") || message.contains(" — "), "no remedy: \(message)")
    #expect(message.utf8.count < 2000)
  }

  /// At least one of the two incidents is on the map, and the map is there.
  private func expectSomethingMapped(_ output: [String: Data]) throws {
    let layer = try #require(output["set/incidents.geojson"])
    let features = try GeoJSONDecoder().decode(Array(layer)).features
    #expect(features.contains { $0["district_pcode"] == .string("D1") || $0["district_pcode"] == .string("D2") })
    #expect(output["set/maps/districts.svg"]?.isEmpty == false)
  }
}
