import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import Pipeline

/// What a careless or hostile user lays where outputs go.
struct HostileFolderTests {
  private let output: OutputFixture

  init() throws { output = try OutputFixture() }

  private var folder: TemporaryFolder { output.folder }

  // MARK: - Links

  @Test(arguments: ["file", "dangling", "folder", "loop"], ["a", "maps/b", "manifest.json"])
  func `a link in the place of a file of ours is replaced and never followed`(target: String, name: String) throws {
    let texts = ["a": "one", "maps/b": "two"]
    try output.write(texts)
    let clean = try folder.contents(of: "out")
    try folder.write("kept", to: "file")
    try folder.write("kept", to: "folder/inside")
    if target == "loop" { try output.link("loop", to: "loop") }
    try FileManager.default.removeItem(atPath: folder.path("out/\(name)"))
    try output.link("out/\(name)", to: folder.path(target))
    try output.write(texts)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("out/\(name)"))
    #expect(attributes[.type] as? FileAttributeType == .typeRegular)
    #expect(try folder.contents(of: "out") == clean)
    #expect(try folder.contents(of: "folder") == ["inside": Data("kept".utf8)])
    #expect(try String(contentsOfFile: folder.path("file"), encoding: .utf8) == "kept")
    #expect(!FileManager.default.fileExists(atPath: folder.path("dangling")))
  }

  @Test func `a link to a file with the same bytes is replaced too`() throws {
    try output.write(["a": "same"])
    try folder.write("same", to: "elsewhere")
    try FileManager.default.removeItem(atPath: folder.path("out/a"))
    try output.link("out/a", to: folder.path("elsewhere"))
    #expect(try output.plan(["a": "same"]) == [.changed, .unchanged])
    try output.write(["a": "same"])
    #expect(throws: (any Error).self) {
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("out/a"))
    }
  }

  @Test(arguments: ["kept", "nowhere"]) func `a link that no build wrote is in the way`(target: String) throws {
    try folder.write("kept", to: "kept")
    try folder.makeFolder("out")
    try output.link("out/a", to: folder.path(target))
    output.expectInTheWay("out/a", "not written by incidentmap")
    try output.write(["a": "new"], replacingForeign: true)
    #expect(try folder.contents()["kept"] == Data("kept".utf8))
    #expect(try output.written() == ["a": "new"])
  }

  @Test(arguments: [false, true]) func `nothing is written through a link in the place of a folder`(force: Bool) throws
  {
    try folder.write("kept", to: "elsewhere/b")
    try folder.makeFolder("out")
    try output.link("out/maps", to: folder.path("elsewhere"))
    output.expectInTheWay("out/maps", "a link stands where a folder", replacingForeign: force)
    #expect(try folder.contents(of: "elsewhere") == ["b": Data("kept".utf8)])
    #expect(try FileManager.default.contentsOfDirectory(atPath: output.out) == ["maps"])
  }

  @Test func `nothing is written through a link in the place of a seed set's folder`() throws {
    try folder.makeFolder("out")
    try folder.makeFolder("elsewhere")
    try output.link("out/set", to: folder.path("elsewhere"))
    let write = OutputWriter.Output(folder: output.out, name: "set", files: output.files(["a": "new"]))
    let error = #expect(throws: OutputError.self) { try OutputWriter.write([write], diagnostics: DiagnosticLog()) }
    #expect(error?.path == folder.path("out/set"))
    #expect(try folder.contents(of: "elsewhere").isEmpty)
  }

  @Test func `the output folder itself may be a link, but not one to nowhere`() throws {
    try folder.makeFolder("real")
    try output.link("out", to: folder.path("real"))
    try output.write(["a": "new"])
    #expect(try folder.contents(of: "real")["a"] == Data("new".utf8))
    try FileManager.default.removeItem(atPath: folder.path("real"))
    let error = #expect(throws: OutputError.self) { try output.write(["a": "new"]) }
    #expect(error?.message.contains("a link that leads nowhere") == true)
    #expect(!FileManager.default.fileExists(atPath: folder.path("real")))
  }

  @Test func `a hard link keeps its bytes`() throws {
    try output.write(["a": "old"])
    try FileManager.default.linkItem(atPath: folder.path("out/a"), toPath: folder.path("twin"))
    try output.write(["a": "new"])
    #expect(try folder.contents()["twin"] == Data("old".utf8))
    #expect(try output.written() == ["a": "new"])
  }

  @Test func `what is behind a link is not removed`() throws {
    try output.write(["a": "1", "maps/b": "2"])
    try FileManager.default.moveItem(atPath: folder.path("out/maps"), toPath: folder.path("moved"))
    try output.link("out/maps", to: folder.path("moved"))
    try output.write(["a": "1"])
    #expect(try folder.contents()["moved/b"] == Data("2".utf8))
  }

  // MARK: - Folders, pipes

  @Test(arguments: [false, true]) func `a folder in the place of a file is refused`(force: Bool) throws {
    try output.write(["a": "old", "maps/b": "old"])
    try FileManager.default.removeItem(atPath: folder.path("out/maps/b"))
    try folder.write("kept", to: "out/maps/b/inside")
    output.expectInTheWay("out/maps/b", "a folder stands where a file", replacingForeign: force)
    #expect(try output.written() == ["a": "old", "maps/b/inside": "kept"])
  }

  @Test func `a file in the place of a folder is refused`() throws {
    try folder.write("kept", to: "out/maps")
    output.expectInTheWay("out/maps", "a file stands where a folder", replacingForeign: true)
    #expect(try output.written() == ["maps": "kept"])
  }

  @Test func `a named pipe is not waited for`() throws {
    try folder.makeFolder("out")
    #expect(mkfifo(folder.path("out/a"), 0o644) == 0)
    #expect(mkfifo(folder.path("out/manifest.json"), 0o644) == 0)
    output.expectInTheWay("out/a", "not written by incidentmap")
    try output.write(["a": "new"], replacingForeign: true)
    #expect(try output.written() == ["a": "new"])
  }

  // MARK: - Names of temporary files

  @Test func `what killed runs left is removed, also in folders`() throws {
    try output.write(["a": "1", "maps/b": "2"])
    for name in ["out/.incidentmap-1-1.part", "out/maps/.incidentmap-99-12.part", "out/gone/.incidentmap-3-4.part"] {
      try folder.write("half", to: name)
    }
    try output.link("out/.incidentmap-7-7.part", to: folder.path("out/a"))
    try output.write(["a": "1", "maps/b": "2"])
    #expect(try output.written() == ["a": "1", "maps/b": "2"])
  }

  @Test func `names that are only like ours are left alone`() throws {
    let names = [
      ".incidentmap-notes.part", ".incidentmap-1-.part", ".incidentmap-1-2.part.txt", "incidentmap-1-2.part",
      ".incidentmap-1-2-3.part", ".incidentmap-٣-1.part", "a.12.part", ".incidentmap-1-2.PART",
    ]
    for name in names { try folder.write("mine", to: "out/\(name)") }
    try folder.write("mine", to: "out/.incidentmap-1-2.part/inside")
    try output.write(["a": "1"])
    #expect(try Set(output.written().keys) == Set(names + ["a", ".incidentmap-1-2.part/inside"]))
  }

  @Test func `folders with the names that would be taken next do not stop a write`() throws {
    let next = Int(OutputFolder.temporaryName().split(separator: "-")[2].dropLast(5)) ?? 0
    for number in next..<(next + 30) { try folder.makeFolder("out/.incidentmap-\(getpid())-\(number).part") }
    try output.write(["a": "1"])
    #expect(try output.written() == ["a": "1"])
  }
}
