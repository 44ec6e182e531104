/// What the bytes of a file that is no UTF-8 look like; it is told to the user and never acted upon.
struct EncodingSuspicion {
  /// The encoding as one writes it, such as `Windows-1252`.
  let name: String

  /// The name as `--encoding` takes it.
  var option: String { name.lowercased() }

  /// Looks at the start of a file; nothing where its bytes do not tell.
  init?(_ bytes: [UInt8]) {
    let sample = bytes.prefix(1 << 16)
    guard let name = EncodingSuspicion.wideName(sample) ?? EncodingSuspicion.narrowName(sample) else { return nil }
    self.name = name
  }

  /// UTF-16 and UTF-32 without a mark: Latin letters have NULs beside them.
  private static func wideName(_ sample: ArraySlice<UInt8>) -> String? {
    guard sample.count >= 4 else { return nil }
    var nuls = [0, 0, 0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { nuls[index % 4] += 1 }
    let quarter = sample.count / 4
    let isMostly = nuls.map { $0 * 10 >= quarter * 7 }
    let isHardly = nuls.map { $0 * 10 <= quarter }
    switch (isMostly[0], isMostly[1], isMostly[2], isMostly[3]) {
    case (false, true, true, true): return "UTF-32LE"
    case (true, true, true, false): return "UTF-32BE"
    case (false, true, false, true) where isHardly[0] && isHardly[2]: return "UTF-16LE"
    case (true, false, true, false) where isHardly[1] && isHardly[3]: return "UTF-16BE"
    default: return nil
    }
  }

  /// One byte a character, in a text of mostly Latin letters.
  private static func narrowName(_ sample: ArraySlice<UInt8>) -> String? {
    var counts = Counts()
    var before: UInt8 = 0x20
    for byte in sample {
      counts.add(byte, behind: before)
      before = byte
    }
    // Other scripts use most of the upper half for letters; which one it is, the bytes do not say.
    guard counts.nuls == 0, counts.high > 0, counts.high * 4 <= counts.letters + counts.high else { return nil }
    if counts.macintosh * 2 > counts.high { return "Macintosh" }
    if counts.undefined == 0 { return counts.upperControls > 0 ? "Windows-1252" : "ISO-8859-1" }
    return nil
  }

  private struct Counts {
    var letters = 0
    var high = 0
    var nuls = 0
    /// Bytes from 0x80 to 0x9F: quotes and dashes in Windows-1252, controls in ISO 8859.
    var upperControls = 0
    /// Those of them that Windows-1252 does not define.
    var undefined = 0
    /// Quotes and dashes of old Macintosh files, where Windows-1252 has capitals with accents.
    var macintosh = 0

    mutating func add(_ byte: UInt8, behind before: UInt8) {
      switch byte {
      case 0: nuls += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): letters += 1
      case 0x80...0x9F:
        upperControls += 1
        if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) { undefined += 1 }
      case 0xD0...0xD5 where !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(before): macintosh += 1
      default: break
      }
      if byte >= 0x80 { high += 1 }
    }
  }
}
