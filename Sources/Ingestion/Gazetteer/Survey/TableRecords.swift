import DelimitedText
package import IncidentModel

/// Where the rows of a table stand, and what each states of its names and its origin.
package struct TableRecords: Sendable {
  /// A name that cannot be taken as it is.
  package struct DoubtfulName: Sendable {
    /// As it is written.
    package let name: String
    /// The id of its place, where it has one.
    package let id: String
    package let location: SourceLocation
  }

  package let file: String
  /// Whether it was written by hand, so that a row states its own source.
  package let isHandWritten: Bool
  /// The rows that can be read.
  package private(set) var rowCount = 0
  /// The lines of the places by their ids; of several rows of one id the first.
  package private(set) var lines: [String: Int] = [:]
  /// The lines of the rows that give a place of another row its position; of several the last, which counts.
  package private(set) var corrections: [String: Int] = [:]
  package private(set) var origin = StatedOrigin()
  /// The rows that an import flagged, as they did not fit the unit that their source states.
  package private(set) var flagged: [(id: String, flag: String, line: Int)] = []
  /// Names in which there is no letter.
  package private(set) var withoutLetters: [DoubtfulName] = []
  /// Names with a character that cannot be seen.
  package private(set) var withInvisible: [DoubtfulName] = []

  /// With what the flags begin; the stated unit follows.
  package static let flags = (outside: "outside-stated ", unknown: "unknown-stated ")
  private static let pieceLength = 8 << 20

  /// Reads a table of places or of names of units; what cannot be read is told elsewhere.
  init(_ file: String, isHandWritten: Bool) throws {
    self.file = file
    self.isHandWritten = isHandWritten
    var columns: Columns?
    try GazetteerTable.forEachPiece(of: file, known: [], length: Self.pieceLength) { piece in
      let known = columns ?? Columns(piece.reader)
      columns = known
      origin.missingColumns = StatedOrigin.Member.allCases.filter { known.origin[$0] == nil }
      for row in piece.reader.rows { add(row, known) }
    }
  }

  private struct Columns {
    let id, sameAs, name, names, longitude, flags: Int?
    let origin: [StatedOrigin.Member: Int]

    init(_ reader: DelimitedReader) {
      id = reader.column("id")
      sameAs = reader.column("same_as")
      name = reader.column("name")
      names = reader.column("names")
      longitude = reader.column("lon")
      flags = reader.column("flags")
      origin = StatedOrigin.Member.allCases.reduce(into: [:]) { $0[$1] = reader.column($1.rawValue) }
    }
  }

  private mutating func add(_ row: DelimitedReader.Row, _ columns: Columns) {
    rowCount += 1
    let id = row[columns.sameAs] ?? row[columns.id] ?? ""
    if row[columns.sameAs] == nil, !id.isEmpty, lines[id] == nil { lines[id] = row.line }
    if row[columns.sameAs] != nil, row[columns.longitude] != nil { corrections[id] = row.line }
    for (member, column) in columns.origin { origin.add(member, row[Optional(column)], line: row.line) }
    for flag in (row[columns.flags] ?? "").split(separator: "|")
    where flag.hasPrefix(Self.flags.outside) || flag.hasPrefix(Self.flags.unknown) {
      flagged.append((id, String(flag), row.line))
    }
    if let name = row[columns.name] { add(name, id, row.line) }
    guard let names = row[columns.names] else { return }
    for name in names.utf8.split(separator: UInt8(ascii: "|")) { add(String(Substring(name)), id, row.line) }
  }

  private mutating func add(_ name: String, _ id: String, _ line: Int) {
    let doubtful = DoubtfulName(name: name, id: id, location: SourceLocation(file: file, line: line))
    if !name.hasLetters { withoutLetters.append(doubtful) }
    if name.visible != name { withInvisible.append(doubtful) }
  }
}

extension String {
  /// Whether there is a letter in it, of any script.
  fileprivate var hasLetters: Bool { unicodeScalars.contains { $0.properties.isAlphabetic } }

  /// The text without characters that have no shape of their own; compared scalar by scalar.
  package var visible: String {
    guard utf8.contains(where: { $0 > 0x7F }) else { return self }
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint { view.append(scalar) }
    return view.count == unicodeScalars.count ? self : String(view)
  }
}
