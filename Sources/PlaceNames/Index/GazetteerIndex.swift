/// An index of a gazetteer that was made before: in memory, or in a file that is mapped and not read.
///
/// When it is opened, its header is checked, and each part of the rest before it is first used. What is not as it was
/// written is never an answer: looking up finds nothing, and `isDamaged` tells why.
public struct GazetteerIndex: Sendable {
  let image: IndexImage

  /// Opens an index.
  ///
  /// - Throws: Where it is none, was cut, was written by another version, or its header is damaged.
  public init(_ bytes: ByteRegion) throws(IndexError) { image = try IndexImage(bytes) }

  /// What made it, and of what.
  public var origin: String { image.directory.origin }

  /// The files that it was made from.
  public var sources: [SourceStamp] { image.directory.sources }

  /// The number of places.
  public var entryCount: Int { image.directory.entryCount }

  /// The number of different normalised names.
  public var nameCount: Int { image.directory.nameCount }

  /// Whether anything was found so far that is not what was written.
  public var isDamaged: Bool { image.isDamaged }

  /// The bytes of a further table, once they were found to be whole; nothing where there is none of that name.
  package func table(_ name: String) -> [UInt8]? {
    image.section(name).flatMap { section in
      image.read(section, 0..<section.count) { bytes in bytes.withUnsafeBytes { Array($0) } }
    }
  }

  /// Compares every block with its checksum, without following what is written there.
  ///
  /// - Throws: Where one is damaged.
  public func requireWhole() throws(IndexError) {
    if let offset = image.firstDamage() {
      throw IndexError(
        .damagedBody, "it is damaged between the bytes \(offset) and \(offset + IndexFormat.blockLength)")
    }
  }
}
