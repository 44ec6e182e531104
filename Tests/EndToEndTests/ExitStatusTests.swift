import Foundation
import TestSupport
import Testing

/// How the program ends, each code with a case; an error is one line that says what to do, and nothing is written.
struct ExitStatusTests {
  private let project: Project

  init() throws { project = try Project() }

  private func expect(
    _ run: ProgramRun, _ status: Int32, _ words: String, location: SourceLocation = #_sourceLocation
  ) {
    #expect(run.status == status, "\(run.errors)", sourceLocation: location)
    let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
    #expect(errors.count == 1, "\(run.errors)", sourceLocation: location)
    #expect(errors.first?.contains(words) == true, "\(run.errors)", sourceLocation: location)
    #expect(run.output.isEmpty, sourceLocation: location)
    #expect(!project.has("output/set"), sourceLocation: location)
  }

  @Test func `a good build ends with 0`() throws {
    let run = try project.build()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("set: 1 reports read, 1 used"))
    #expect(project.has("output/set/maps/districts.svg"))
  }

  @Test func `a refused report among good ones ends with 1 and the others are mapped`() throws {
    try project.folder.write([0x1F, 0x8B, 8, 0], to: "seeds/set/b.txt")
    try project.folder.write([0x41, 0xFF], to: "seeds/set/c.md")
    let run = try project.build()
    #expect(run.status == 1)
    #expect(run.errors.contains("refusal: seeds/set/b.txt: not a report: looks like gzip"))
    #expect(run.errors.contains("refusal: seeds/set/c.md: byte 1 (0xFF) is not UTF-8"))
    #expect(run.errors.contains("set: 3 reports read, 1 used, 2 refused"))
    #expect(project.has("output/set/incidents.geojson"))
  }

  @Test(arguments: [["build", "--sedes", "x"], ["bild"], ["resolve"], ["build", "--seeds"]])
  func `a command that is not known ends with 64`(arguments: [String]) throws {
    let run = try ProgramRun(arguments, in: project.folder.path)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains("\nUsage: incidentmap "), "\(run.errors)")
  }

  @Test(arguments: ["seeds", "seeds/new/folder", "seeds/../seeds/set", "./seeds/x/../y"])
  func `output inside the input ends with 64`(output: String) throws {
    expect(try project.build("--output", output), 64, "lie in one another; choose another --output")
    #expect(try project.folder.contents().keys.sorted() == ["seeds/set/a.txt"])
  }

  @Test func `no usable report ends with 65`() throws {
    try project.folder.write([0], to: "seeds/set/a.txt")
    let run = try project.build()
    expect(run, 65, "seeds/set: none of its 1 reports can be used; nothing was written")
    #expect(run.errors.contains("refusal: seeds/set/a.txt: not text: NUL byte at offset 0"))
  }

  @Test func `a folder of reports and folders ends with 65`() throws {
    try project.folder.write("Text.", to: "seeds/b.txt")
    expect(try project.build(), 65, "the folder mixes reports (b.txt) and folders (set)")
  }

  @Test func `a broken boundary file ends with 65`() throws {
    let file = "boundaries/districts-2023.geojson"
    let gazetteer = try project.makeGazetteer(with: [file: "{\"type\": \"FeatureCollection\",\n"])
    expect(try project.build("--gazetteer", gazetteer), 65, "\(gazetteer)/\(file):2: ")
  }

  @Test func `missing reports end with 66`() throws {
    expect(try project.build("--seeds", "none"), 66, "none: no such folder; name the folder of reports with --seeds")
    try project.folder.makeFolder("empty")
    expect(try project.build("--seeds", "empty"), 66, "no reports and no folders of reports")
  }

  @Test func `a missing gazetteer ends with 66`() throws {
    expect(try project.build("--gazetteer", "none"), 66, "none/gazetteer.yml: no such file; give the folder")
    expect(try ProgramRun(["resolve", "Kech"], in: project.folder.path), 66, "gazetteer/gazetteer.yml: no such file")
  }

  @Test func `output below a file ends with 73`() throws {
    try project.folder.write("a file", to: "file")
    expect(try project.build("--output", "file/output"), 73, "file/output")
    #expect(try project.folder.contents()["file"] == Data("a file".utf8))
  }

  @Test func `a file of somebody else in the way ends with 73 and is left alone`() throws {
    try project.folder.write("mine", to: "out/set/maps/districts.svg")
    expect(try project.build("--output", "out"), 73, "maps/districts.svg: it was not written by incidentmap")
    #expect(try project.folder.contents(of: "out") == ["set/maps/districts.svg": Data("mine".utf8)])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "this system has no /dev/full"))
  func `standard output that is full ends with 74`() throws {
    let arguments = ["resolve", "--gazetteer", Repository.gazetteer, "Kech"]
    let run = try ProgramRun(arguments, in: project.folder.path, output: "/dev/full")
    expect(run, 74, "standard output: No space left on device")
  }

  @Test func `a broken configuration ends with 78`() throws {
    try project.folder.write("maps: [districts]\nboundries: x\n", to: "incidentmap.yml")
    expect(
      try project.build(), 78, "incidentmap.yml:2: unknown key \"boundries\"; known keys: article_fields, boundaries"
    )
    try project.folder.write("boundaries: atlantis\n", to: "incidentmap.yml")
    expect(try project.build(), 78, "there is no boundary set \"atlantis\"")
  }
}
