import Digests
import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import Pipeline

struct OutputPlanTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The files of a build with a receipt that lists them.
  private func build(_ files: [String: String]) -> [OutputFile] {
    let list = files.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let entries = list.map { "{\"file\": \"\($0.path)\", \"sha256\": \"\(SHA256Digest.hexadecimal(of: $0.bytes))\"}" }
    let receipt = "{\"outputs\": [\(entries.joined(separator: ", "))]}"
    return list + [OutputFile(path: "manifest.json", bytes: Array(receipt.utf8))]
  }

  private func plan(_ files: [String: String]) throws -> OutputPlan {
    try OutputPlan(build(files), in: OutputTree(reading: folder.path("out")))
  }

  private func write(_ files: [String: String]) throws {
    try OutputWriter.write([.init(folder: folder.path("out"), files: build(files))], diagnostics: DiagnosticLog())
  }

  private func written() throws -> [String: String] {
    try folder.contents(of: "out").mapValues { String(decoding: $0, as: UTF8.self) }.filter {
      $0.key != "manifest.json"
    }
  }

  @Test func `a first build is new, a second one leaves everything alone`() throws {
    #expect(try plan(["a": "1", "maps/b": "2"]).steps.map(\.change) == [.new, .new, .new])
    try write(["a": "1", "maps/b": "2"])
    let times = try modificationTimes()
    #expect(try plan(["a": "1", "maps/b": "2"]).steps.map(\.change) == [.unchanged, .unchanged, .unchanged])
    try write(["a": "1", "maps/b": "2"])
    #expect(try modificationTimes() == times)
    #expect(try written() == ["a": "1", "maps/b": "2"])
  }

  private func modificationTimes() throws -> [String: Date?] {
    Dictionary(
      uniqueKeysWithValues: try folder.contents(of: "out").keys.map { name in
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("out/\(name)"))
        return (name, attributes[.modificationDate] as? Date)
      })
  }

  @Test func `what is no longer produced is removed`() throws {
    try write(["a": "1", "b": "2"])
    #expect(try plan(["a": "3"]).steps.map(\.change) == [.changed, .changed, .removed])
    try write(["a": "3"])
    #expect(try written() == ["a": "3"])
  }

  @Test func `what somebody changed or put there is not removed`() throws {
    try write(["a": "1", "b": "2"])
    try folder.write("mine", to: "out/b")
    try folder.write("mine", to: "out/c")
    try write(["a": "1"])
    #expect(try written() == ["a": "1", "b": "mine", "c": "mine"])
  }

  @Test(arguments: [nil, "{}", "{\"outputs\": [{\"file\": \"../a\", \"sha256\": \"0\"}]}"])
  func `a file of somebody else is in the way`(receipt: String?) throws {
    try folder.write("mine", to: "out/a")
    if let receipt { try folder.write(receipt, to: "out/manifest.json") }
    let error = #expect(throws: OutputError.self) { try plan(["a": "1"]) }
    #expect(error?.code == .inTheWay)
    #expect(error?.path == folder.path("out/a"))
  }

  @Test(arguments: ["", "no JSON", "{\n  \"schema\": \"manifest/1\",\n", "{\n  \"schema\": \"manifest/1\"}"])
  func `a broken receipt is named as the reason why a file is in the way`(receipt: String) throws {
    try folder.write("mine", to: "out/a")
    try folder.write(receipt, to: "out/manifest.json")
    let error = #expect(throws: OutputError.self) { try plan(["a": "1"]) }
    #expect(error?.code == .inTheWay)
    #expect(error?.path == folder.path("out/manifest.json"))
    for words in [
      "the manifest is broken (", "cannot tell", "replace a, which differs", "--force", "delete the folder",
    ] {
      #expect(error?.message.contains(words) == true, "\(String(describing: error))")
    }
    #expect(try written() == ["a": "mine"])
    try OutputWriter.write(
      [.init(folder: folder.path("out"), files: build(["a": "1"]))], replacingForeign: true,
      diagnostics: DiagnosticLog())
    #expect(try written() == ["a": "1"])
  }

  @Test func `a broken receipt that may be somebody else's stays`() throws {
    try folder.write("no JSON", to: "out/manifest.json")
    let error = #expect(throws: OutputError.self) { try plan(["a": "1"]) }
    #expect(error?.path == folder.path("out/manifest.json"))
    #expect(error?.message.contains("line 1, column 1") == true, "\(String(describing: error))")
  }

  @Test func `a receipt cannot have anything removed outside the folder`() throws {
    let digest = SHA256Digest.hexadecimal(of: Array("kept".utf8))
    let outside = try folder.write("kept", to: "kept")
    for name in ["../kept", outside, "x/../../kept"] {
      let receipt =
        "{\"outputs\": [{\"file\": \"\(name)\", \"sha256\": \"\(digest)\"}, {\"file\": \"a\", \"sha256\": \"\"}]}"
      try folder.write(receipt, to: "out/manifest.json")
      #expect(try plan([:]).steps.map(\.change) == [.changed])
    }
  }

  @Test func `where one folder cannot be written no file of another is replaced`() throws {
    try write(["a": "1"])
    try folder.write("a file", to: "other")
    let outputs: [OutputWriter.Output] = [
      .init(folder: folder.path("out"), files: build(["a": "2"])),
      .init(folder: folder.path("other/out"), files: build(["b": "2"])),
    ]
    let error = #expect(throws: AtomicWriteError.self) { try OutputWriter.write(outputs, diagnostics: DiagnosticLog()) }
    #expect(error?.code == .cannotCreate)
    #expect(try written() == ["a": "1"])
  }

  @Test func `folders made for a write that fails go away again`() throws {
    try folder.write("a file", to: "other")
    let outputs: [OutputWriter.Output] = [
      .init(folder: folder.path("new/deep/out"), files: build(["a": "2"])),
      .init(folder: folder.path("other/out"), files: build(["b": "2"])),
    ]
    #expect(throws: AtomicWriteError.self) { try OutputWriter.write(outputs, diagnostics: DiagnosticLog()) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["other"])
  }
}
