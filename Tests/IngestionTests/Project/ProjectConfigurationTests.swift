import Ingestion
import TestSupport
import Testing

struct ProjectConfigurationTests {
  private func read(_ text: String) throws -> ProjectConfiguration {
    try ProjectConfiguration(Array(text.utf8), file: "incidentmap.yml")
  }

  @Test func `all keys are read`() throws {
    let configuration = try read(
      "boundaries: b\nmaps:\n  - districts\n  - kind: incidents\n    title: Places\nseed_sets: [a, {name: c, title: C}]"
    )
    #expect(configuration.boundaries == "b")
    #expect(configuration.maps.map(\.kind) == [.districts, .incidents])
    #expect(configuration.maps.map(\.title) == [nil, "Places"])
    #expect(configuration.seedSets?.map(\.name) == ["a", "c"])
    #expect(configuration.seedSets?.map(\.title) == [nil, "C"])
  }

  @Test(arguments: [
    ("boundries: b", 1, "unknown key \"boundries\"; known keys: article_fields, boundaries, counting"),
    ("boundaries: b\nmaps: [heat]", 2, "\"heat\" is none of districts, incidents"),
    ("maps: districts", 1, "maps: expected a list, found \"districts\"; write maps: [districts]"),
    ("maps:\n  - districts\n  - districts", 3, "stands twice"),
    ("seed_sets:\n  - a\n  - name: a", 3, "stands twice"), ("seed_sets:\n  - title: a", 2, "\"name\" is missing"),
    ("maps: [", 2, "not YAML"), ("a: 1\na: 2", 1, "the key \"a\" stands twice"),
  ])
  func `a fault is told of with its line`(text: String, line: Int, words: String) {
    let error = #expect(throws: IngestionError.self) { try read(text) }
    #expect(error?.code == .badConfiguration)
    #expect(error?.line == line, "\(error?.description ?? "")")
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test func `a byte order mark is asked for, and an empty file asks for nothing`() throws {
    #expect(try read("csv_bom: true").writesByteOrderMark)
    #expect(try read("") == ProjectConfiguration() && read("# later\n") == ProjectConfiguration())
  }

  @Test func `the project of the inputs counts before that of the working folder`() throws {
    let folder = try TemporaryFolder()
    try folder.write("boundaries: of-the-inputs", to: "project/incidentmap.yml")
    try folder.write("boundaries: of-the-working-folder", to: "work/incidentmap.yml")
    let seeds = try folder.makeFolder("project/seeds/set")
    let (work, other) = (folder.path("work"), try folder.makeFolder("other"))
    #expect(try ProjectConfiguration.nearest(to: [seeds, work]).boundaries == "of-the-inputs")
    #expect(try ProjectConfiguration.nearest(to: [other, work]).boundaries == "of-the-working-folder")
    #expect(try ProjectConfiguration.nearest(to: [other]) == ProjectConfiguration())
  }
}
