import IncidentModel
import Linkage
import Testing

@Suite("Which reports are one source")
struct SourceGroupsTests {
  private static let words = SourceWords(
    agencies: ["afp": ["AFP", "Agence France-Presse"], "app": ["APP"]], creditLeads: ["with inputs from", "by"])

  private static let story = [
    "A bomb went off beside a patrol near the old bridge on Monday morning, the district police chief said.",
    "Three constables were taken to the civil hospital, where one of them died of his wounds in the afternoon.",
    "The road was closed for four hours while a disposal team searched both banks of the river for a second device.",
  ]
  private static let other = [
    "Residents heard the explosion shortly after eight and saw smoke over the crossing, a shopkeeper told this paper.",
    "An official of the health department put the number of dead at one and of injured at two; all were policemen.",
    "Traffic was sent through the bazaar until noon, and schools on that side of the town let their pupils go home.",
  ]

  private func report(_ id: String, _ publisher: String?, _ lines: [String]) -> Report {
    let text = lines.joined(separator: "\n")
    return Report(
      id: id, path: "\(id).txt", sha256: "", byteCount: text.utf8.count, publisher: publisher, published: nil,
      text: SourceText(text))
  }

  private func groups(_ reports: Report...) -> [String] {
    SourceGroups(reports, words: Self.words).groups(of: reports.map(\.id))
  }

  @Test("an edited copy in another paper is the same source, and a text of its own is not")
  func copies() {
    let edited = ["Bridge blast kills one"] + Self.story.map { $0.replacing("Monday", with: "May 5") }
    let reports = [
      report("a", "Morning Post", Self.story), report("b", "Evening Star", edited),
      report("c", "Daily Record", Self.other),
    ]
    let sources = SourceGroups(reports, words: Self.words)
    #expect(sources.groups(of: ["a", "b", "c"]) == ["a", "a", "c"])
    #expect(sources.copies == [["a", "b"]])
    #expect(!sources.areIndependent("a", "b"))
    #expect(sources.areIndependent("a", "c") && sources.areIndependent("c", "b"))
  }

  @Test("nobody knows that two texts are independent where a publisher is not named")
  func unnamed() {
    let reports = [report("a", nil, Self.story), report("b", "Daily Record", Self.other)]
    let sources = SourceGroups(reports, words: Self.words)
    #expect(!sources.areIndependent("a", "b") && !sources.areIndependent("a", "not-there"))
    #expect(sources.groups(of: ["a", "b"]) == ["a", "b"])
  }

  @Test("what one publisher says twice is one source of an incident")
  func onePublisher() {
    let reports = [report("a", "Daily Record", Self.story), report("b", "daily  record", Self.other)]
    let sources = SourceGroups(reports, words: Self.words)
    #expect(!sources.areIndependent("a", "b") && sources.copies.isEmpty)
    #expect(sources.groups(of: ["a", "b"]) == ["a", "a"] && sources.groups(of: ["b"]) == ["b"])
  }

  @Test(
    "a text that shares a sentence is the same source only where both credit one agency",
    arguments: [
      (["ROCKTOWN (AFP) —"], [], ["With inputs from AFP"], true),
      (["ROCKTOWN, 5 May (Agence France-Presse):"], ["AFP"], [], true),
      (["By AFP"], [], ["The search went on in the evening — AFP"], true),
      (["ROCKTOWN, May 5 APP: a bomb went off"], [], ["(APP/AFP)"], true),
      (["ROCKTOWN (AFP) —"], [], ["— APP"], false),
      (
        ["An elder told AFP that nobody had warned them."], [], ["An elder told AFP that nobody had warned them."],
        false
      ),
      ([], [], [], false),
    ])
  func credits(firstHead: [String], secondHead: [String], secondTail: [String], isOne: Bool) {
    let mixed = secondHead + [Self.story[1]] + Self.other + secondTail
    let found = groups(report("a", "Morning Post", firstHead + Self.story), report("b", "Evening Star", mixed))
    #expect((Set(found).count == 1) == isOne, "\(firstHead) \(secondHead) \(secondTail)")
  }

  @Test("short notes in the same form about two happenings are two sources")
  func notes() {
    let found = groups(
      report("a", nil, ["Gunmen shot a man dead in Rocktown on 5 May 2025."]),
      report("b", nil, ["Gunmen shot a man dead in Sandtown on 5 May 2025."]))
    #expect(Set(found).count == 2)
  }

  @Test("an incident that only copies tell of is not corroborated, and one that two publishers tell of is")
  func status() throws {
    let reports = [
      report("a", "Morning Post", Self.story), report("b", "Evening Star", Self.story),
      report("c", "Daily Record", Self.other),
    ]
    let mach = Mentions.place("Mach", "PK209")
    let figure = Mentions.figure(1)
    func incident(_ sources: [String]) throws -> Incident {
      let linker = EventLinker(
        actors: [], distance: { _, _ in nil }, sources: SourceGroups(reports, words: Self.words))
      return try #require(linker.link(sources.map { Mentions.mention($0, at: mach, [figure]) }).first)
    }
    let copied = try incident(["a", "b"])
    #expect(copied.status == .reported && copied.independentCount == 1 && copied.sources.count == 2)
    #expect(copied.figures.map(\.status) == [.reported])
    let backed = try incident(["a", "b", "c"])
    #expect(backed.status == .corroborated && backed.independentCount == 2)
    #expect(backed.sourceGroups == ["a", "a", "c"] && backed.figures.map(\.status) == [.corroborated])
  }
}
