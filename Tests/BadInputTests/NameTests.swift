import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// Names are data wherever they stand: they read back unchanged, and nothing obeys them.
struct NameTests {
  @Test(arguments: HostileName.all)
  func `a hostile name of a district, a place and a map stays a name, and what cannot be shown is told of`(
    name: HostileName
  ) throws {
    let project = try BadInputProject()
    let folder = project.folder
    for file in ["gazetteer/full.geojson", "gazetteer/light.geojson"] {
      try folder.write(try folder.read(file).replacing("\"First\"", with: name.json), to: file)
    }
    try folder.write(
      try folder.read("gazetteer/places.csv").replacing("a:1,Town,,", with: "a:1,\(name.field),Town,"),
      to: "gazetteer/places.csv")
    try folder.write("seed_sets: [{name: set, title: \(name.json)}]\n", to: "incidentmap.yml")
    let run = try project.build()
    #expect(run.status == 0, "\(run.errors.prefix(2000))")
    expectQuiet(run)

    let districts = try features("districts", of: project)
    #expect(districts.contains { name.isShown(as: $0["district"]) || name.isShown(as: $0["name"]) })
    #expect(try features("incidents", of: project).contains { name.isShown(as: $0["place"]) })
    expectTold(run, of: name)
    for map in ["districts", "incidents"] { try expectWellFormed("output/set/maps/\(map).svg", in: folder) }
    let table = try project.text("set/incidents.csv")
    #expect(!table.contains(/[,\n]"?[=@+]/), "a formula in a table")
    let resolution = try project.run(["resolve", "Town"])
    #expect(resolution.status == 0)
    expectQuiet(resolution)
  }

  /// What is left out is told of with file, line and key, and nothing is told of what is not.
  private func expectTold(_ run: ProgramRun, of name: HostileName, location: SourceLocation = #_sourceLocation) {
    let places = [
      "gazetteer/full.geojson:2: feature 0 (D1 \(name.shown.prefix(60))): \"name\": ",
      "gazetteer/places.csv:2: \"name\": ", "incidentmap.yml:1: seed_sets, entry 1, title: ",
    ]
    for place in places {
      #expect(
        run.errors.contains(place) == (name.shown != name.text), "\(place): \(run.errors.prefix(2000))",
        sourceLocation: location)
    }
    #expect(run.errors.contains("left out, the first U+") == (name.shown != name.text), sourceLocation: location)
  }

  /// The terminal gets no control but line ends and the tabs between columns.
  private func expectQuiet(_ run: ProgramRun, location: SourceLocation = #_sourceLocation) {
    let text = run.output + run.errors
    #expect(
      !text.unicodeScalars.contains { $0.isControl && !"\n\t".unicodeScalars.contains($0) }, sourceLocation: location)
  }

  private func features(_ layer: String, of project: BadInputProject) throws -> [Feature] {
    try GeoJSONDecoder().decode(Array(project.text("set/\(layer).geojson").utf8)).features
  }

  private func expectWellFormed(_ file: String, in folder: TemporaryFolder) throws {
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    check.arguments = ["xmllint", "--noout", "--nonet", folder.path(file)]
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0, "\(file)")
    #expect(try !folder.read(file).contains("<script"))
  }
}

/// Names of folders and files of reports lead nowhere but below the output folder, each to a folder of its own.
struct FolderNameTests {
  private static let names =
    HostileName.all.map(\.text).filter { !$0.contains("/") && $0.utf8.count <= 255 }
    + ["CON", "nul.d", "-rf", "a b", "Week 19.", "--", String(repeating: "x", count: 250), "a--b"]

  @Test(arguments: names.map(HostileName.init))
  func `a seed set of a hostile name goes to a plain folder`(name: HostileName) throws {
    let project = try BadInputProject()
    try FileManager.default.removeItem(atPath: project.folder.path("output"))
    try FileManager.default.moveItem(
      atPath: project.folder.path("seeds/set"), toPath: project.folder.path("seeds/\(name.text)"))
    let run = try project.build()
    #expect(run.status == 0, "\(run.errors.prefix(2000))")
    #expect(!run.errors.unicodeScalars.contains { $0.isControl && $0 != "\n" })
    let output = try project.output()
    let folders = Set(output.keys.compactMap { $0.split(separator: "/").first })
    #expect(folders.count == 1)
    #expect(folders.first?.utf8.allSatisfy { $0 < 0x80 && ($0 > 0x2C && $0 != 0x2F) } == true, "\(folders)")
    let layer = try #require(output.first { $0.key.hasSuffix("/incidents.geojson") }?.value)
    #expect(name.isSame(as: try GeoJSONDecoder().decode(Array(layer))["seed_set"]))
  }

  @Test func `twins in case and in form go to folders that every system tells apart`() throws {
    let project = try BadInputProject()
    let seeds = project.folder.path("seeds")
    for twin in ["Week", "week", "caf\u{E9}", "cafe\u{301}"] {
      try FileManager.default.copyItem(atPath: "\(seeds)/set", toPath: "\(seeds)/\(twin)")
    }
    let run = try project.build()
    #expect(run.status == 0, "\(run.errors.prefix(2000))")
    let folders = Set(try project.output().keys.compactMap { $0.split(separator: "/").first?.lowercased() })
    #expect(folders.count == 5, "\(folders)")
    #expect(folders.contains("set"))
  }

  @Test func `a folder whose name is not UTF-8 is refused and the others are mapped`() throws {
    let project = try BadInputProject()
    let path = (Array(project.folder.path("seeds/").utf8) + [0x61, 0xFF, 0x62, 0]).map(CChar.init(bitPattern:))
    #expect(mkdir(path, 0o755) == 0)
    let run = try project.build()
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.errors.contains("seeds/a\\xFFb: left out: its name is not UTF-8 — rename it"))
    #expect(run.errors.contains("2 placed in a district"))
  }
}
