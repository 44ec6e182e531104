/// A report file as it lies on the disk.
struct ReportFile {
  let bytes: [UInt8]
  /// How the file is called in messages and in the output.
  let name: String
  /// How diagnostics call it.
  let path: String

  /// Whether its name is that of a page of HTML.
  var isNamedAsPage: Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return ["html", "htm", "xhtml"].contains(name[name.index(after: dot)...].lowercased())
  }

  /// Whether it is a page of HTML from its first byte on, by its name or by that byte.
  ///
  /// A page may stand behind front matter; then it is none of these.
  var isPage: Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return FileSignature.isPage(bytes[start...]) || isNamedAsPage && !bytes[start...].starts(with: "---".utf8)
  }
}
