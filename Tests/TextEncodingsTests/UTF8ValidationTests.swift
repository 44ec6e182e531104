import TestSupport
import Testing
import TextEncodings

struct UTF8ValidationTests {
  @Test(
    arguments: [
      ([0x41, 0x80], 1, .invalid), ([0xC0, 0x80], 0, .overlong), ([0xC1, 0xBF, 0x41], 0, .overlong),
      ([0xE0, 0x9F, 0xBF], 0, .overlong), ([0xF0, 0x8F, 0xBF, 0xBF], 0, .overlong),
      ([0xED, 0xBF, 0xBF], 0, .surrogate),
      ([0xF4, 0x90, 0x80, 0x80], 0, .tooGreat), ([0xF5, 0x80, 0x80, 0x80], 0, .tooGreat), ([0xFF], 0, .invalid),
      ([0xFE, 0x80], 0, .invalid), ([0xC3], 0, .cut), ([0x41, 0xE2, 0x82], 1, .cut),
      ([0xF0, 0x9F, 0x98, 0x41], 0, .cut),
      ([0xE9, 0x41], 0, .invalid), ([0x41, 0x42, 0x00], 2, .nul),
      (Array("12345678".utf8) + [0x00], 8, .nul), (Array("1234567".utf8) + [0x00, 0x41], 7, .nul),
    ] as [([UInt8], Int, DecodingFault.Kind)])
  func `the first fault is told with its kind`(bytes: [UInt8], offset: Int, kind: DecodingFault.Kind) {
    let fault = UTF8Validation.firstFault(in: bytes, from: 0)
    #expect(fault?.offset == offset)
    #expect(fault?.kind == kind)
  }

  @Test func `it finds a fault exactly where the standard library does not accept the bytes`() {
    var generator = SeededGenerator(seed: 3)
    let pieces: [[UInt8]] = [
      [0x41], Array("é".utf8), Array("—".utf8), Array("😀".utf8), [0x80], [0xC2], [0xE2, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x8F, 0xBF, 0xBF], [0xF4, 0x90], [0xEF, 0xBF, 0xBF], [0xC0],
    ]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...12, using: &generator)).flatMap { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((UTF8Validation.firstFault(in: bytes, from: 0) == nil) == isValid, "\(bytes)")
      if let fault = UTF8Validation.firstFault(in: bytes, from: 0) {
        #expect(String(validating: bytes[..<fault.offset], as: UTF8.self) != nil, "\(bytes)")
      }
    }
  }
}
