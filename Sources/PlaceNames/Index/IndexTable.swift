/// A further table of an index, the whole of which was compared with its checksums.
struct IndexTable: ByteSource {
  private let image: IndexImage
  private let section: Range<Int>

  /// Takes a table; nothing where there is none of that name, or it is damaged.
  init?(_ name: String, of image: IndexImage) {
    guard let section = image.section(name),
      image.read(section, 0..<section.count, { _ in true }) != nil
    else { return nil }
    (self.image, self.section) = (image, section)
  }

  /// Lends the bytes.
  func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result { image.withWholeSection(section, body) }
}

extension GazetteerIndex {
  /// The table of names that are like others.
  package static let similarNames = "similar"

  /// The names that are like others, where the index has them.
  var similarNames: IndexTable? { IndexTable(Self.similarNames, of: image) }
}
