/// What has to be true of a reader for any bytes at all.
///
/// The tests try the kept corpus, the fuzz package what a fuzzer makes of it.
public enum InputProperty: String, CaseIterable, Sendable {
  /// A report: every sentence in the ledger once, spans in the file, records that are JSON.
  case report
  /// The lines between the marks at the top of a report.
  case frontMatter = "front-matter"
  /// GeoJSON, read and written.
  case geoJSON = "geojson"
  /// A table of delimited text, read and written.
  case table
  /// JSON, read and written, and taken for a schema.
  case json
  /// The project's configuration, a YAML file.
  case configuration

  /// The check of the property.
  ///
  /// - Throws: An error where the gazetteer that comes with the program cannot be read.
  public func check() throws -> any InputCheck {
    switch self {
    case .report: try ReportCheck()
    case .frontMatter: FrontMatterCheck()
    case .geoJSON: GeoJSONCheck()
    case .table: TableCheck()
    case .json: JSONCheck()
    case .configuration: ConfigurationCheck()
    }
  }
}

/// The check of one property.
public protocol InputCheck {
  /// Checks the property for an input; one that is refused as it should be is fine.
  ///
  /// - Throws: `BrokenProperty` where the property does not hold, or an error that no input may cause.
  func check(_ bytes: [UInt8]) throws
}

/// A property does not hold for an input.
public struct BrokenProperty: Error, CustomStringConvertible {
  /// What is not true.
  public let description: String

  /// Breaks off where something is not true.
  static func unless(_ holds: Bool, _ description: @autoclosure () -> String) throws {
    if !holds { throw BrokenProperty(description: description()) }
  }
}
