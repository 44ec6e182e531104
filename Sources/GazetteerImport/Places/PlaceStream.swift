import DelimitedText
import IncidentModel
import SimpleFeatures

/// Takes the bytes of a result, piece by piece.
package typealias ByteSink = ([UInt8]) throws -> Void

/// Writes the table of places row by row and counts what becomes of each record.
///
/// The rows keep the order of the source, so that its length does not matter: of each row only its id is remembered.
final class PlaceStream {
  private let target: PlaceTarget
  private let boundaries: PlaceBoundaries
  private let sink: ByteSink
  private let file: String
  private var writer = DelimitedWriter()
  private var seenNumbers: Set<Int> = []
  private(set) var count = ImportCount()

  /// How many bytes are written at a time.
  private static let pieceSize = 1 << 18

  init(_ target: PlaceTarget, file: String, sink: @escaping ByteSink) throws {
    self.target = target
    self.file = file
    self.sink = sink
    boundaries = try PlaceBoundaries(
      .init(districts: target.districts, provinces: target.provinces, countries: target.countries))
    writer.append(PlaceTable.columns)
  }

  /// Whether the number of a record has not occurred before.
  func isNew(_ number: Int) -> Bool { seenNumbers.insert(number).inserted }

  func refuse(_ message: String, line: Int? = nil) { refuse(message, at: SourceLocation(file: file, line: line)) }

  func refuse(_ message: String, at location: SourceLocation) {
    count.refuse(Diagnostic("gazetteer.bad-row", .refusal, message, at: location))
  }

  func leaveOut(_ reason: LeftOut) { count.leaveOut(reason) }

  /// Writes a place of a line.
  func add(_ place: SourcePlace, line: Int?, remarks: [String]) throws {
    try add(place, at: SourceLocation(file: file, line: line), remarks: remarks)
  }

  /// Writes a place, unless it is not asked for, drawn already, or placed by swapped coordinates.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - location: Where it stands.
  ///   - remarks: What is to be told of its names where it is used.
  func add(_ place: SourcePlace, at location: SourceLocation, remarks: [String]) throws {
    if let reason = target.selection.reasonToLeaveOut(place) { return leaveOut(reason) }
    if isDrawn(place.kind) { return leaveOut(.drawn) }
    if let unit = try boundaries.unitIfSwapped(place) {
      return refuse(
        "\(place.id) \(place.name) lies in \(unit), as it should, only with longitude and latitude swapped",
        at: location)
    }
    let mirrored = try boundaries.unitOfCountryIfSwapped(place, onlyCountry: onlyCountry)
    if let mirrored, mirrored.isCertain {
      return refuse(
        "\(place.id) \(place.name) lies in \(mirrored.unit) only with longitude and latitude swapped, and far outside of "
          + place.country, at: location)
    }
    let row = try row(place)
    PlaceTable.append(row, to: &writer)
    count.use()
    count.take(row.allCodes)
    for fault in place.codeFaults {
      count.tell(
        Diagnostic(
          "gazetteer.malformed-code", .warning, "\(place.id): the code is not taken: \(fault)", at: location))
    }
    if let mirrored {
      let message = "\(place.id) \(place.name) lies outside the districts, and in \(mirrored.unit) if swapped"
      count.tell(
        Diagnostic("gazetteer.swapped", .warning, message, at: location, remedy: "check its longitude and latitude"))
    }
    if let doubt = Diagnostic.nullIsland(place.id, place.coordinate, at: location) { count.tell(doubt) }
    for remark in remarks {
      count.tell(Diagnostic("gazetteer.changed-name", .warning, "\(place.id): \(remark)", at: location))
    }
    if writer.bytes.count >= Self.pieceSize { try sink(writer.takeBytes()) }
  }

  /// Writes what is left.
  ///
  /// - Throws: Where nothing could be used and something was wrong with what there was.
  func end() throws -> ImportCount {
    if count.used == 0, count.leftOut == 0 {
      guard let fault = count.firstRefusal else {
        throw GazetteerImportError(.broken, file: file, "there is no record in it")
      }
      throw GazetteerImportError(
        .broken, file: file, "none of its \(count.refused) records can be used; the first: \(fault)")
    }
    try sink(writer.takeBytes())
    return count
  }

  /// The country of all places, where only one is asked for.
  private var onlyCountry: String? { target.selection.countries.count == 1 ? target.selection.countries.first : nil }

  private func isDrawn(_ kind: PlaceKind) -> Bool {
    switch kind {
    case .district: boundaries.hasDistricts
    case .province: boundaries.hasProvinces
    default: false
    }
  }

  private func row(_ place: SourcePlace) throws -> PlaceRow {
    let units = try boundaries.units(of: place)
    let extent = PointExtent.of(place.kind, population: place.population)
    return PlaceRow(
      id: place.id, name: place.name, names: place.names, kind: place.kind.rawValue, coordinate: place.coordinate,
      precision: extent.precision.rawValue, uncertainty: extent.uncertainty,
      district: units.district.map { ($0.code, $0.name) }, province: units.province, population: place.population,
      source: target.provenance.source, licence: target.provenance.licence,
      vintage: place.date.isEmpty ? target.provenance.vintage : place.date, flags: "", note: place.surroundings,
      codes: place.codes)
  }
}
