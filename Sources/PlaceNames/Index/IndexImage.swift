/// An index in memory or in a mapped file, of which every part is checked before it is used.
final class IndexImage: Sendable {
  let directory: IndexDirectory
  /// The sections that every look-up needs.
  let places, entries, ids, names, buckets, beginnings: Range<Int>
  private let header: IndexHeader
  private let region: ByteRegion
  private let blocks: CheckedBlocks

  /// Opens an index: its header is checked and everything else when it is used.
  init(_ region: ByteRegion) throws(IndexError) {
    let header = try region.withBytes { bytes in Result { () throws(IndexError) in try IndexHeader(bytes) } }.get()
    self.region = region
    self.header = header
    directory = header.directory
    blocks = CheckedBlocks(count: IndexHeader.blocks(in: header.bodyEnd))
    func range(_ section: IndexFormat.Section) -> Range<Int> { header.directory.sections[section.rawValue] ?? 0..<0 }
    (places, entries, ids) = (range(.places), range(.entries), range(.ids))
    (names, buckets, beginnings) = (range(.names), range(.buckets), range(.beginnings))
  }

  /// Whether anything was found that is not what was written.
  var isDamaged: Bool { blocks.isDamaged }

  /// Where a section lies, of those that not every index has too.
  func section(_ name: String) -> Range<Int>? { directory.sections[name] }

  /// What the body makes of a part of a section; nothing, which is kept in mind, where the part does not lie in it,
  /// is not what was written, or the body can make nothing of it.
  @inline(__always)
  func read<Result>(_ section: Range<Int>, _ part: Range<Int>, _ body: (RawSpan) -> Result?) -> Result? {
    guard part.lowerBound >= 0, part.upperBound <= section.count else { return failure() }
    let range = section.lowerBound + part.lowerBound..<section.lowerBound + part.upperBound
    let result = region.withBytes { bytes in
      isWhole(range, bytes) ? body(bytes.extracting(range)) : nil
    }
    return result ?? failure()
  }

  /// A number of fixed width in a section.
  @inline(__always)
  func integer<Value: FixedWidthInteger & BitwiseCopyable>(
    _ section: Range<Int>, at index: Int, as type: Value.Type = Value.self
  ) -> Value? {
    let width = MemoryLayout<Value>.size
    guard index >= 0, index < section.count / width else { return failure() }
    return read(section, index * width..<(index + 1) * width) { $0.integer(at: 0) }
  }

  /// Two neighbouring offsets as a range.
  @inline(__always)
  func range(_ section: Range<Int>, at index: Int) -> Range<Int>? {
    guard index >= 0, index < section.count / 8 - 1 else { return failure() }
    return read(section, index * 8..<index * 8 + 16) { bytes in
      guard let start = bytes.size(at: 0), let end = bytes.size(at: 8), start <= end else { return nil }
      return start..<end
    }
  }

  /// Lends a section that was read as a whole before.
  func withWholeSection<Result>(_ section: Range<Int>, _ body: (RawSpan) -> Result) -> Result {
    region.withBytes { body($0.extracting(section)) }
  }

  /// Keeps in mind that something is wrong.
  func failure<Result>() -> Result? {
    blocks.noteDamage()
    return nil
  }

  @inline(__always)
  private func isWhole(_ range: Range<Int>, _ bytes: RawSpan) -> Bool {
    guard range.lowerBound >= IndexFormat.preambleLength, !range.isEmpty else { return range.isEmpty }
    var block = (range.lowerBound - IndexFormat.preambleLength) / IndexFormat.blockLength
    let last = (range.upperBound - 1 - IndexFormat.preambleLength) / IndexFormat.blockLength
    while block <= last {
      guard blocks.contains(block) || check(block, bytes) else { return false }
      block += 1
    }
    return true
  }

  /// Compares a block with its checksum.
  private func check(_ block: Int, _ bytes: RawSpan) -> Bool {
    let start = IndexFormat.preambleLength + block * IndexFormat.blockLength
    let end = min(start + IndexFormat.blockLength, header.bodyEnd)
    guard start < end,
      bytes.integer(at: header.checksums + block * 8) == BlockChecksum.of(bytes.extracting(start..<end))
    else { return false }
    blocks.insert(block)
    return true
  }

  /// Compares every block with its checksum; gives where the first damaged one begins.
  func firstDamage() -> Int? {
    let damaged = region.withBytes { bytes in
      (0..<IndexHeader.blocks(in: header.bodyEnd)).first { !blocks.contains($0) && !check($0, bytes) }
    }
    return damaged.map { $0 * IndexFormat.blockLength + IndexFormat.preambleLength }
  }
}
