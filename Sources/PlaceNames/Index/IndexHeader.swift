/// The preamble and the directory of an index, as they are read when it is opened.
struct IndexHeader: Sendable {
  let directory: IndexDirectory
  /// Where the directory begins, which is where the sections end.
  let bodyEnd: Int
  /// Where the checksums of the blocks begin.
  let checksums: Int

  /// The bytes of a preamble.
  static func preamble(length: Int, directoryOffset: Int, directory: [UInt8]) -> [UInt8] {
    var bytes = IndexFormat.magic
    bytes.append(integer: IndexFormat.version)
    bytes.append(integer: IndexFormat.byteOrder)
    for value in [length, directoryOffset, directory.count] { bytes.append(integer: UInt64(value)) }
    bytes.append(integer: IndexFormat.fingerprint)
    bytes.append(integer: UInt64(0))
    bytes.append(integer: BlockChecksum.of(bytes + directory))
    return bytes
  }

  /// Reads and checks what is read of an index when it is opened; nothing of it has been trusted before.
  init(_ bytes: RawSpan) throws(IndexError) {
    try IndexHeader.checkKind(bytes)
    guard let length = bytes.size(at: 16), length == bytes.byteCount else {
      throw IndexError(.wrongLength, "it has \(bytes.byteCount) bytes and should have another number; it was cut")
    }
    let damaged = IndexError(.damagedHeader, "its header is damaged")
    guard let start = bytes.size(at: 24), let count = bytes.size(at: 32), start >= IndexFormat.preambleLength,
      start <= length, count == length - start
    else { throw damaged }
    var checked = (0..<IndexFormat.checkedLength).compactMap { bytes.integer(at: $0, as: UInt8.self) }
    checked += bytes.extracting(start..<length).withUnsafeBytes { Array($0) }
    guard bytes.integer(at: 56, as: UInt64.self) == BlockChecksum.of(checked) else { throw damaged }
    guard bytes.integer(at: 40, as: UInt64.self) == IndexFormat.fingerprint else {
      throw IndexError(.otherRules, "names were normalised by other rules")
    }
    var offset = start
    guard let directory = IndexDirectory(bytes, &offset, limit: start),
      let blocks = bytes.variableSize(at: &offset), blocks == IndexHeader.blocks(in: start),
      bytes.byteCount - offset == blocks * 8,
      IndexFormat.Section.allCases.allSatisfy({ directory.sections[$0.rawValue] != nil })
    else { throw damaged }
    (self.directory, bodyEnd, checksums) = (directory, start, offset)
  }

  /// Refuses what is no index, or none that this program can read.
  private static func checkKind(_ bytes: RawSpan) throws(IndexError) {
    let isIndex = IndexFormat.magic.indices.allSatisfy {
      bytes.integer(at: $0, as: UInt8.self) == IndexFormat.magic[$0]
    }
    guard isIndex else { throw IndexError(.foreign, "it is no index of a gazetteer") }
    guard bytes.byteCount >= IndexFormat.preambleLength, let version = bytes.integer(at: 8, as: UInt32.self),
      let order = bytes.integer(at: 12, as: UInt32.self)
    else { throw IndexError(.wrongLength, "it has \(bytes.byteCount) bytes only; it was cut") }
    guard order == IndexFormat.byteOrder else {
      throw IndexError(.otherByteOrder, "it was written with another order of bytes")
    }
    guard version == IndexFormat.version else {
      throw IndexError(.otherVersion, "its format has version \(version), not \(IndexFormat.version)")
    }
  }

  /// The number of blocks of the sections, which begin behind the preamble.
  static func blocks(in end: Int) -> Int {
    (end - IndexFormat.preambleLength + IndexFormat.blockLength - 1) / IndexFormat.blockLength
  }
}
