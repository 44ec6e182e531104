import DelimitedText
import IncidentModel
import Ingestion
import SimpleFeatures

/// A table of place names whose positions are known, to measure the resolution of names against.
public struct NameTable {
  /// The columns that are read and the rows that are taken.
  public struct Columns: Sendable {
    /// The column of the names.
    public let name: String
    /// The columns of the units that contain them, the smallest first.
    public let within: [String]
    /// The column of the longitudes, in degrees.
    public let longitude: String
    /// The column of the latitudes, in degrees.
    public let latitude: String
    /// The values that a column must have one of, by column.
    public let conditions: [String: Set<String>]

    /// Names the columns.
    public init(
      name: String, within: [String], longitude: String, latitude: String, conditions: [String: Set<String>] = [:]
    ) {
      self.name = name
      self.within = within
      self.longitude = longitude
      self.latitude = latitude
      self.conditions = conditions
    }
  }

  /// A name with what is said of it.
  struct Row {
    let line: Int
    let name: String
    /// The units that are said to contain it, the smallest first; one may be the place itself.
    let within: [String]
    let position: Coordinate
  }

  /// The rows that can be used and that the conditions take.
  let rows: [Row]
  /// How many rows the conditions take, those that cannot be used included.
  let readCount: Int

  /// Reads a table; a row that cannot be used is told of.
  ///
  /// - Throws: `IngestionError` where the file cannot be read, is no table or lacks a column.
  init(_ path: String, _ columns: Columns, _ diagnostics: any DiagnosticCollector) throws {
    let reader: DelimitedReader
    do {
      reader = try DelimitedReader(try FileBytes.read(path))
      let name = try reader.requiredColumn(columns.name)
      let (longitude, latitude) = (
        try reader.requiredColumn(columns.longitude), try reader.requiredColumn(columns.latitude)
      )
      let within = try columns.within.map { try reader.requiredColumn($0) }
      let conditions = try columns.conditions.map { (try reader.requiredColumn($0.key), $0.value) }
      let taken = reader.rows.filter { row in conditions.allSatisfy { $0.1.contains(row[$0.0]) } }
      readCount = taken.count + reader.faults.count
      for fault in reader.faults { diagnostics.emit(.unusable(fault.message, path, fault.line)) }
      rows = taken.compactMap { row in
        guard let x = row.number(longitude), let y = row.number(latitude),
          let position = Coordinate(longitude: x, latitude: y)
        else {
          diagnostics.emit(.unusable("there is no position in it", path, row.line))
          return nil
        }
        guard let text = row[Optional(name)] else {
          diagnostics.emit(.unusable("there is no name in it", path, row.line))
          return nil
        }
        let units = within.compactMap { row[Optional($0)] }
        return Row(line: row.line, name: text, within: units, position: position)
      }
    } catch let error as DelimitedTextError {
      throw IngestionError(.broken, file: path, line: error.line, error.message)
    }
  }
}

extension Diagnostic {
  fileprivate static func unusable(_ message: String, _ file: String, _ line: Int) -> Diagnostic {
    Diagnostic("names.unusable-row", .refusal, message, at: SourceLocation(file: file, line: line))
  }
}
