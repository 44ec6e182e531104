/// The strict reading of UTF-8.
package enum UTF8Validation {
  /// The first NUL or the first byte at or behind another that begins no character.
  package static func firstFault(in bytes: [UInt8], from start: Int) -> DecodingFault? {
    bytes.withUnsafeBytes { buffer in
      var offset = start
      while true {
        offset = endOfPlainText(in: buffer, from: offset)
        guard offset < buffer.count else { return nil }
        if buffer[offset] < 0x80 {
          if buffer[offset] == 0 { return DecodingFault(.nul, at: offset) }
          offset += 1
          continue
        }
        switch character(in: buffer, at: offset) {
        case .success(let length): offset += length
        case .failure(let fault): return fault
        }
      }
    }
  }

  /// The first offset at or behind another from which on eight bytes are not all of ASCII without NUL.
  private static func endOfPlainText(in buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= buffer.count {
      let eight = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // Subtracting one from each byte sets the high bit of a NUL, as long as no byte has it already.
      guard (eight | (eight &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0 else { break }
      offset += 8
    }
    return offset
  }

  /// The length of the character of several bytes at an offset.
  private static func character(in buffer: UnsafeRawBufferPointer, at offset: Int) -> Result<Int, DecodingFault> {
    let lead = buffer[offset]
    let length = length(of: lead)
    guard length > 0 else {
      return .failure(DecodingFault(kind(ofLead: lead, followedBy: next(buffer, offset)), at: offset))
    }
    for index in 1..<length {
      guard offset + index < buffer.count else { return .failure(DecodingFault(.cut, at: offset)) }
      let byte = buffer[offset + index]
      // A lead alone is more likely a letter of an older encoding than the rest of a character.
      guard byte & 0xC0 == 0x80 else { return .failure(DecodingFault(index > 1 ? .cut : .invalid, at: offset)) }
      if index == 1, let kind = kind(ofSecond: byte, behind: lead) {
        return .failure(DecodingFault(kind, at: offset))
      }
    }
    return .success(length)
  }

  private static func next(_ buffer: UnsafeRawBufferPointer, _ offset: Int) -> UInt8? {
    offset + 1 < buffer.count ? buffer[offset + 1] : nil
  }

  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func kind(ofLead lead: UInt8, followedBy next: UInt8?) -> DecodingFault.Kind {
    guard let next, next & 0xC0 == 0x80 else { return .invalid }
    return lead == 0xC0 || lead == 0xC1 ? .overlong : lead >= 0xF5 && lead <= 0xFD ? .tooGreat : .invalid
  }

  private static func kind(ofSecond byte: UInt8, behind lead: UInt8) -> DecodingFault.Kind? {
    switch (lead, byte) {
    case (0xE0, ..<0xA0), (0xF0, ..<0x90): .overlong
    case (0xED, 0xA0...): .surrogate
    case (0xF4, 0x90...): .tooGreat
    default: nil
    }
  }
}
