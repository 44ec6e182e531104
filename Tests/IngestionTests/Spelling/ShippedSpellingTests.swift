import IncidentModel
import Ingestion
import PlaceNames
import TestSupport
import Testing

/// The rules that come with the program do what their examples say, and keep different names apart.
struct ShippedSpellingTests {
  private static let file = Result { try SpellingReader(path: Repository.gazetteer + "/spelling.yml").read() }
  /// The names of places in Latin letters and in others, each with the names beside it.
  private static let places = Result {
    let manifest = try GazetteerManifest.read(folder: Repository.gazetteer)
    let tally = RecordTally(DiagnosticLog())
    return try GazetteerReader(manifest).entries(
      try AtlasReader(manifest, counting: tally).atlas(), DiagnosticLog()
    )
    .map { ([$0.name] + $0.names).map(NameNormalizer.normalized) }
  }

  private let rules: SpellingRules
  private let examples: [SpellingReader.Example]

  init() throws { (rules, examples) = try Self.file.get() }

  private func keys(_ names: [String], isSound: Bool = false) -> Set<[UInt8]> {
    Set(names.map(NameNormalizer.normalized).map { isSound ? rules.soundKey(of: $0) : rules.spellingKey(of: $0) })
  }

  @Test func `every example of the file holds`() {
    #expect(examples.count > 80)
    for example in examples {
      let count = keys(example.names, isSound: example.isSound).count
      #expect(
        count == (example.isSame ? 1 : example.names.count), "spelling.yml:\(example.line ?? 0): \(example.names)")
    }
  }

  @Test func `spellings of one name are one`() {
    for names in SpellingLists.lines(SpellingLists.same) { #expect(keys(names).count == 1, "\(names)") }
  }

  @Test func `names of different places stay different`() {
    for names in SpellingLists.lines(SpellingLists.different) {
      #expect(keys(names).count == names.count, "\(names)")
    }
  }

  @Test func `a name that the rules of spelling miss is found by its sound or its letters where it is long`() throws {
    let lists = SpellingLists.lines(SpellingLists.further)
    let similar = try #require(
      SimilarNames(
        SimilarNames.build(lists.map { NameNormalizer.normalized($0[0]) }, rules: rules), rules: rules,
        commonWords: .none))
    let missed = lists.filter { names in
      let (name, other) = (NameNormalizer.normalized(names[0]), NameNormalizer.normalized(names[1]))
      return ![NameStep.sound, .edits].contains { similar.matches(other, by: $0).contains { $0.name == name } }
    }
    let short = [
      "Baseema", "Bunair", "Buneer", "Gichak", "Karakh", "Kuchlagh", "Manshera", "Sawabi",
    ]
    #expect(missed.map { $0[1] } == short)
  }

  @Test func `few names of different places become one`() throws {
    let places = try Self.places.get()
    var owners: [String: Set<Int>] = [:]
    for (number, names) in places.enumerated() {
      for name in names where !name.isEmpty && name.utf8.allSatisfy({ $0 < 0x80 }) {
        owners[name, default: []].insert(number)
      }
    }
    let groups = Dictionary(grouping: owners.keys) { rules.spellingKey(of: $0) }.values.filter { $0.count > 1 }
    // No place bears two names of the group: they may be spellings of a common village name, or other names.
    let apart = groups.filter { names in
      let all = names.flatMap { owners[$0] ?? [] }
      return Set(all).count == all.count
    }
    #expect(owners.count > 20_000)
    #expect(apart.count * 20 < owners.count, "\(apart.count) groups of \(owners.count) names")
  }

  @Test func `most names in Arabic letters sound like the same place's name in Latin letters`() throws {
    var (found, all) = (0, 0)
    for names in try Self.places.get() {
      let latin = Set(names.filter { $0.utf8.allSatisfy { $0 < 0x80 } }.map { rules.soundKey(of: $0) })
      let arabic = names.filter { $0.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) } }
      guard !arabic.isEmpty else { continue }
      all += 1
      if arabic.contains(where: { latin.contains(rules.soundKey(of: $0)) }) { found += 1 }
    }
    #expect(all > 900)
    #expect(found * 100 > all * 90, "\(found) of \(all)")
  }
}
