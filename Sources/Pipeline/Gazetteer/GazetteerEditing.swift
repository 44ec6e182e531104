import DelimitedText
import Geocoding
public import IncidentModel
import Ingestion
import PlaceNames
import SimpleFeatures

/// Adds places to the tables of a gazetteer that are written by hand, whose rows win over the others.
public struct GazetteerEditing: Sendable {
  private let resolution: NameResolution
  private let manifest: GazetteerManifest

  /// Reads a gazetteer's folder.
  public init(
    gazetteer: String, workingFolder: String, cache: IndexCache? = nil, diagnostics: any DiagnosticCollector
  ) throws {
    manifest = try GazetteerManifest.read(folder: gazetteer)
    resolution = try NameResolution(
      gazetteer: gazetteer, workingFolder: workingFolder, cache: cache, diagnostics: diagnostics)
  }

  /// Writes a place behind the last row of the last CSV table of additions; gives its id and where its row stands.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - allowingNamesakes: Whether one of the same name in the same district may be there already.
  ///   - diagnostics: Takes what is odd about the writing.
  /// - Throws: `IngestionError` where the gazetteer has no such table, does not know what contains the place, or has
  ///   the place already; errors of writing.
  public func add(
    _ place: PlaceAddition, allowingNamesakes: Bool, diagnostics: any DiagnosticCollector
  ) throws -> (id: String, row: SourceLocation) {
    guard let file = manifest.additions.last(where: { $0.hasSuffix(".csv") }) else {
      throw IngestionError(
        .badConfiguration, file: manifest.file,
        "there is no table for places that are added; write additions: [places/additions.csv] and make it")
    }
    guard !NameNormalizer.normalized(place.name).isEmpty else { throw refusal(file, "the name has no letters in it") }
    guard let container = resolution.unit(place.within), let code = resolution.code(of: container) else {
      throw refusal(file, "\(place.within) is no unit or town that the gazetteer can tell; name another one")
    }
    try requireInside(place, container, code, file)
    if !allowingNamesakes { try refuseNamesakes(of: place, code, file) }
    let bytes = try FileBytes.read(file)
    let id = place.identifier { resolution.gazetteer.entry(id: $0) != nil }
    let (text, line) = try appending(place.values(id: id, in: container, code: code), to: bytes, file)
    try AtomicWrite.write(text, to: file, diagnostics: diagnostics)
    return (id, SourceLocation(file: file, line: line))
  }

  private func refusal(_ file: String, _ message: String) -> IngestionError {
    IngestionError(.broken, file: file, message)
  }

  /// Refuses a position outside the district that is said to contain it, and one near a place without a point.
  private func requireInside(
    _ place: PlaceAddition, _ container: GazetteerEntry, _ code: String, _ file: String
  ) throws {
    switch place.position {
    case .at(let coordinate):
      guard let district = container.district else { return }
      guard resolution.resolver.distance(from: coordinate, toDistricts: [district]) ?? .infinity <= 0 else {
        throw refusal(file, "the position lies outside \(container.name); are longitude and latitude swapped?")
      }
    case .near where container.precision > .near:
      throw refusal(file, "\(container.name) has no point to be near to; give --at, or neither for somewhere in it")
    case .near: break
    case .somewhere where container.kind != .district:
      throw refusal(file, "only a district can contain a place without a position; give --at or --near")
    case .somewhere: break
    }
  }

  private func refuseNamesakes(of place: PlaceAddition, _ code: String, _ file: String) throws {
    let namesakes = resolution.gazetteer.matches(place.name).map(\.entry).filter {
      $0.kind == place.kind && ($0.district == code || $0.province == code)
    }
    guard let namesake = namesakes.first else { return }
    throw refusal(
      file, "\(namesake.name) (\(namesake.id)) is there already; give --force where this is another place of that name")
  }

  /// The table with one row more, in the order of its columns, and the line of the row.
  private func appending(
    _ values: [String: String], to bytes: [UInt8], _ file: String
  ) throws(IngestionError) -> (bytes: [UInt8], line: Int) {
    let reader: DelimitedReader
    do { reader = try DelimitedReader(bytes) } catch {
      throw IngestionError(.broken, file: file, line: error.line, error.message)
    }
    for column in values.keys.sorted() where values[column] != "" && reader.column(column) == nil {
      throw refusal(file, "there is no column \"\(column)\"; add it to the first line")
    }
    var text = bytes
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    let line = text.count { $0 == UInt8(ascii: "\n") } + 1
    var writer = DelimitedWriter()
    writer.append(reader.header.map { values[$0] ?? "" })
    return (text + writer.bytes, line)
  }
}
