/// A number of bytes as people write it: `512`, `10M`, `64MiB`, `5 MB`.
package struct ByteSize: Hashable, Sendable, CustomStringConvertible {
  /// The number.
  package let bytes: Int

  package init(_ bytes: Int) { self.bytes = bytes }

  /// Reads a whole number with or without a unit; nothing where it is none, or greater than a file can be.
  ///
  /// `K`, `M` and `G` count in 1024s, as do `KiB`, `MiB` and `GiB`; `kB`, `MB` and `GB` count in 1000s.
  package init?(_ text: String) {
    let digits = text.prefix { ("0"..."9").contains($0) }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    guard let number = Int(digits), let factor = ByteSize.factors[unit] else { return nil }
    let (bytes, isTooGreat) = number.multipliedReportingOverflow(by: factor)
    guard !isTooGreat else { return nil }
    self.bytes = bytes
  }

  private static let factors = [
    "": 1, "b": 1, "k": 1 << 10, "kib": 1 << 10, "m": 1 << 20, "mib": 1 << 20, "g": 1 << 30, "gib": 1 << 30,
    "kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000,
  ]

  /// `64 MiB`, `1.5 GiB`, `512 bytes`: rounded down to a tenth.
  package var description: String {
    for (name, shift) in [("GiB", 30), ("MiB", 20), ("KiB", 10)] where bytes >= 1 << shift {
      let tenths = ((bytes & ((1 << shift) - 1)) * 10) >> shift
      return tenths == 0 ? "\(bytes >> shift) \(name)" : "\(bytes >> shift).\(tenths) \(name)"
    }
    return "\(bytes) bytes"
  }
}
