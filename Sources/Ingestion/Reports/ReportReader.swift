import Digests
package import IncidentModel
import TextEncodings

/// Reads report files: text, Markdown or pages of HTML in any encoding that is known, with or without front matter.
package struct ReportReader: Sendable {
  let options: ReadingOptions

  /// What the folder of the reports says of their sources.
  let sources: SourceList

  package init(_ options: ReadingOptions = ReadingOptions(), sources: SourceList = SourceList()) {
    self.options = options
    self.sources = sources
  }

  /// Reads the bytes of one file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: How the file is called in messages and in the output.
  ///   - path: How diagnostics call it, where that is another name.
  ///   - diagnostics: Takes what is odd about the file and no reason to refuse it.
  /// - Returns: The report; an empty file gives one without text.
  /// - Throws: `IngestionError` with the line or the byte where the file is no text or its front matter is faulty.
  package func report(
    _ bytes: [UInt8], named name: String, at path: String? = nil, diagnostics: (any DiagnosticCollector)? = nil
  ) throws -> Report {
    let file = ReportFile(bytes: bytes, name: name, path: path ?? name)
    if file.isPage {
      let decoding = try ReportDecoding(page: bytes, file: name, option: options.encoding)
      return try page(decoding, of: file, diagnostics: diagnostics)
    }
    let decoding = try ReportDecoding(bytes, file: name, option: options.encoding)
    let cleaning = TextCleaning(decoding.text, from: decoding.start)
    let matter = try FrontMatter(cleaning.utf8, file: name)
    try requireMatch(matter, decoding.encoding, name)
    if file.isNamedAsPage || FileSignature.isPage(cleaning.utf8[matter.length...]) {
      return try page(decoding, of: file, behind: matter, in: cleaning.utf8, diagnostics: diagnostics)
    }
    if let refusal = FileSignature.refusal(of: cleaning.utf8[matter.length...]) {
      throw IngestionError(.broken, file: name, line: matter.firstLine, refusal)
    }
    let origin = sources.completing(matter.origin, of: [ReportReader.fileName(of: name)], diagnostics)
    let plain = Report(
      id: matter.id ?? ReportReader.stem(of: name), path: name, sha256: SHA256Digest.hexadecimal(of: bytes),
      byteCount: bytes.count, encoding: decoding.encoding, origin: origin,
      text: sourceText(cleaning, behind: matter.length, from: decoding.start), firstLine: matter.firstLine)
    let report = plain.dated(by: options.publicationWords, at: path ?? name, diagnostics)
    if let diagnostics {
      let notes = ReportNotes(report, matter, decoding, cleaning, option: options.encoding, file: path ?? name)
      notes.diagnostics.forEach(diagnostics.emit)
    }
    return report
  }

  /// The text behind the front matter, repaired where that is wanted.
  func sourceText(_ cleaning: TextCleaning, behind length: Int = 0, from start: Int = 0) -> SourceText {
    var utf8 = length == 0 ? cleaning.utf8 : Array(cleaning.utf8[length...])
    let offsets = ReportReader.offsets(cleaning, behind: length, from: start)
    let repairs = options.repairsText ? TextRepairer.repair(&utf8) : []
    let plain = SourceText(utf8: utf8, offsets: offsets)
    guard !repairs.isEmpty else { return plain }
    return SourceText(
      utf8: utf8,
      repairs: repairs.map { repair in
        TextRepair(
          byte: plain.originalRange(of: repair.offset..<repair.offset).lowerBound, found: "\u{0E42}",
          replacement: String(Character(repair.replacement)))
      }, offsets: offsets)
  }

  private static func offsets(_ cleaning: TextCleaning, behind length: Int, from start: Int) -> OriginalOffsets {
    guard let widths = cleaning.widths else { return OriginalOffsets(sameFrom: start + length) }
    let first = cleaning.utf8[..<length].count { $0 & 0xC0 != 0x80 }
    return OriginalOffsets(
      of: Array(cleaning.utf8[length...]), widths: widths.dropFirst(first),
      from: (0..<first).reduce(start) { $0 + widths[$1] })
  }

  /// Refuses front matter that states another encoding than the one in which it can be read.
  private func requireMatch(_ matter: FrontMatter, _ encoding: ReportEncoding, _ name: String) throws(IngestionError) {
    guard let stated = matter.encoding else {
      guard encoding.basis == .frontMatter else { return }
      throw IngestionError(
        .broken, file: name, "encoding: \(encoding.name) cannot be, as the front matter itself is not in it; correct it"
      )
    }
    let known = TextEncoding(named: stated)?.name ?? stated.uppercased()
    guard encoding.basis != .valid, known != encoding.name, !encoding.name.hasPrefix(known) else { return }
    throw IngestionError(
      .broken, file: name,
      "encoding: \(stated), but the file is \(encoding.name) by its \(encoding.basis.rawValue); correct one of them")
  }

  /// The file name without folders.
  static func fileName(of name: String) -> String { name.split(separator: "/").last.map(String.init) ?? name }

  /// The file name without folders and its last extension; what an id may not hold is a hyphen.
  static func stem(of name: String) -> String {
    let file = fileName(of: name)
    let dot = file.lastIndex(of: ".").flatMap { $0 > file.startIndex ? $0 : nil } ?? file.endIndex
    return identifier(String(file[..<dot]))
  }

  /// A file name as an id; what an id may not hold is a hyphen.
  static func identifier(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          scalar == ";" || scalar.properties.generalCategory == .control ? "-" : scalar
        }))
  }
}
