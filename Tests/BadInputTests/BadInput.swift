import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// One bad input and what the program has to say and do.
struct BadInput: Sendable, CustomTestStringConvertible {
  /// How the file becomes bad.
  enum Change: Sendable {
    /// It gets other contents.
    case text(String)
    case bytes([UInt8])
    /// A part of it is replaced.
    case replacing(String, by: String)
    /// Something is added at its end.
    case appending(String)
    /// It is missing.
    case removed
  }

  let file: String
  let change: Change
  let status: Int32
  /// What standard error has to hold, the file's name in front of the first where that begins with a colon.
  let words: [String]

  init(_ file: String, _ change: Change, _ status: Int32, _ words: String...) {
    self.init(file, change, status, words)
  }

  init(_ file: String, _ change: Change, _ status: Int32, _ words: [String]) {
    self.file = file
    self.change = change
    self.status = status
    self.words = words.filter { !$0.isEmpty }
  }

  var testDescription: String { "\(file) \(status) \(words.joined(separator: " … "))" }

  /// Makes the input bad, builds, and checks what holds for every bad input.
  func check(location: SourceLocation = #_sourceLocation) throws {
    let project = try BadInputProject(copyingWords: file.contains("/language/"))
    try apply(to: project.folder)
    let run = try project.build()
    #expect(run.status == status, "\(run.errors)", sourceLocation: location)
    for word in words {
      let text = word.hasPrefix(":") ? file + word : word
      #expect(run.errors.contains(text), "\(text) is not in: \(run.errors.prefix(2000))", sourceLocation: location)
    }
    #expect(!run.errors.unicodeScalars.contains { $0.isControl && $0 != "\n" }, sourceLocation: location)
    for count in run.errors.matches(of: /(\d+) rows read, (\d+) used, (\d+) refused/) {
      #expect(Int(count.1) == (Int(count.2) ?? 0) + (Int(count.3) ?? 0), sourceLocation: location)
    }
    if status > 1 {
      #expect(try project.output() == BadInputProject.product.get(), "the earlier output", sourceLocation: location)
    } else {
      let incidents = try project.text("set/incidents.geojson")
      #expect(incidents.contains("\"Harbour\""), "the other input is not mapped", sourceLocation: location)
      try checkCounts(in: project, run, location)
    }
  }

  /// Checks that the manifest counts each refused record of the gazetteer, and all others as used.
  private func checkCounts(
    in project: BadInputProject, _ run: ProgramRun, _ location: Testing.SourceLocation
  ) throws {
    let manifest = try JSONText.decode(Array(project.text("set/manifest.json").utf8))
    for count in manifest["gazetteer"].elements {
      let (name, read) = (try #require(count["file"].string), try #require(count["records_read"].integer))
      let (used, refused) = (count["records_used"].integer ?? -1, count["records_refused"].integer ?? -1)
      #expect(read == used + refused && used >= 0, "\(name)", sourceLocation: location)
      let refusals = run.errors.split(separator: "\n").filter { $0.hasPrefix("refusal: gazetteer/\(name):") }
      // A row of a table that is refused for two reasons is one row.
      let rows = Set(refusals.map { $0.split(separator: ":").prefix(3) })
      #expect((name.hasSuffix(".csv") ? rows.count : refusals.count) == refused, "\(name)", sourceLocation: location)
    }
  }

  func apply(to folder: TemporaryFolder) throws {
    switch change {
    case .text(let text): try folder.write(text, to: file)
    case .bytes(let bytes): try folder.write(bytes, to: file)
    case .replacing(let old, let new):
      let text = try folder.read(file)
      #expect(text.contains(old), "\(old) is not in \(file)")
      try folder.write(text.replacing(old, with: new), to: file)
    case .appending(let text): try folder.write(try folder.read(file) + text, to: file)
    case .removed: try FileManager.default.removeItem(atPath: folder.path(file))
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may take it for a command.
  var isControl: Bool { properties.generalCategory == .control || properties.generalCategory == .format }
}
