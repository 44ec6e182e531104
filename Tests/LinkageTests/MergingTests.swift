import IncidentModel
import Linkage
import Testing

@Suite("Merging what several reports say")
struct MergingTests {
  private typealias M = Mentions

  private func merge(_ mentions: PlacedMention..., independent: Bool = false) throws -> Incident {
    let incidents = EventLinker(areIndependent: { _, _ in independent }).link(mentions)
    #expect(incidents.count == 1)
    return try #require(incidents.first)
  }

  @Test("the most exact date and place are kept, and equal figures stand once with their best support")
  func values() throws {
    let merged = try merge(
      M.mention("1", 1, .hostageTaking, by: "bla", target: "train", on: try M.month(5), [M.figure(21, by: "ispr")]),
      M.mention(
        "2", 1, .abduction, at: M.place("Mach", "PK209"), by: "bla", target: "train", on: try M.day(11),
        [M.figure(21, by: "ispr", status: .confirmed), M.figure(31, by: "bla", status: .claimed)], status: .confirmed))
    #expect(merged.type == .hostageTaking)
    #expect(merged.date?.precision == .day && merged.placement.name == "Mach")
    #expect(merged.figures.map(\.quantity.best) == [21, 31])
    #expect(merged.figures.map(\.status) == [.confirmed, .claimed])
    #expect(merged.status == .confirmed && merged.sources == ["1", "2"])
    #expect(merged.mentions.map(\.mention.report) == ["1", "2"])
  }

  @Test("two reports are corroboration only where they are independent")
  func corroboration() throws {
    let mach = M.place("Mach", "PK209")
    let (first, second) = (M.mention("1", at: mach), M.mention("2", at: mach))
    #expect(try merge(first, second).status == .reported)
    #expect(try merge(first, second, independent: true).status == .corroborated)
    let claim = M.mention("2", at: mach, status: .claimed)
    #expect(try merge(first, claim, independent: true).status == .reported)
    #expect(try merge(M.mention("1", at: mach, status: .claimed), claim, independent: true).status == .claimed)
  }

  @Test("what one report tells of and another only denies is disputed")
  func denial() throws {
    let mach = M.place("Mach", "PK209")
    let merged = try merge(M.mention("1", at: mach), M.mention("2", at: mach, status: .denied))
    #expect(merged.status == .reported && merged.isDisputed)
  }

  @Test("statements stay on their own")
  func statements() {
    let statements = ["1", "2"].map { M.mention($0, 1, .other, kind: .statement, by: "bla", [M.figure(214)]) }
    let incidents = EventLinker().link(statements)
    #expect(incidents.count == 2 && incidents.allSatisfy { $0.kind == .statement && $0.relations.isEmpty })
  }
}
