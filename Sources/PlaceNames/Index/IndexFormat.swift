import IncidentModel

/// The parts of an index that programs have to agree on.
///
/// An index is a preamble of 64 bytes, the sections, and the directory, which tells where they lie. Numbers are
/// little-endian; offsets count from the beginning of the section they are in. The preamble is: 8 bytes magic, version
/// (4 bytes), byte order (4), length of the file (8), offset and length of the directory (8, 8), fingerprint of the
/// rules (8), 8 bytes of zero, and the checksum of the preamble before it and the directory (8).
enum IndexFormat {
  /// Beginning with a byte that no text has, and with both line ends, which a careless copy changes.
  static let magic: [UInt8] = [0x89] + Array("IMG\r\n".utf8) + [0x1A, 0x0A]
  static let version: UInt32 = 2
  static let byteOrder: UInt32 = 0x0102_0304
  static let preambleLength = 64
  /// The bytes of the preamble that the checksum covers.
  static let checkedLength = 56
  /// The length of a block with a checksum of its own.
  static let blockLength = 1 << 16
  /// What stands for no value where a number is asked for.
  static let none = UInt32.max

  /// The sections that every index has.
  enum Section: String, CaseIterable {
    /// The places, one after another.
    case places
    /// The offset of each place, and of the end of the last.
    case entries
    /// The numbers of the places of each kind.
    case kinds
    /// The offset of each text that many places share, and the texts.
    case strings
    /// A hash table from ids to numbers of places.
    case ids
    /// The normalised names in the order of their hashes, each with the places that bear it.
    case names
    /// The offset of the names of each range of hashes, and of the end of the last.
    case buckets
    /// One bit for the hash of each beginning of a name that ends with a word.
    case beginnings
  }

  /// A number that is another one where names are normalised, or kinds and registers are counted, in another way.
  static let fingerprint: UInt64 = {
    let counted = PlaceKind.allCases.map(\.rawValue) + Register.allCases.map(\.rawValue)
    var letters = counted.joined(separator: " ") + " '`-."
    for range in [0xA0..<0x250, 0x2B0..<0x370, 0x600..<0x700, 0x1E00..<0x1F00, 0x2000..<0x2070] {
      for value in range { letters.unicodeScalars.append(Unicode.Scalar(UInt32(value)) ?? " ") }
    }
    var bytes: [UInt8] = []
    NameNormalizer.append(letters, to: &bytes)
    return BlockChecksum.of(bytes)
  }()
}
