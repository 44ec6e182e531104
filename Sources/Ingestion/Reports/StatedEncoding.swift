import TextEncodings

/// The line `encoding: NAME` in the front matter, read before the rest can be: it has ASCII letters alone.
struct StatedEncoding {
  let encoding: TextEncoding
  /// As it stands there.
  let name: String
  /// The line of the file.
  let line: Int

  /// Looks for the line; nothing where there is none.
  ///
  /// - Throws: `IngestionError` where the name is not known.
  init?(_ bytes: ArraySlice<UInt8>, file: String) throws {
    guard let (name, line) = StatedEncoding.stated(in: bytes) else { return nil }
    guard let encoding = TextEncoding(named: name) else {
      throw IngestionError(.broken, file: file, line: line, StatedEncoding.refusal(of: name))
    }
    self.name = name
    self.line = line
    self.encoding = encoding
  }

  /// What to say of an encoding that is not known.
  static func refusal(of name: String) -> String {
    let isWithoutOrder = ["UTF-16", "UTF16", "UTF-32", "UTF32"].contains(name.uppercased())
    return isWithoutOrder
      ? "\(name) without a byte order mark: write \(name)le or \(name)be"
      : "unknown encoding \"\(name)\"; a name such as utf-8, windows-1252 or those that `iconv -l` lists"
  }

  func requireMatch(with mark: TextEncoding?, file: String) throws {
    guard let mark, mark != encoding else { return }
    throw IngestionError(
      .broken, file: file, line: line,
      "encoding: \(name), but the file begins with the byte order mark of \(mark.name); take one of them away")
  }

  private static func stated(in bytes: ArraySlice<UInt8>) -> (name: String, line: Int)? {
    var rest = bytes.prefix(FrontMatter.limit)
    guard let first = nextLine(of: &rest), FrontMatter.isMark(first) else { return nil }
    var number = 1
    while let line = nextLine(of: &rest), !FrontMatter.isMark(line) {
      number += 1
      guard line.starts(with: "encoding:".utf8) else { continue }
      let value = String(decoding: line.dropFirst(9), as: UTF8.self).split(separator: " #", maxSplits: 1).first ?? ""
      let name = value.filter { !" \t\"'".contains($0) }
      return ["", "null", "~"].contains(name) ? nil : (name, number)
    }
    return nil
  }

  /// Takes the next line off, whatever ends it.
  private static func nextLine(of bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !bytes.isEmpty else { return nil }
    let line = bytes.prefix { $0 != 10 && $0 != 13 }
    let end = bytes[line.endIndex...].prefix(2)
    bytes = bytes[(line.endIndex + (end.elementsEqual([13, 10]) ? 2 : min(1, end.count)))...]
    return line
  }
}
