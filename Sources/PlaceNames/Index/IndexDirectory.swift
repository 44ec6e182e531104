/// What an index says of itself: where its sections lie, what it was made from, and the checksums of its blocks.
struct IndexDirectory: Sendable {
  /// Where each section lies in the file.
  var sections: [String: Range<Int>] = [:]
  /// The number of places.
  var entryCount = 0
  /// The number of different normalised names.
  var nameCount = 0
  /// The number of words of the longest name.
  var maximumWordCount = 0
  /// What made it, and of which boundary set: another one would have made something else.
  var origin = ""
  /// The files that it was made from.
  var sources: [SourceStamp] = []

  /// The bytes of the directory.
  func encoded(checksums: [UInt64]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(variableSize: sections.count)
    for (name, range) in sections.sorted(by: { ($0.value.lowerBound, $0.key) < ($1.value.lowerBound, $1.key) }) {
      bytes.append(text: name)
      bytes.append(integer: UInt64(range.lowerBound))
      bytes.append(integer: UInt64(range.count))
    }
    for count in [entryCount, nameCount, maximumWordCount] { bytes.append(variableSize: count) }
    bytes.append(text: origin)
    bytes.append(variableSize: sources.count)
    for source in sources {
      bytes.append(text: source.path)
      bytes.append(integer: source.size)
      bytes.append(integer: source.modified)
      bytes.append(source.isSettled ? 1 : 0)
      bytes.append(text: source.digest)
    }
    bytes.append(variableSize: checksums.count)
    for checksum in checksums { bytes.append(integer: checksum) }
    return bytes
  }

  /// Reads a directory whose checksum was right; the offset moves to the checksums of the blocks.
  init?(_ bytes: RawSpan, _ offset: inout Int, limit: Int) {
    guard let sectionCount = bytes.variableSize(at: &offset) else { return nil }
    for _ in 0..<sectionCount {
      guard let name = bytes.text(at: &offset), let start = bytes.size(at: offset),
        let count = bytes.size(at: offset + 8), start <= limit, count <= limit - start,
        sections.updateValue(start..<start + count, forKey: name) == nil
      else { return nil }
      offset += 16
    }
    guard let entries = bytes.variableSize(at: &offset), let names = bytes.variableSize(at: &offset),
      let words = bytes.variableSize(at: &offset), let origin = bytes.text(at: &offset),
      let sourceCount = bytes.variableSize(at: &offset)
    else { return nil }
    (entryCount, nameCount, maximumWordCount, self.origin) = (entries, names, words, origin)
    for _ in 0..<sourceCount {
      guard let source = SourceStamp(bytes, &offset) else { return nil }
      sources.append(source)
    }
  }

  init() {}
}

extension SourceStamp {
  fileprivate init?(_ bytes: RawSpan, _ offset: inout Int) {
    guard let path = bytes.text(at: &offset), let size = bytes.integer(at: offset, as: Int64.self),
      let modified = bytes.integer(at: offset + 8, as: Int64.self),
      let isSettled = bytes.integer(at: offset + 16, as: UInt8.self)
    else { return nil }
    offset += 17
    guard let digest = bytes.text(at: &offset) else { return nil }
    self.init(path: path, size: size, modified: modified, digest: digest, isSettled: isSettled == 1)
  }
}
