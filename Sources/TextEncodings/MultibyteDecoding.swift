/// Decodes what iconv knows one character at a time, so that the bytes of each are known.
struct MultibyteDecoding {
  private let conversion: SystemConversion?
  /// A second conversion that is asked what a character is on its own.
  private let probe: SystemConversion?
  /// No character of any encoding has more bytes, escape sequences included.
  private static let longest = 16

  init(_ encoding: TextEncoding) {
    conversion = SystemConversion(from: encoding.name.uppercased())
    probe = SystemConversion(from: encoding.name.uppercased())
  }

  func decoded(_ bytes: [UInt8], from start: Int) throws(DecodingFault) -> DecodedText {
    guard let conversion, let probe else { throw DecodingFault(.invalid, at: start) }
    var result = TextBuilder(capacity: bytes.count - start)
    var (offset, length, pending) = (start, 1, 0)
    while offset < bytes.count {
      guard offset + length <= bytes.count else { throw DecodingFault(.cut, at: offset) }
      switch MultibyteDecoding.convert(bytes, offset, length, conversion) {
      case .characters(let characters, let taken):
        try result.append(characters, width: pending + taken, at: offset)
        (offset, length, pending) = (offset + taken, 1, 0)
      case .taken(let taken):
        _ = probe.flush()
        _ = MultibyteDecoding.convert(bytes, offset, taken, probe)
        let held = probe.flush()
        if !held.isEmpty {
          // The conversion waits for an accent that may follow; the character is taken for itself.
          _ = conversion.flush()
          try result.append(held, width: pending + taken, at: offset)
        }
        (offset, length, pending) = (offset + taken, 1, held.isEmpty ? pending + taken : 0)
      case .incomplete where length < MultibyteDecoding.longest: length += 1
      case .incomplete, .invalid: throw DecodingFault(.invalid, at: offset)
      }
    }
    result.widenLast(by: pending)
    return result.text
  }

  private static func convert(
    _ bytes: [UInt8], _ offset: Int, _ length: Int, _ conversion: SystemConversion
  ) -> SystemConversion.Outcome {
    bytes.withUnsafeBufferPointer { conversion.convert(UnsafeBufferPointer(rebasing: $0[offset..<offset + length])) }
  }
}
