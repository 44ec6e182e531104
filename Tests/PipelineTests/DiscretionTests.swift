import Foundation
import IncidentModel
import Pipeline
import TestSupport
import Testing

/// Nothing of what the reports say in their own words, and nobody's name, leaves the program.
struct DiscretionTests {
  /// The words of a text in lower case; everything that is no letter divides them.
  private func words(_ bytes: [UInt8]) -> [Substring] {
    let text = String(decoding: bytes.map { isLetter($0) ? $0 | 0x20 : $0 < 0x80 ? 0x20 : $0 }, as: UTF8.self)
    return text.split { !$0.isLetter }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

  /// Every run of six words.
  private func runs(_ bytes: [UInt8]) -> Set<String> {
    let words = words(bytes)
    return Set(words.indices.dropLast(5).map { words[$0..<$0 + 6].joined(separator: " ") })
  }

  private func expectNoSentence(of build: SeedBuild) {
    let said = build.result.reports.reduce(into: Set<String>()) { $0.formUnion(runs($1.text.utf8)) }
    #expect(said.count > 1000)
    for file in build.result.files {
      let repeated = runs(file.bytes).intersection(said)
      #expect(repeated.isEmpty, "\(file.path)")
    }
  }

  @Test func `six words of the seed reports stand together in no output`() async throws {
    expectNoSentence(of: try await SeedBuild.shipped)
  }

  @Test(.enabled(if: Repository.hasDocuments, "\(Repository.withoutDocuments)"))
  func `six words of the third-party documents stand together in no output`() async throws {
    expectNoSentence(of: try await SeedBuild.documents)
  }

  @Test func `no word of an output takes sides`() async throws {
    let sides: Set<Substring> = [
      "massacre", "massacred", "terror", "terrorism", "terrorist", "terrorists", "martyr", "martyrs", "martyred",
      "martyrdom", "barbaric", "brutal", "heinous", "cowardly", "slaughter", "slaughtered", "butchered", "liberated",
      "neutralised", "neutralized", "eliminated", "miscreants", "freedom", "occupation", "occupying", "regime",
      "genocide", "murdered", "assassinated", "jihad", "infidel",
    ]
    let build = try await SeedBuild.shipped
    let said = build.result.reports.reduce(into: Set<Substring>()) { $0.formUnion(words($1.text.utf8)) }
    #expect(!said.isDisjoint(with: sides), "the reports say nothing that could be taken over")
    for file in build.result.files { #expect(sides.isDisjoint(with: words(file.bytes)), "\(file.path)") }
  }

  @Test func `nobody who is no actor is named`() async throws {
    let folder = try TemporaryFolder()
    let build = try await folder.build([
      "a.txt": """
      Gunmen killed Sardar Quillor and two of his guards in Khuzdar on 3 May 2025.
      Captain Ferdan Ossip, Lieutenant Ravil Tamsin and 4 soldiers died when a bomb hit their convoy near Mach.
      "We did it," said Jorun Veld, spokesman of the Baloch Liberation Army, which claimed responsibility.
      Three men were killed at the house of Haji Tavin Orsel on 4 May 2025, and two at the shop of Kemal Droste in Mach.
      The teacher Mira Anselm was abducted in Quetta on Monday, her brother Ozan Anselm said.
      """
    ])
    #expect(build.result.count.incidents >= 2)
    let people: Set<Substring> = [
      "quillor", "ferdan", "ossip", "ravil", "tamsin", "jorun", "veld", "mira", "anselm", "ozan", "tavin", "orsel",
      "kemal", "droste",
    ]
    for file in build.result.files { #expect(people.isDisjoint(with: words(file.bytes)), "\(file.path)") }
    let summary = BuildSummary([build.result], diagnostics: build.diagnostics, gazetteer: "gazetteer").lines
    #expect(people.isDisjoint(with: words(Array(summary.joined(separator: "\n").utf8))))
  }
}
