import Digests
package import IncidentModel

/// Reads report files: UTF-8 text or Markdown, with or without front matter.
package struct ReportReader {
  package init() {}

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - path: Where the file is.
  ///   - name: How the file is called in messages and in the output.
  /// - Returns: The report; its text is not empty.
  package func report(at path: String, named name: String) throws -> Report {
    try report(FileBytes.read(path), named: name)
  }

  /// Reads the bytes of one file.
  package func report(_ bytes: [UInt8], named name: String) throws -> Report {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = try decoded(bytes, name)
    let matter = try FrontMatter(bytes[mark...], file: name)
    let start = mark + matter.length
    guard bytes[start...].contains(where: { $0 > 32 }) else {
      throw IngestionError(.broken, file: name, "the report is empty; remove the file or fill it")
    }
    let body = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
    let repaired = TextRepairer.repair(body, offset: start)
    return Report(
      id: matter.id ?? ReportReader.stem(of: name), path: name, sha256: SHA256Digest.hexadecimal(of: bytes),
      byteCount: bytes.count, publisher: matter.publisher, published: matter.published,
      text: SourceText(
        utf8: repaired.utf8, repairs: repaired.repairs,
        segments: [SourceText.Segment(repairedStart: 0, originalStart: start)]),
      firstLine: matter.firstLine)
  }

  private func decoded(_ bytes: [UInt8], _ name: String) throws -> String {
    if let zero = bytes.firstIndex(of: 0) {
      throw IngestionError(.broken, file: name, "byte \(zero) is NUL: this is no text; convert the file to UTF-8 text")
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let offset = ReportReader.firstFault(in: bytes)
    let value = String(bytes[offset], radix: 16, uppercase: true)
    throw IngestionError(
      .broken, file: name, "byte \(offset) (0x\(value)) is not UTF-8; convert the file to UTF-8")
  }

  /// The offset of the first byte that is not UTF-8.
  private static func firstFault(in bytes: [UInt8]) -> Int {
    var (low, high) = (0, bytes.count)
    while low < high {
      let middle = (low + high + 1) / 2
      let isWhole = (0...3).contains { cut in
        middle - cut >= 0 && String(validating: bytes[..<(middle - cut)], as: UTF8.self) != nil
          && (cut == 0 || isBeginning(bytes[(middle - cut)..<middle]))
      }
      if isWhole { low = middle } else { high = middle - 1 }
    }
    return min(low, bytes.count - 1)
  }

  /// Whether bytes can be the beginning of a character.
  private static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    return bytes.count < length && first < 0xF5 && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// The file name without folders and its last extension.
  private static func stem(of name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }
}
