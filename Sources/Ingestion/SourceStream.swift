#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a file or of standard input, piece after piece, in memory that does not grow with them.
package final class SourceStream {
  /// How messages name it.
  package let name: String
  /// The size in bytes; nothing where it cannot be known before the end.
  package let size: Int?
  private let file: Int32
  private var first: [UInt8]?

  /// How much is asked for at a time, in bytes.
  private static let pieceSize = 1 << 20

  /// Opens a file, or standard input for `-`.
  ///
  /// - Throws: Where it is missing, or is by its first bytes no text: gzip, ZIP, UTF-16.
  package init(_ path: String) throws(IngestionError) {
    name = path == "-" ? "standard input" : path
    file = path == "-" ? STDIN_FILENO : try FileBytes.open(path)
    var status = stat()
    size = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    let piece = try FileBytes.chunk(of: file, path: name, atMost: Self.pieceSize)
    try FileSignature.requireText(piece, file: name)
    first = piece
  }

  deinit { if file != STDIN_FILENO { _ = close(file) } }

  /// The next piece; nothing in it at the end.
  package func next() throws(IngestionError) -> [UInt8] {
    if let piece = first {
      first = nil
      return piece
    }
    return try FileBytes.chunk(of: file, path: name, atMost: Self.pieceSize)
  }
}

extension FileSignature {
  /// Refuses what by its first bytes is no text that can be imported.
  package static func requireText(_ bytes: [UInt8], file: String) throws(IngestionError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw IngestionError(.broken, file: file, "this is UTF-16; save it as UTF-8")
    }
    guard let kind = kind(of: bytes.prefix(64)) else { return }
    throw IngestionError(.broken, file: file, "this is \(kind), not text; \(remedy(for: kind))")
  }

  private static func remedy(for kind: String) -> String {
    switch kind {
    case "gzip": "unpack it first: zcat FILE | incidentmap … -"
    case "bzip2", "xz", "zstd": "unpack it first, or pipe it in unpacked"
    case let kind where kind.hasPrefix("ZIP"): "unpack it first: unzip -p FILE | incidentmap … -"
    case "SQLite": "a GeoPackage is known by its name: call it FILE.gpkg"
    default: "check the path"
    }
  }
}
