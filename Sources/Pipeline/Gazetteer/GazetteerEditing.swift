import DelimitedText
import Geocoding
public import IncidentModel
import Ingestion
import PlaceNames
import SimpleFeatures

/// Adds places to the tables of a gazetteer that are written by hand, whose rows win over the others.
public struct GazetteerEditing: Sendable {
  let resolution: NameResolution
  private let manifest: GazetteerManifest

  /// Reads a gazetteer's folder.
  public init(
    gazetteer: String, workingFolder: String, cache: IndexCache? = nil, diagnostics: any DiagnosticCollector
  ) throws {
    manifest = try GazetteerManifest.read(folder: gazetteer)
    resolution = try NameResolution(
      gazetteer: gazetteer, workingFolder: workingFolder, cache: cache, diagnostics: diagnostics)
  }

  /// What becomes of a place that the gazetteer knows already.
  public enum Namesakes: Sendable, Hashable {
    /// The one place of that name and kind in the district is corrected; several are refused.
    case corrected
    /// The place is another one of that name.
    case others
    /// The place with this id is corrected.
    case one(id: String)
  }

  /// What was written.
  public struct Added: Sendable {
    /// The id of the place.
    public let id: String
    /// Where its row stands.
    public let row: SourceLocation
    /// The place as it was, where the row corrects one.
    public let replaced: GazetteerEntry?
  }

  /// Writes a place behind the last row of the last CSV table of additions.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - namesakes: What becomes of a place of the same name in the same district.
  ///   - diagnostics: Takes what is odd about the writing.
  /// - Throws: `IngestionError` where the gazetteer has no such table, does not know what contains the place, or
  ///   cannot tell which place is corrected; errors of writing.
  public func add(
    _ place: PlaceAddition, _ namesakes: Namesakes = .corrected, diagnostics: any DiagnosticCollector
  ) throws -> Added {
    guard let file = manifest.additions.last(where: { $0.hasSuffix(".csv") }) else {
      throw IngestionError(
        .badConfiguration, file: manifest.file,
        "there is no table for places that are added; write additions: [places/additions.csv] and make it")
    }
    guard !NameNormalizer.normalized(place.name).isEmpty else { throw refusal(file, "the name has no letters in it") }
    guard let container = resolution.unit(place.within), let code = resolution.code(of: container) else {
      throw refusal(file, "\(place.within) is no unit or town that the gazetteer can tell; name another one")
    }
    let known = try corrected(place, namesakes, code, file)
    try requireInside(place, container, container.district ?? known?.district, file)
    let bytes = try FileBytes.read(file)
    let id = known?.id ?? place.identifier { resolution.gazetteer.entry(id: $0) != nil }
    let values =
      known.map { place.values(correcting: $0, in: container, code: code) }
      ?? place.values(id: id, in: container, code: code)
    let (text, line) = try appending(values, to: bytes, file)
    try AtomicWrite.write(text, to: file, diagnostics: diagnostics)
    return Added(id: id, row: SourceLocation(file: file, line: line), replaced: known)
  }

  func refusal(_ file: String, _ message: String) -> IngestionError {
    IngestionError(.broken, file: file, message)
  }

  /// Refuses a position outside the district that is said to contain it, and one near a place without a point.
  private func requireInside(
    _ place: PlaceAddition, _ container: GazetteerEntry, _ district: String?, _ file: String
  ) throws {
    switch place.position {
    case .at(let coordinate):
      guard let district, !isInside(coordinate, district) else { return }
      let name = container.district == nil ? resolution.atlas.district(district)?.name ?? district : container.name
      let swapped = Coordinate(longitude: coordinate.latitude, latitude: coordinate.longitude)
      let isSwapped = swapped.map { isInside($0, district) } ?? false
      throw refusal(
        file, "the position lies outside \(name)\(isSwapped ? "; are longitude and latitude swapped?" : "")")
    case .near where container.precision > .near:
      throw refusal(file, "\(container.name) has no point to be near to; give --at, or neither for somewhere in it")
    case .near: break
    case .somewhere where container.kind != .district:
      throw refusal(file, "only a district can contain a place without a position; give --at or --near")
    case .somewhere: break
    }
  }

  private func isInside(_ coordinate: Coordinate, _ district: String) -> Bool {
    resolution.resolver.distance(from: coordinate, toDistricts: [district]) ?? .infinity <= 0
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
