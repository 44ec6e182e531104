package import IncidentModel
import SimpleFeatures

/// One file that goes into an import.
package struct SourceFile: Sendable {
  /// The file as the user named it, for messages.
  package let name: String
  /// Its contents.
  package let bytes: [UInt8]

  /// The features of a file that was read already: a GeoPackage, or one in another reference system.
  let boundaries: ReadBoundaries?

  /// Makes a source file.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    boundaries = nil
  }

  init(name: String, _ boundaries: ReadBoundaries) {
    self.name = name
    bytes = []
    self.boundaries = boundaries
  }
}

/// One file that an import makes, and what became of each record.
package struct ImportedFile: Sendable {
  /// Where the file is to be written.
  package let path: String
  /// Its contents.
  package let bytes: [UInt8]
  /// How many records were read; `used` and `refused` add up to it.
  package let read: Int
  /// How many of them are in the file.
  package let used: Int
  /// How many of them are not.
  package let refused: Int
  /// What was found wrong, in the order of the source.
  package let diagnostics: [Diagnostic]

  init(path: String, bytes: [UInt8], read: Int, used: Int, diagnostics: [Diagnostic]) {
    self.path = path
    self.bytes = bytes
    self.read = read
    self.used = used
    refused = read - used
    self.diagnostics = diagnostics
  }
}

/// Where the contents of an imported file come from; it is written into the file.
package struct Provenance: Sendable {
  /// What the file holds.
  package let title: String
  /// Who made the source, and which edition it is.
  package let source: String
  /// The source's licence.
  package let licence: String
  /// The date or edition that the contents describe.
  package let vintage: String
  /// The line that every product has to show.
  package let attribution: String

  /// Makes a provenance.
  package init(title: String, source: String, licence: String, vintage: String, attribution: String) {
    self.title = title
    self.source = source
    self.licence = licence
    self.vintage = vintage
    self.attribution = attribution
  }

  func members(madeBy command: String, note: String? = nil) -> [Property] {
    [
      Property("name", .string(title)), Property("source", .string(source)), Property("licence", .string(licence)),
      Property("vintage", .string(vintage)), Property("attribution", .string(attribution)),
      Property("made_by", .string("incidentmap gazetteer import \(command)")),
    ] + (note.map { [Property("note", .string($0))] } ?? [])
  }
}
