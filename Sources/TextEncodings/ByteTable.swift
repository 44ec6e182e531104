/// The characters of an encoding in which each byte is one.
struct ByteTable {
  /// The UTF-8 of each byte; empty where the byte is none of the encoding.
  private var characters: [[UInt8]] = []

  /// Asks iconv for each byte; nothing where a character has several bytes or the meaning of a byte depends on others.
  init?(_ encoding: TextEncoding) {
    if encoding.name == MacRoman.name {
      characters = MacRoman.characters
      return
    }
    guard let conversion = SystemConversion(from: encoding.name.uppercased()) else { return nil }
    for byte in UInt8.min...UInt8.max {
      _ = conversion.flush()
      switch ByteTable.convert(byte, conversion) {
      case .characters(let characters, from: _): self.characters.append(Array(characters))
      case .invalid: characters.append([])
      case .taken:
        // Some conversions wait for an accent that may follow.
        let held = conversion.flush()
        if held.isEmpty { return nil }
        characters.append(Array(held))
      case .incomplete: return nil
      }
    }
  }

  private static func convert(_ byte: UInt8, _ conversion: SystemConversion) -> SystemConversion.Outcome {
    withUnsafePointer(to: byte) { conversion.convert(UnsafeBufferPointer(start: $0, count: 1)) }
  }

  func decoded(_ bytes: [UInt8], from start: Int) throws(DecodingFault) -> DecodedText {
    var result = TextBuilder(capacity: bytes.count - start)
    for offset in start..<bytes.count {
      let character = characters[Int(bytes[offset])]
      guard !character.isEmpty else { throw DecodingFault(.invalid, at: offset) }
      try result.append(character[...], width: 1, at: offset)
    }
    return result.text
  }
}
