import IncidentModel
import TextEncodings

/// The text of a report file in the encoding that its mark, its front matter or the user names; else UTF-8.
struct ReportDecoding {
  let encoding: ReportEncoding
  let text: DecodedText
  /// The byte of the file at which the text begins.
  let start: Int
  /// Whether the file was found to be UTF-8 where the user had named another encoding.
  let isUTF8Instead: Bool

  init(_ bytes: [UInt8], file: String, option: TextEncoding?) throws {
    let mark = TextEncoding.marked(at: bytes)
    let start = mark?.length ?? 0
    if let refusal = FileSignature.refusal(of: bytes[start...]) {
      throw IngestionError(.broken, file: file, refusal)
    }
    let stated = try StatedEncoding(bytes[start...], file: file)
    try stated?.requireMatch(with: mark?.encoding, file: file)
    try self.init(bytes, file: file, mark?.encoding, stated: stated.map { ($0.encoding, .frontMatter) }, option)
  }

  /// Decodes a page of HTML, which may name its encoding itself.
  init(page bytes: [UInt8], file: String, option: TextEncoding?) throws {
    let mark = TextEncoding.marked(at: bytes)
    let start = mark?.length ?? 0
    if let kind = FileSignature.binaryRefusal(of: bytes[start...]) {
      throw IngestionError(.broken, file: file, kind)
    }
    let stated = try PageCharset.stated(in: bytes[start...], file: file)
    try self.init(bytes, file: file, mark?.encoding, stated: stated.map { ($0, .page) }, option)
  }

  private init(
    _ bytes: [UInt8], file: String, _ mark: TextEncoding?, stated: (TextEncoding, ReportEncoding.Basis)?,
    _ option: TextEncoding?
  ) throws {
    start = TextEncoding.marked(at: bytes)?.length ?? 0
    let choice: (encoding: TextEncoding, basis: ReportEncoding.Basis)
    if let mark {
      choice = (mark, .mark)
    } else if let stated {
      choice = stated
    } else if let option, !ReportDecoding.isPlainlyUTF8(bytes, rather: option) {
      choice = (option, .option)
    } else {
      choice = (.utf8, .valid)
    }
    do {
      text = try choice.encoding.decoded(bytes, from: start)
    } catch {
      throw ReportDecoding.refusal(of: bytes, error, choice.encoding, choice.basis, file)
    }
    encoding = ReportEncoding(name: choice.encoding.name, basis: choice.basis)
    isUTF8Instead = choice.basis == .valid && option != nil && option != .utf8
  }

  /// Whether a file has letters beyond ASCII and all of them are valid UTF-8, which no text of one byte a character is
  /// by chance.
  private static func isPlainlyUTF8(_ bytes: [UInt8], rather option: TextEncoding) -> Bool {
    bytes.contains { $0 >= 0x80 } && UTF8Validation.firstFault(in: bytes, from: 0) == nil && option.isSingleByte
  }

  private static func refusal(
    of bytes: [UInt8], _ fault: DecodingFault, _ encoding: TextEncoding, _ basis: ReportEncoding.Basis, _ file: String
  ) -> IngestionError {
    let suspicion = basis == .valid ? EncodingSuspicion(bytes) : nil
    let remedy =
      suspicion.map { "looks like \($0.name): convert it, or give --encoding \($0.option)" }
    let hex = String(bytes[fault.offset], radix: 16, uppercase: true)
    let byte = "byte \(fault.offset) (0x\(hex.utf8.count < 2 ? "0" : "")\(hex)) is not \(encoding.name)"
    let other =
      switch basis {
      case .valid: "convert it to UTF-8, or name its encoding with --encoding"
      case .mark: "its byte order mark says so; save it anew"
      case .frontMatter: "correct encoding: in its front matter, or save it anew"
      case .page: "its meta charset says so; correct it there, or convert the page to UTF-8"
      case .option: "give another --encoding, or name its own in its front matter"
      }
    let message: String =
      switch fault.kind {
      case .nul: "not text: NUL byte at offset \(fault.offset); \(remedy ?? "give the text of the report")"
      case .overlong: "\(byte), but an overlong form; \(other)"
      case .surrogate: "\(byte), but half of a surrogate pair; \(other)"
      case .tooGreat: "\(byte), but above U+10FFFF; \(other)"
      case .cut: "\(byte), but a cut character; \(basis == .valid ? "the file is damaged: get it anew" : other)"
      case .invalid: "\(byte); \(remedy ?? other)"
      }
    return IngestionError(.broken, file: file, message)
  }
}
