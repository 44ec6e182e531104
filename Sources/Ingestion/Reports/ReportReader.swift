import DelimitedText
import Digests
package import IncidentModel

/// Reads report files: UTF-8 text or Markdown, with or without front matter.
package struct ReportReader {
  package init() {}

  /// Reads the bytes of one file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: How the file is called in messages and in the output.
  /// - Returns: The report; its text is not empty.
  package func report(_ bytes: [UInt8], named name: String) throws -> Report {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    try checkText(bytes, name)
    let matter = try FrontMatter(bytes[mark...], file: name)
    let start = mark + matter.length
    guard bytes[start...].contains(where: { $0 > 32 }) else {
      throw IngestionError(.broken, file: name, "the report is empty; remove the file or fill it")
    }
    let body = String(decoding: bytes[start...], as: UTF8.self)
    let repaired = TextRepairer.repair(body, offset: start)
    return Report(
      id: matter.id ?? ReportReader.stem(of: name), path: name, sha256: SHA256Digest.hexadecimal(of: bytes),
      byteCount: bytes.count, publisher: matter.publisher, published: matter.published,
      text: SourceText(
        utf8: repaired.utf8, repairs: repaired.repairs,
        segments: [SourceText.Segment(repairedStart: 0, originalStart: start)]),
      firstLine: matter.firstLine)
  }

  private func checkText(_ bytes: [UInt8], _ name: String) throws {
    guard let offset = UTF8Check.firstFault(in: bytes) else { return }
    if bytes[offset] == 0 {
      throw IngestionError(
        .broken, file: name, "byte \(offset) is NUL: this is no text; convert the file to UTF-8 text")
    }
    let value = String(bytes[offset], radix: 16, uppercase: true)
    throw IngestionError(.broken, file: name, "byte \(offset) (0x\(value)) is not UTF-8; convert the file to UTF-8")
  }

  /// The file name without folders and its last extension.
  private static func stem(of name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
    return String(file[..<dot])
  }
}
