import IncidentModel
import SimpleFeatures

/// A place as it stands in an index: 48 bytes of fixed width, then its texts.
///
/// Longitude and latitude (8 bytes each), population and uncertainty (8 each), the numbers of the shared texts source,
/// district and province (4 each), kind, precision, whether there is a note, and the number of codes. Then id and name
/// with their lengths, the number of other names, and they, the note, and each code with the number of its register.
enum EntryRecord {
  static let fixedLength = 48
  static let kindOffset = 44

  /// The numbers of the texts that many places share.
  struct SharedTexts {
    var source, district, province: UInt32
  }

  /// Appends the bytes of a place.
  static func append(_ entry: GazetteerEntry, _ shared: SharedTexts, to bytes: inout [UInt8]) {
    bytes.append(integer: entry.coordinate.longitude.bitPattern)
    bytes.append(integer: entry.coordinate.latitude.bitPattern)
    bytes.append(integer: Int64(entry.population ?? .min))
    bytes.append(integer: Int64(entry.uncertainty))
    for number in [shared.source, shared.district, shared.province] { bytes.append(integer: number) }
    bytes.append(number(of: entry.kind))
    bytes.append(UInt8(truncatingIfNeeded: entry.precision.rawValue))
    bytes.append(entry.note == nil ? 0 : 1)
    bytes.append(UInt8(truncatingIfNeeded: entry.otherCodes.codes.count))
    bytes.append(text: entry.id)
    bytes.append(text: entry.name)
    bytes.append(variableSize: entry.names.count)
    for name in entry.names { bytes.append(text: name) }
    if let note = entry.note { bytes.append(text: note) }
    for code in entry.otherCodes.codes {
      bytes.append(UInt8(Register.allCases.firstIndex(of: code.register) ?? 0))
      bytes.append(text: code.code)
    }
  }

  /// The number that stands for a kind.
  static func number(of kind: PlaceKind) -> UInt8 { UInt8(PlaceKind.allCases.firstIndex(of: kind) ?? 0) }

  /// The place whose bytes these are; nothing where they cannot be one.
  static func entry(_ bytes: RawSpan, shared: (UInt32) -> String?) -> GazetteerEntry? {
    guard let longitude = bytes.integer(at: 0, as: UInt64.self), let latitude = bytes.integer(at: 8, as: UInt64.self),
      let population = bytes.integer(at: 16, as: Int64.self), let uncertainty = bytes.integer(at: 24, as: Int64.self),
      let source = bytes.integer(at: 32, as: UInt32.self), let district = bytes.integer(at: 36, as: UInt32.self),
      let province = bytes.integer(at: 40, as: UInt32.self), let kind = bytes.integer(at: kindOffset, as: UInt8.self),
      let precision = bytes.integer(at: 45, as: UInt8.self).flatMap({ GeoPrecision(rawValue: Int($0)) }),
      let hasNote = bytes.integer(at: 46, as: UInt8.self), let codes = bytes.integer(at: 47, as: UInt8.self),
      kind < PlaceKind.allCases.count,
      let coordinate = Coordinate(
        longitude: Double(bitPattern: longitude), latitude: Double(bitPattern: latitude)),
      let sourceText = shared(source), let texts = Texts(bytes, hasNote: hasNote == 1, codes: Int(codes)),
      district == IndexFormat.none || shared(district) != nil, province == IndexFormat.none || shared(province) != nil
    else { return nil }
    return GazetteerEntry(
      id: texts.id, name: texts.name, names: texts.names, kind: PlaceKind.allCases[Int(kind)], coordinate: coordinate,
      precision: precision, uncertainty: Int(uncertainty),
      district: district == IndexFormat.none ? nil : shared(district),
      province: province == IndexFormat.none ? nil : shared(province),
      population: population == .min ? nil : Int(population), source: sourceText, note: texts.note,
      codes: texts.codes)
  }

  /// What the place is whose bytes these are; nothing where they cannot be one.
  static func traits(_ bytes: RawSpan, of position: Int) -> PlaceTraits? {
    guard let population = bytes.integer(at: 16, as: Int64.self),
      let district = bytes.integer(at: 36, as: UInt32.self), let province = bytes.integer(at: 40, as: UInt32.self),
      let kind = bytes.integer(at: kindOffset, as: UInt8.self), kind < PlaceKind.allCases.count
    else { return nil }
    return PlaceTraits(
      position: position, kind: PlaceKind.allCases[Int(kind)],
      district: district == IndexFormat.none ? nil : PlaceTraits.Code(number: district),
      province: province == IndexFormat.none ? nil : PlaceTraits.Code(number: province), isPeopled: population > 0)
  }

  /// Whether the id of a place is a text.
  static func hasID(_ bytes: RawSpan, _ id: String.UTF8View) -> Bool? {
    var offset = fixedLength
    guard let count = bytes.variableSize(at: &offset), count <= bytes.byteCount - offset else { return nil }
    guard count == id.count else { return false }
    for byte in id {
      guard bytes.integer(at: offset, as: UInt8.self) == byte else { return false }
      offset += 1
    }
    return true
  }

  private struct Texts {
    let id, name: String
    var names: [String] = []
    var note: String?
    var codes = Concordance()

    init?(_ bytes: RawSpan, hasNote: Bool, codes codeCount: Int) {
      var offset = fixedLength
      guard let id = bytes.text(at: &offset), let name = bytes.text(at: &offset),
        let count = bytes.variableSize(at: &offset), count <= bytes.byteCount - offset
      else { return nil }
      (self.id, self.name) = (id, name)
      names.reserveCapacity(count)
      for _ in 0..<count {
        guard let other = bytes.text(at: &offset) else { return nil }
        names.append(other)
      }
      if hasNote {
        guard let note = bytes.text(at: &offset) else { return nil }
        self.note = note
      }
      for _ in 0..<codeCount {
        guard let number = bytes.integer(at: offset, as: UInt8.self), number < Register.allCases.count else {
          return nil
        }
        offset += 1
        guard let text = bytes.text(at: &offset),
          let code = RegisterCode(Register.allCases[Int(number)], text), codes.add(code)
        else { return nil }
      }
    }
  }
}
