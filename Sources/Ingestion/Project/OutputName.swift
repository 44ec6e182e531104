import Digests

/// The names of the output folders of seed sets.
///
/// A folder of seeds may have any name that its disk allows; the output goes to other disks, into archives and web
/// addresses. A plain name stays as it is. Any other becomes letters, digits and hyphens with a short digest of its
/// bytes, so that no two meet, also where upper and lower case or the ways to write an accent are one.
enum OutputName {
  /// The output folders for folders of seeds, in their order.
  static func names(for folders: [String]) -> [String] {
    let counts = Dictionary(folders.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
    var taken: Set<String> = []
    return folders.map { folder in
      var name = isPlain(folder) && counts[folder.lowercased()] == 1 ? folder : slug(of: folder, digits: 8)
      // A folder that was named to meet another's digest.
      if name != folder, counts[name] != nil || taken.contains(name) { name = slug(of: folder, digits: 64) }
      taken.insert(name)
      return name
    }
  }

  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, let last = name.utf8.last, name.utf8.count <= 100 else { return false }
    return name.utf8.allSatisfy { isAlphanumeric($0) || "._-".utf8.contains($0) } && isAlphanumeric(first)
      && last != UInt8(ascii: ".") && !isDevice(name)
  }

  /// Whether some systems take the name for a device.
  private static func isDevice(_ name: String) -> Bool {
    let stem = name.lowercased().utf8.prefix { $0 != UInt8(ascii: ".") }
    let devices = ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return devices.contains { $0.utf8.elementsEqual(stem) }
  }

  private static func slug(of name: String, digits: Int) -> String {
    let words = name.lowercased().utf8.split { !isAlphanumeric($0) }.map { String(decoding: $0, as: UTF8.self) }
    let digest = SHA256Digest.hexadecimal(of: Array(name.utf8)).prefix(digits)
    let slug = words.joined(separator: "-").prefix(40)
    return slug.isEmpty ? "set-\(digest)" : "\(slug)-\(digest)"
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
