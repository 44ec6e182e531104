import IncidentModel
import TestSupport
import Testing

@testable import PlaceNames

@Suite("Indexes that cannot be trusted")
struct DamagedIndexTests {
  private let entries: [GazetteerEntry]
  private let whole: [UInt8]

  init() throws {
    entries = try IndexFixture.entries(12)
    whole = IndexFixture.bytes(
      entries, sources: [SourceStamp(path: "a", size: 1, modified: 2, digest: "3")], tables: [("more", [1, 2, 3])])
  }

  @Test("an index that was cut is refused, wherever it was cut")
  func cut() {
    for length in whole.indices { #expect(IndexFixture.refusal(Array(whole[..<length])) != nil, "\(length) bytes") }
    #expect(IndexFixture.refusal(whole + [0]) == .wrongLength)
    #expect(IndexFixture.refusal(Array(whole[..<64])) == .wrongLength)
    #expect(IndexFixture.refusal(Array(whole[..<10])) == .wrongLength)
  }

  @Test("an index that was cut at the end of a section and says so is refused")
  func cutAtSections() throws {
    let sections = try IndexFixture.index(whole).image.directory.sections
    for end in Set(sections.values.flatMap { [$0.lowerBound, $0.upperBound] }) {
      var bytes = Array(whole[..<end])
      var length: [UInt8] = []
      length.append(integer: UInt64(end))
      bytes.replaceSubrange(16..<24, with: length)
      #expect(IndexFixture.refusal(bytes) == .damagedHeader)
    }
  }

  @Test("what is no index, or another program's, is refused by name")
  func foreign() {
    #expect(IndexFixture.refusal([]) == .foreign)
    #expect(IndexFixture.refusal(Array("SQLite format 3\u{0}".utf8) + whole) == .foreign)
    func changed(_ offset: Int, _ value: UInt32, isBig: Bool = false) -> [UInt8] {
      var (bytes, number) = (whole, [UInt8]())
      number.append(integer: isBig ? value.byteSwapped : value)
      bytes.replaceSubrange(offset..<offset + 4, with: number)
      return bytes
    }
    #expect(IndexFixture.refusal(changed(8, 1)) == .otherVersion)
    #expect(IndexFixture.refusal(changed(8, 0)) == .otherVersion)
    #expect(IndexFixture.refusal(changed(12, IndexFormat.byteOrder, isBig: true)) == .otherByteOrder)
    #expect(IndexFixture.refusal(changed(60, 0)) == .damagedHeader)
  }

  @Test("a bit that changed is never unnoticed, and never ends the program")
  func flipped() throws {
    let sound = Gazetteer(try IndexFixture.index(whole))
    let names = Set(entries.flatMap { [$0.name] + $0.names }.map(NameNormalizer.normalized))
    let expected = Dictionary(uniqueKeysWithValues: names.map { ($0, sound.matches(normalized: $0)) })
    for offset in whole.indices {
      var bytes = whole
      bytes[offset] ^= 1 << UInt8(offset % 8)
      guard let index = try? IndexFixture.index(bytes) else { continue }
      #expect(throws: IndexError.self, "byte \(offset)") { try index.verify() }
      let gazetteer = Gazetteer(try IndexFixture.index(bytes))
      for (name, matches) in expected.prefix(3) where gazetteer.matches(normalized: name) != matches {
        #expect(gazetteer.index.isDamaged, "byte \(offset) gives another answer for \(name)")
      }
      if Array(gazetteer.entries) != entries { #expect(gazetteer.index.isDamaged) }
    }
  }

  @Test("bits that changed here and there in a larger index are found where they are")
  func scattered() throws {
    let bytes = IndexFixture.bytes(try IndexFixture.entries(4000))
    #expect(bytes.count > 4 * IndexFormat.blockLength)
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      var changed = bytes
      let offset = Int.random(in: changed.indices, using: &generator)
      changed[offset] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      guard let index = try? IndexFixture.index(changed) else { continue }
      #expect(throws: IndexError.self) { try index.requireWhole() }
    }
  }

  @Test("offsets that lead astray are noticed, though every checksum is right")
  func misleading() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<400 {
      var bytes = whole
      let end = try #require(try IndexFixture.index(whole).image.directory.sections.values.map(\.upperBound).max())
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 64..<end, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      let gazetteer = Gazetteer(try IndexFixture.index(Self.resealed(bytes, bodyEnd: end)))
      for entry in entries {
        _ = gazetteer.entry(id: entry.id)
        _ = gazetteer.matches(entry.name)
        _ = gazetteer.traits(entry.name)
        _ = gazetteer.longestMatch(of: NormalizedWords([NameNormalizer.normalized(entry.name)]), startingAt: 0)
      }
      _ = Array(gazetteer.entries)
      for kind in PlaceKind.allCases { _ = gazetteer.entries(of: kind) }
      _ = try? gazetteer.index.verify()
    }
  }

  /// The bytes with checksums that fit them.
  private static func resealed(_ bytes: [UInt8], bodyEnd: Int) throws -> [UInt8] {
    var body = Array(bytes[..<bodyEnd])
    let checksum = BlockChecksum.of(Array(body[64...]))
    var directory = Array(bytes[bodyEnd...].dropLast(8))
    directory.append(integer: checksum)
    body.replaceSubrange(
      0..<64, with: IndexHeader.preamble(length: bytes.count, directoryOffset: bodyEnd, directory: directory))
    return body + directory
  }
}
