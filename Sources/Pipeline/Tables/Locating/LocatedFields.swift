import GeoJSON

/// The fields that locating adds to a row, in the form of the output.
struct LocatedFields {
  /// Their names, in order; columns of these names in the input are replaced.
  static let names = [
    "located_code", "located_district", "located_province", "located_tie", "located_border_m", "located_differs",
  ]

  /// Code, district and province of each area, ready to be written; last for a row that is in none.
  private let areas: [[UInt8]]
  private let isDelimited: Bool
  private let format: TableFormat

  init(_ areas: [LocatedAreas.Area], _ format: TableFormat) {
    self.format = format
    isDelimited = format == .csv
    let texts = areas.map { [$0.code, $0.name, $0.province] } + [["", "", ""]]
    self.areas = texts.map { [isDelimited = format == .csv] texts in
      var output = JSONBytes()
      for (name, text) in zip(Self.names, texts) {
        if isDelimited {
          if name != Self.names[0] { output.byte(UInt8(ascii: ",")) }
          output.delimited(Array(text.utf8))
        } else {
          output.raw(Array("\(name == Self.names[0] ? "" : ",")\"\(name)\":".utf8))
          if text.isEmpty { output.raw("null") } else { output.string(text) }
        }
      }
      return output.takeBytes()
    }
  }

  /// Writes the fields of a row, without a comma in front.
  func write(_ row: LocatedRow, to output: inout JSONBytes) {
    output.raw(areas[row.area < 0 ? areas.count - 1 : Int(row.area)])
    if isDelimited {
      output.byte(UInt8(ascii: ","))
      output.delimited(Array(row.ties.joined(separator: ";").utf8))
      output.byte(UInt8(ascii: ","))
      if let border = row.border { output.integer(Int(border.rounded())) }
      output.byte(UInt8(ascii: ","))
      output.delimited(Array((row.differs ?? "").utf8))
    } else if row.ties.isEmpty, row.border == nil, row.differs == nil {
      output.raw(",\"located_tie\":null,\"located_border_m\":null,\"located_differs\":null")
    } else {
      output.raw(",\"located_tie\":")
      if row.ties.isEmpty { output.raw("null") } else { output.string(row.ties.joined(separator: ";")) }
      output.raw(",\"located_border_m\":")
      if let border = row.border { output.integer(Int(border.rounded())) } else { output.raw("null") }
      output.raw(",\"located_differs\":")
      if let differs = row.differs { output.string(differs) } else { output.raw("null") }
    }
  }
}

extension JSONBytes {
  /// Writes bytes as a field of delimited text with commas.
  mutating func delimited(_ text: [UInt8]) { text.withUnsafeBufferPointer { delimited($0, hasDoubledQuotes: false) } }

  /// Writes bytes as a field of delimited text with commas, in quotes where it needs them.
  ///
  /// - Parameters:
  ///   - text: The bytes.
  ///   - hasDoubledQuotes: Whether each quote in them is doubled already.
  mutating func delimited(_ text: UnsafeBufferPointer<UInt8>, hasDoubledQuotes: Bool) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return raw(text) }
    byte(quote)
    if hasDoubledQuotes || !text.contains(quote) {
      raw(text)
    } else {
      for letter in text {
        if letter == quote { byte(quote) }
        byte(letter)
      }
    }
    byte(quote)
  }
}
