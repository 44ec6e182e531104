import GeoJSON
import IncidentModel
import SimpleFeatures

/// Makes the table of places from records of Who's On First: GeoJSON features, one or many in a file.
///
/// What contains a record is named where it is in the same input. The records that are used are held in memory until
/// the last is read.
package struct WhosOnFirstImport {
  /// Gives the next file of records, or why it cannot be read; nothing after the last.
  package typealias NextFile = () throws -> (file: SourceFile, fault: String?)?

  /// How messages name the whole input.
  package var name: String
  /// Which names are taken, of languages in three letters as in `name:urd_x_preferred`; all where none is named.
  package var choice: NameChoice
  /// What the places are made against.
  package var target: PlaceTarget

  /// Makes an import.
  package init(name: String, choice: NameChoice, target: PlaceTarget) {
    self.name = name
    self.choice = choice
    self.target = target
  }

  /// Writes the table, its rows in the order of their ids.
  ///
  /// - Throws: Where no record can be used.
  package func run(_ next: NextFile, to sink: @escaping ByteSink) throws -> ImportCount {
    let stream = try PlaceStream(target, file: name, sink: sink)
    var records: [WhosOnFirstRecord] = []
    while let (file, fault) = try next() {
      if let fault {
        stream.refuse(fault, at: SourceLocation(file: file.name))
        continue
      }
      if file.name.contains("-alt-") {
        stream.leaveOut(.alternative)
        continue
      }
      for (line, text) in JSONTexts.split(file) {
        read(text, SourceLocation(file: file.name, line: line), stream, &records)
      }
    }
    let parents = WhosOnFirstParents(records)
    for record in records.sorted(by: { $0.id < $1.id }) {
      guard stream.isNew(record.id) else {
        stream.refuse("the id \(record.id) occurs again; the first is used", at: record.location)
        continue
      }
      if let circle = parents.circle(of: record) {
        stream.refuse(
          "wof:\(record.id) \(record.place.name): its parents go in a circle, \(circle)", at: record.location)
        continue
      }
      try stream.add(parents.placed(record), at: record.location, remarks: record.remarks)
    }
    return try stream.end()
  }

  private func read(
    _ text: [UInt8], _ location: SourceLocation, _ stream: PlaceStream, _ records: inout [WhosOnFirstRecord]
  ) {
    do {
      let value = try JSONText.decode(text)
      let features = value["features"].elements
      for feature in value["type"].string == "FeatureCollection" ? features : [value] {
        switch WhosOnFirstRecord.read(feature["properties"], choice, location) {
        case .record(let record): records.append(record)
        case .leftOut(let reason): stream.leaveOut(reason)
        case .refused(let message): stream.refuse(message, at: location)
        }
      }
    } catch {
      stream.refuse("\(error)", at: location)
    }
  }
}

/// The JSON texts of a file: one, or one on each line.
private enum JSONTexts {
  static func split(_ file: SourceFile) -> [(line: Int, text: [UInt8])] {
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let filled = lines.enumerated().filter { !$0.element.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }
    let isOnLines = filled.count > 1 && filled.prefix(2).allSatisfy { Self.isObject($0.element) }
    return isOnLines ? filled.map { ($0.offset + 1, Array($0.element)) } : [(1, file.bytes)]
  }

  /// Whether a line begins and ends as an object does.
  private static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "{") && line.last { $0 != 0x0D && $0 != 0x20 } == UInt8(ascii: "}")
  }
}

/// What contains what among the records of one input.
private struct WhosOnFirstParents {
  private let records: [Int: WhosOnFirstRecord]
  private let circles: [String: [String]]

  init(_ records: [WhosOnFirstRecord]) {
    self.records = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    circles = ParentCircle.of(records.map { (String($0.id), $0.parent.map(String.init)) })
  }

  func circle(of record: WhosOnFirstRecord) -> String? { circles[String(record.id)]?.joined(separator: " in ") }

  /// The place with the units that contain it.
  func placed(_ record: WhosOnFirstRecord) -> SourcePlace {
    var place = record.place
    func unit(_ id: Int?) -> StatedUnit {
      guard let id, id != record.id, let unit = records[id] else { return StatedUnit() }
      return StatedUnit(code: "wof:\(id)", name: unit.place.name)
    }
    // A record does not name itself among its units, and other places find it by its own id.
    place.province = place.kind == .province ? own(place) : unit(record.units["region_id"])
    place.district = place.kind == .district ? own(place) : unit(record.units["county_id"])
    if place.district.code.isEmpty, place.province.code.isEmpty, let parent = record.parent.flatMap({ records[$0] }) {
      place.province.name = parent.place.name
    }
    return place
  }

  private func own(_ place: SourcePlace) -> StatedUnit { StatedUnit(code: place.id, name: place.name) }
}
