/// Refuses YAML that would take time or memory out of proportion to its size, before it is parsed.
///
/// Anchors let a text of a few lines stand for more than a machine can hold, and no file here has a use for them.
struct YAMLGuard {
  /// The largest file, in bytes.
  private static let sizeLimit = 16 << 20
  /// The most levels that lists and mappings may lie in one another.
  private static let depthLimit = 100

  let file: String

  /// Checks the bytes of a file.
  func check(_ bytes: [UInt8]) throws(IngestionError) {
    guard bytes.count <= Self.sizeLimit else {
      throw error("larger than \(Self.sizeLimit >> 20) MiB, which no such file is; check what it is", line: nil)
    }
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      try checkDepth(line, index + 1)
      if let name = Self.anchor(in: line) {
        throw error(
          "not YAML as it is read here: the anchor &\(name); write the value out where it is needed", line: index + 1)
      }
    }
  }

  private func error(_ message: String, line: Int?) -> IngestionError {
    IngestionError(.badConfiguration, file: file, line: line, message)
  }

  /// Depth shows in a line as an indent or as brackets side by side.
  private func checkDepth(_ line: ArraySlice<UInt8>, _ number: Int) throws(IngestionError) {
    let indent = line.prefix { " -?\t".utf8.contains($0) }.count
    var (depth, deepest) = (0, 0)
    for byte in line {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      deepest = max(deepest, depth)
    }
    guard deepest > Self.depthLimit || indent > 10 * Self.depthLimit else { return }
    throw error("a nesting of more than \(Self.depthLimit) levels; check how the file was made", line: number)
  }

  /// The name of an anchor where a value may begin: at the beginning of a line or behind an indicator.
  private static func anchor(in line: ArraySlice<UInt8>) -> String? {
    var before = UInt8(ascii: "-")
    var isQuoted = false
    for index in line.indices {
      let byte = line[index]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "#"), !isQuoted, index > line.startIndex, line[index - 1] == 0x20 { return nil }
      if byte == UInt8(ascii: "&"), !isQuoted, "-?:[{,!".utf8.contains(before) {
        let name = line[(index + 1)...].prefix { $0 > 0x20 && !",[]{}".utf8.contains($0) }
        if !name.isEmpty { return String(decoding: name.prefix(40), as: UTF8.self) }
      }
      if byte > 0x20 { before = byte }
    }
    return nil
  }
}
