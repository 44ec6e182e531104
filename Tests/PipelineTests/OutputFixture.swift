import Digests
import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import Pipeline

/// An output folder `out` in a folder of its own, into which files are written as a build writes them.
struct OutputFixture {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Where the output goes.
  var out: String { folder.path("out") }

  /// Files with a receipt that lists them.
  func files(_ texts: [String: String]) -> [OutputFile] {
    let list = texts.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
    let entries = list.map { "{\"file\": \"\($0.path)\", \"sha256\": \"\(SHA256Digest.hexadecimal(of: $0.bytes))\"}" }
    let receipt = "{\n  \"schema\": \"manifest/1\",\n  \"outputs\": [\(entries.joined(separator: ", "))]}"
    return list + [OutputFile(path: "manifest.json", bytes: Array(receipt.utf8))]
  }

  /// Writes files as a build does.
  func write(_ texts: [String: String], replacingForeign: Bool = false) throws {
    try OutputWriter.write(
      [.init(folder: out, files: files(texts))], replacingForeign: replacingForeign, diagnostics: DiagnosticLog())
  }

  /// The plan of a build.
  func plan(_ texts: [String: String]) throws -> [OutputPlan.Change] {
    try OutputPlan(files(texts), in: OutputTree(reading: out)).steps.map(\.change)
  }

  /// Everything below the output folder but the receipt.
  func written() throws -> [String: String] {
    try folder.contents(of: "out").mapValues { String(decoding: $0, as: UTF8.self) }.filter {
      $0.key != "manifest.json"
    }
  }

  /// Lays a link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
  }

  /// Expects that a write is refused because of what stands at a path.
  func expectInTheWay(
    _ name: String, _ words: String, replacingForeign: Bool = false, location: Testing.SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: OutputError.self, sourceLocation: location) {
      try write(["a": "new", "maps/b": "new"], replacingForeign: replacingForeign)
    }
    #expect(error?.code == .inTheWay, sourceLocation: location)
    #expect(error?.path == folder.path(name), sourceLocation: location)
    #expect(error?.message.contains(words) == true, "\(String(describing: error))", sourceLocation: location)
  }
}
