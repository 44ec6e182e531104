import Foundation
import TestSupport
import Testing

/// One fault in one file of a project, and what a build makes of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  /// How the file differs from the good one.
  enum Edit: Sendable {
    case text(String)
    case bytes([UInt8])
    case replace(String, String)
    case append(String)
    case remove
  }

  /// What the fault is.
  let name: String
  /// The file in the project's folder.
  let file: String
  let edit: Edit
  /// The exit status of a build.
  let status: Int32
  /// What the messages say.
  let words: [String]

  init(_ name: String, _ file: String, _ edit: Edit, _ status: Int32, _ words: String...) {
    self.name = name
    self.file = file
    self.edit = edit
    self.status = status
    self.words = words
  }

  var testDescription: String { "\(file): \(name)" }

  /// Makes the fault.
  func apply(to project: SmallProject) throws {
    if file.hasPrefix("gazetteer/language/") { try project.copyWords() }
    if file == "gazetteer/actors.yml" { try FileManager.default.removeItem(atPath: project.folder.path(file)) }
    switch edit {
    case .text(let text): try project.folder.write(text, to: file)
    case .bytes(let bytes): try project.folder.write(bytes, to: file)
    case .replace(let old, let new):
      let text = try project.folder.read(file)
      guard text.contains(old) else { throw NothingToReplace(text: old) }
      try project.folder.write(text.replacing(old, with: new, maxReplacements: 1), to: file)
    case .append(let text): try project.folder.write(try project.folder.read(file) + text, to: file)
    case .remove: try FileManager.default.removeItem(atPath: project.folder.path(file))
    }
  }

  struct NothingToReplace: Error { let text: String }
}
