import IncidentModel
import Linkage
import Testing

@Suite("Linking mentions to incidents")
struct EventLinkerTests {
  private typealias M = Mentions

  /// Mentions as the five reports of the seed set give them.
  private func seeds() throws -> [PlacedMention] {
    let mangochar = M.place("Mangochar", "PK210")
    let attacks = [M.figure(71, .attacks, .unknown, by: "bla"), M.figure(51, .locations, .unknown, by: "bla")]
    return [
      M.mention("000", 1, .other, by: "bla", [M.figure(214, by: "bla", status: .claimed)], status: .claimed),
      M.mention("001", 1, .execution, by: "bla", [M.figure(214, by: "bla", status: .claimed)], status: .claimed),
      M.mention("002", 1, .other, kind: .aggregateClaim, by: "bla", attacks, areas: [mangochar]),
      M.mention(
        "002", 2, .hostageTaking, by: "bla", target: "train", on: try M.month(3), [M.figure(400, .captured, .unknown)]),
      M.mention("002", 3, .raidOrSeizure, at: mangochar, by: "bla"),
      M.mention("002", 4, by: "bla", [M.figure(7, by: "pakistan")]),
      M.mention("003", 1, .other, kind: .aggregateClaim, by: "bla", [M.figure(14)]),
      M.mention("003", 2, at: M.place("Mach", "PK209", .near), by: "bla", [M.figure(12)], partOf: 1),
      M.mention("003", 3, at: M.place("Kech", "PK211", .district), by: "bla", [M.figure(2)], sameDayAs: 2, partOf: 1),
      M.mention("004", 1, .raidOrSeizure, at: mangochar, by: "bla"),
      M.mention("004", 2, .other, kind: .aggregateClaim, by: "bla", [M.figure(39, .attacks, .unknown, by: "bla")]),
      M.mention("004", 3, .roadBlock, at: M.place("Ornach Cross", "PK213", .near), by: "bla"),
      M.mention("004", 4, .other, kind: .aggregateClaim, by: "bla", attacks),
      M.mention("004", 5, .other, target: "train", named: "Jaffar Express", isReference: true),
      M.mention("004", 6, .protest, at: M.place("Quetta", "PK226")),
    ]
  }

  @Test("the seed set gives eight incidents and three claims")
  func seedSet() throws {
    let incidents = EventLinker().link(try seeds())
    let counted = incidents.filter { $0.kind == .incident }
    #expect(counted.count == 8)
    #expect(incidents.filter { $0.kind == .aggregateClaim }.count == 3)
    let pairs = Set(counted.filter { $0.sources.count > 1 }.map { "\($0.type) \($0.sources.joined(separator: " "))" })
    #expect(pairs == ["execution 000 001", "hostageTaking 002 004", "raidOrSeizure 002 004"])
    let execution = try #require(counted.first { $0.type == .execution })
    #expect(execution.status == .claimed && execution.figures.count == 1)
    let train = try #require(counted.first { $0.target == "train" })
    #expect(train.eventName == "Jaffar Express" && train.date?.precision == .month)
  }

  @Test("what may be the same is said on both sides with both figures")
  func maybeSame() throws {
    let incidents = EventLinker().link(try seeds())
    let related = incidents.filter { $0.relations.contains { $0.kind == .maybeSame } }
    #expect(Set(related.flatMap(\.sources)) == ["002", "003"] && related.count == 2)
    let seven = try #require(related.first { $0.sources == ["002"] })
    let twelve = try #require(related.first { $0.sources == ["003"] })
    #expect(seven.relations.map(\.id) == [twelve.id])
    #expect(
      seven.relations.first?.reason
        == "same type (bombing) and same victims (security forces): 7 killed here, 12 there; one of them names no place"
    )
    #expect(twelve.relations.contains { $0.id == seven.id && $0.reason.contains("12 killed here, 7 there") })
  }

  @Test("stated relations lead to the incidents")
  func stated() throws {
    let incidents = EventLinker().link(try seeds())
    let kech = try #require(incidents.first { $0.placement.name == "Kech" })
    let mach = try #require(incidents.first { $0.placement.name == "Mach" })
    let total = try #require(incidents.first { $0.kind == .aggregateClaim && $0.sources == ["003"] })
    #expect(kech.relations.map(\.kind) == [.partOf, .sameDayAs])
    #expect(kech.relations.map(\.id) == [total.id, mach.id])
    #expect(Set(total.relations.map(\.id)) == [kech.id, mach.id])
    #expect(total.relations.allSatisfy { $0.kind == .contains })
  }

  @Test("the order of the mentions does not matter", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func order(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let many = try seeds() + Self.noise(using: &random)
    let expected = EventLinker().link(many).map(Self.summary)
    #expect(EventLinker().link(many.shuffled(using: &random)).map(Self.summary) == expected, "seed \(seed)")
    #expect(expected == expected.sorted())
    #expect(Set(expected.map { $0.prefix(13) }).count == expected.count)
  }

  @Test("no mention is lost, and no incident joins what contradicts itself", arguments: [6, 7, 8] as [UInt64])
  func groups(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let mentions = try Self.noise(using: &random)
    let incidents = EventLinker().link(mentions)
    #expect(incidents.map(\.mentions.count).reduce(0, +) == mentions.count)
    #expect(incidents.contains { $0.mentions.count > 2 }, "the test needs groups")
    for incident in incidents {
      #expect(incident.mentions.count == incident.sources.count)
      for left in incident.mentions {
        for right in incident.mentions {
          if let first = left.mention.date, let second = right.mention.date { #expect(first.overlaps(second)) }
        }
      }
    }
  }

  @Test("an id stays when another report tells of the same happening later")
  func identity() throws {
    let mangochar = M.place("Mangochar", "PK210")
    let first = M.mention("002", 3, .raidOrSeizure, at: mangochar)
    let id = EventLinker().link([first]).map(\.id)
    #expect(EventLinker().link([M.mention("004", 1, .raidOrSeizure, at: mangochar), first]).map(\.id) == id)
    #expect(id.first?.hasPrefix("im-") == true && id.first?.count == 13)
    let twins = [M.mention("1", 1, .bombing), M.mention("1", 1, .protest)]
    #expect(Set(EventLinker().link(twins).map(\.id)).count == 2)
  }

  /// Many mentions at few places on few days.
  private static func noise(using random: inout SeededGenerator) throws -> [PlacedMention] {
    try (0..<120).map { number in
      let name = ["A", "B", "C"][Int.random(in: 0..<3, using: &random)]
      let day = Int.random(in: 0..<4, using: &random)
      let actor = [nil, "bla", "blf"][Int.random(in: 0..<3, using: &random)]
      let type = [IncidentType.bombing, .shooting, .ambush, .other][Int.random(in: 0..<4, using: &random)]
      return M.mention(
        "r\(number)", 1, type, at: M.place(name, "PK\(name)"), by: actor, on: day == 0 ? nil : try M.day(day),
        day == 2 ? [M.figure(Int.random(in: 1..<20, using: &random))] : [])
    }
  }

  private static func summary(_ incident: Incident) -> String {
    let relations = incident.relations.map { "\($0.kind) \($0.id) \($0.reason)" }
    return "\(incident.id) \(incident.type) \(incident.sources) \(incident.figures) \(incident.placement) "
      + "\(incident.participants) \(String(describing: incident.date)) \(relations)"
  }
}
