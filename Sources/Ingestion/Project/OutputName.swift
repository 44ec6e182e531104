import Digests

/// The name of the folder that the output of a seed set goes to.
enum OutputName {
  /// Names that some systems keep for devices.
  private static let devices: Set<String> = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
  ]

  /// The seed set's own name where every system can hold it beside the others, else a short form of it and a digest of
  /// its bytes, so that no two are ever the same.
  static func of(_ name: String, among names: [String]) -> String {
    let hasTwin = names.contains { !$0.utf8.elementsEqual(name.utf8) && $0.lowercased() == name.lowercased() }
    if isPlain(name), !hasTwin { return name }
    return "\(slug(name))--\(SHA256Digest.hexadecimal(of: Array(name.utf8)).prefix(8))"
  }

  /// Whether a name is short and has only letters and digits of ASCII, points, lines and single dashes.
  private static func isPlain(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, let last = bytes.last, isAlphanumeric(first), last != UInt8(ascii: "."),
      bytes.count <= 100, bytes.allSatisfy({ isAlphanumeric($0) || "._-".utf8.contains($0) })
    else { return false }
    let stem = name.lowercased().prefix { $0 != "." }
    return !devices.contains(String(stem)) && !zip(bytes, bytes.dropFirst()).contains { $0 == 0x2D && $1 == 0x2D }
  }

  /// The letters and digits of ASCII in lower case, with a dash for whatever stands between them.
  private static func slug(_ name: String) -> String {
    let parts = name.lowercased().utf8.split { !isAlphanumeric($0) }.map { String(decoding: $0, as: UTF8.self) }
    let slug = parts.joined(separator: "-").prefix(40)
    return slug.isEmpty ? "set" : slug.last == "-" ? String(slug.dropLast()) : String(slug)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }
}
