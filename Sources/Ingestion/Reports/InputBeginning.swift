/// The first bytes of standard input, by which it is told how reports stand in it.
struct InputBeginning {
  /// How reports stand in standard input.
  enum Form {
    /// The whole of it is one report.
    case text
    /// Each line is a report as a JSON object.
    case lines
    /// The whole of it is one report as a JSON object.
    case article
    /// It is an array of reports as JSON objects.
    case array
  }

  /// What has been read of it.
  let bytes: [UInt8]
  let form: Form

  /// How much white space may stand in front of JSON.
  private static let patience = 1 << 16

  /// Reads as much as is needed to tell how reports stand in it.
  init() throws(IngestionError) {
    var bytes: [UInt8] = []
    var form: Form?
    while form == nil {
      let more = try FileBytes.standardInputChunk()
      bytes += more
      let isWhole = more.isEmpty || bytes.count > InputBeginning.patience
      form = InputBeginning.form(of: bytes) ?? (isWhole ? .text : nil)
    }
    (self.bytes, self.form) = (bytes, form ?? .text)
  }

  /// How reports stand in what begins with some bytes; nothing where more of them are needed to tell.
  ///
  /// No report that is a text begins with a bracket or a brace and what JSON asks for behind it.
  static func form(of bytes: [UInt8]) -> Form? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var rest = bytes[...]
    if bytes.starts(with: mark) { rest = rest.dropFirst(mark.count) }
    rest = rest.drop { isSpace($0) || isLineEnd($0) }
    guard let first = rest.first else { return nil }
    rest = rest.dropFirst().drop(while: isSpace)
    guard let next = rest.first else { return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? nil : .text }
    if first == UInt8(ascii: "{") {
      if isLineEnd(next) { return .article }
      return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") ? .lines : .text
    }
    guard first == UInt8(ascii: "[") else { return .text }
    guard let element = rest.first(where: { !isSpace($0) && !isLineEnd($0) }) else { return nil }
    return element == UInt8(ascii: "{") || element == UInt8(ascii: "]") ? .array : .text
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
