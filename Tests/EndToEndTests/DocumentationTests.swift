import Foundation
import TestSupport
import Testing

/// Every command in the documentation does what it says: it is run, in a folder with the files that it names.
struct DocumentationTests {
  /// A command with the document that shows it.
  struct Command: CustomTestStringConvertible, Sendable {
    let document: String
    let line: String
    var testDescription: String { "\(document): \(line)" }
  }

  private static let catalog = "Sources/incidentmap/Documentation.docc"
  private static let commands = Result { try documents().flatMap(commands) }

  private static func documents() throws -> [String] {
    let articles = try FileManager.default.subpathsOfDirectory(atPath: "\(Repository.root)/\(catalog)")
    return ["README.md", "CONTRIBUTING.md"]
      + articles.filter { $0.hasSuffix(".md") }.sorted().map { "\(catalog)/\($0)" }
  }

  /// The lines of blocks marked `sh` that begin with the program's name or pipe into it.
  private static func commands(of document: String) throws -> [Command] {
    let text = try String(contentsOfFile: "\(Repository.root)/\(document)", encoding: .utf8)
    var isShell = false
    return text.components(separatedBy: "\n").compactMap { line in
      if line.hasPrefix("```") {
        isShell = line == "```sh"
        return nil
      }
      let isOurs = isShell && (line.hasPrefix("incidentmap ") || line.contains("| incidentmap "))
      return isOurs ? Command(document: document, line: line) : nil
    }
  }

  /// The project of the examples: the seeds, the gazetteer and the output that come with the program, and some news.
  private static let project = Result {
    let folder = try TemporaryFolder()
    for name in ["seeds", "gazetteer", "output"] {
      try FileManager.default.copyItem(atPath: "\(Repository.root)/\(name)", toPath: folder.path(name))
    }
    let report =
      "---\npublished: 2025-05-08\n---\nA roadside bomb hit an army convoy near Mach on Wednesday and killed two soldiers.\n"
    try folder.write(report, to: "news/week-19/convoy-hit-near-mach.txt")
    try folder.write(
      "The highway was closed at Khuzdar on 7 May 2025 by armed men.\n", to: "news/week-19/highway-closed.md")
    try folder.write(
      #"{"id": "a1", "text": "A bomb killed three soldiers in Kalat.", "published": "2025-05-04"}"#,
      to: "news/articles.jsonl")
    try folder.write(
      #"{"text": "../news/week-19/highway-closed.md", "style": "brief", "incidents": [{"type": "road_block"}]}"#,
      to: "gold/highway-closed.json")
    try folder.write(
      "event_id_cnty,event_date,event_type,location,admin2,latitude,longitude,geo_precision,time_precision,fatalities\n"
        + "PAK90001,11 March 2025,Battles,Mach,Kachhi,29.8642,67.3314,1,1,3\n", to: "incidents/acled.csv")
    try folder.write("Datum,Ort\n2025-03-11,Mach\n", to: "incidents/offices.csv")
    try addRegions(to: folder)
    return folder
  }

  /// The files that the recipes for other regions begin with, and what their first steps make.
  private static func addRegions(to folder: TemporaryFolder) throws {
    try folder.write(RegionFiles.towns, to: "cities500.json")
    try folder.write(RegionFiles.dump.replacing(/9\tNowhere.*\n/, with: ""), to: "NG.txt")
    try folder.write("NG.29\tKano State\tKano State\t2335196\n", to: "admin1CodesASCII.txt")
    try folder.write("code;village;x;y\n1;Bichi;8.24;12.23\n", to: "villages.csv")
    try folder.write(RegionFiles.districts, to: "adm2.geojson")
    try folder.write(
      #"{"type": "Feature", "properties": {"wof:id": 1, "wof:name": "Kano", "wof:placetype": "locality", "#
        + #""geom:latitude": 12, "geom:longitude": 8.5}, "geometry": null}"#, to: "records.geojsonl")
    try RegionFiles.makeGazetteer("nigeria", hasBoundaries: false, in: folder)
    try RegionFiles.makeGazetteer("khyber", hasBoundaries: true, in: folder)
    let steps = try commands(of: "\(catalog)/Articles/Regions.md").filter { $0.line.contains(" import ") }
    for step in steps { _ = try ProgramRun(shell: step.line, in: folder.path) }
  }

  @Test func `the documents show commands`() throws {
    #expect(try Self.commands.get().count >= 12)
    #expect(Set(try Self.commands.get().map(\.document)).count >= 3)
  }

  @Test(arguments: (try? commands.get()) ?? [])
  func `it runs`(command: Command) throws {
    let folder = try Self.project.get()
    let run = try ProgramRun(shell: command.line, in: folder.path)
    #expect(run.status == (command.line.contains("# exit 1") ? 1 : 0), "\(run.errors)")
  }
}
