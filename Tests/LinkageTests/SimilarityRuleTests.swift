import IncidentModel
import Linkage
import SimpleFeatures
import Testing

@Suite("Telling whether two mentions are one happening")
struct SimilarityRuleTests {
  private typealias M = Mentions

  /// The rule that joins two mentions, or nothing.
  private func rule(_ first: PlacedMention, _ second: PlacedMention) -> String? {
    let linker = EventLinker(
      actors: [Actor(id: "stos", name: "STOS", names: [], kind: .rebelGroup, parent: "bla")]
    ) { left, right in
      guard let left = left.coordinate, let right = right.coordinate else { return nil }
      return abs(left.longitude - right.longitude) * 100_000
    }
    let links = linker.links(among: [first, second])
    #expect(links.count == linker.links(among: [second, first]).count)
    #expect(linker.link([first, second]).count == (links.isEmpty ? 2 : 1))
    return links.first?.rule
  }

  @Test("one place, one type and nothing that tells them apart")
  func samePlace() throws {
    let mangochar = M.place("Mangochar", "PK210")
    let taken = M.mention("2", 1, .raidOrSeizure, at: mangochar, by: "bla")
    #expect(rule(taken, M.mention("4", 1, .raidOrSeizure, at: mangochar, by: "bla")) == "same-place")
    #expect(rule(taken, M.mention("4", 1, .raidOrSeizure, at: mangochar)) == "same-place")
    #expect(rule(taken, M.mention("4", 1, .raidOrSeizure, at: mangochar, by: "blf")) == nil)
    #expect(rule(taken, M.mention("4", 1, .raidOrSeizure, at: mangochar, by: "stos")) == "same-place")
    #expect(rule(taken, M.mention("4", 1, .armedClash, at: mangochar, by: "bla")) == nil)
    #expect(rule(taken, M.mention("2", 2, .raidOrSeizure, at: mangochar, by: "bla")) == nil)
    #expect(rule(taken, M.mention("4", 1, .raidOrSeizure, at: M.place("Kalat", "PK210", longitude: 68))) == nil)
    let nearby = M.place("Purana Mangochar", "PK210", longitude: 67.05)
    #expect(rule(taken, M.mention("4", 1, .raidOrSeizure, at: nearby)) == "same-place")
  }

  @Test("two unknown villages near one town are two places")
  func unresolvedNames() {
    let first = M.mention("1", at: M.place("Mach", "PK209", .near, unresolved: ["Shorkand"]))
    #expect(rule(first, M.mention("2", at: M.place("Mach", "PK209", .near, unresolved: ["Tolangi"]))) == nil)
    #expect(rule(first, M.mention("2", at: M.place("Mach", "PK209", .near, unresolved: ["shorkand"]))) == "same-place")
    #expect(rule(first, M.mention("2", at: M.place("Mach", "PK209"))) == "same-place")
  }

  @Test("different days are never one happening, and figures that differ are not joined silently")
  func days() throws {
    let mach = M.place("Mach", "PK209")
    let first = M.mention("1", at: mach, on: try M.day(6), [M.figure(12)])
    #expect(rule(first, M.mention("2", at: mach, on: try M.day(7), [M.figure(12)])) == nil)
    #expect(rule(first, M.mention("2", 1, .ambush, at: mach, on: try M.day(6), [M.figure(12)])) == "same-place")
    #expect(rule(first, M.mention("2", at: mach, [M.figure(7)])) == nil)
    #expect(rule(first, M.mention("2", at: mach, [M.figure(12)])) == "same-place")
    #expect(rule(first, M.mention("2", at: mach, on: try M.day(6), [M.figure(7)])) == "same-place")
    #expect(rule(first, M.mention("2", at: mach, on: try M.day(6), [M.figure(2)])) == nil)
    let disputed = M.mention("1", at: mach, [M.figure(30, by: "bla")])
    #expect(rule(disputed, M.mention("2", at: mach, [M.figure(2, by: "ispr")])) == "same-place")
  }

  @Test("one day, one district and figures that agree")
  func sameDay() throws {
    let (kech, turbat) = (M.place("Kech", "PK211", .district), M.place("Turbat", "PK211"))
    let first = M.mention("1", 1, .shooting, at: kech, on: try M.day(6), [M.figure(4, .killed, .civilians)])
    func second(_ type: IncidentType, _ day: Int, _ killed: Int, at place: Placement) throws -> PlacedMention {
      M.mention("2", 1, type, at: place, on: try M.day(day), [M.figure(killed, .killed, .civilians)])
    }
    #expect(rule(first, try second(.shooting, 6, 4, at: turbat)) == "same-day")
    #expect(rule(first, try second(.shooting, 6, 3, at: turbat)) == nil)
    #expect(rule(first, try second(.ambush, 6, 4, at: turbat)) == nil)
    #expect(rule(first, try second(.shooting, 5, 4, at: turbat)) == nil)
    #expect(rule(first, try second(.shooting, 6, 4, at: M.place("Quetta", "PK226"))) == nil)
    let bare = M.mention("2", 1, .shooting, at: turbat, on: try M.day(6))
    #expect(rule(first, bare) == nil)
  }

  @Test("a distinctive figure joins what names no place")
  func distinctiveFigure() {
    let first = M.mention("0", 1, .other, by: "bla", [M.figure(214, by: "bla", status: .claimed)])
    #expect(
      rule(first, M.mention("1", 1, .execution, by: "bla", [M.figure(214, by: "bla")])) == "distinctive-figure")
    #expect(rule(first, M.mention("1", 1, .execution, by: "bla", [M.figure(213, by: "bla")])) == nil)
    #expect(rule(first, M.mention("1", 1, .execution, by: "bla", [M.figure(214, .killed, .civilians)])) == nil)
    #expect(rule(first, M.mention("1", 1, .execution, [M.figure(214)])) == nil)
    #expect(rule(first, M.mention("1", 1, .execution, at: M.place("Mach", "PK209"), by: "bla", [M.figure(214)])) == nil)
    let small = M.mention("0", by: "bla", [M.figure(7)])
    #expect(rule(small, M.mention("1", by: "bla", [M.figure(7)])) == nil)
  }

  @Test("a named event and a rare target")
  func namedEvent() throws {
    let train = M.mention(
      "2", 1, .hostageTaking, by: "bla", target: "train", on: try M.month(3), [M.figure(400, .captured, .unknown)])
    let reference = M.mention("4", 1, .other, target: "train", named: "Jaffar Express", isReference: true)
    #expect(rule(train, reference) == "named-event")
    #expect(rule(train, M.mention("4", 1, .hostageTaking, by: "bla", target: "train")) == "named-event")
    #expect(rule(train, M.mention("4", 1, .hostageTaking, target: "train")) == nil)
    #expect(rule(train, M.mention("4", 1, .hostageTaking, by: "bla", target: "bus")) == nil)
    #expect(rule(train, M.mention("4", 1, .hostageTaking, by: "bla", target: "train", on: try M.month(4))) == nil)
    #expect(rule(reference, M.mention("5", 1, .other, named: "JAFFAR EXPRESS")) == "named-event")
    #expect(rule(reference, M.mention("5", 1, .other, target: "train", named: "Bolan Mail")) == nil)
    // The name of a total is that of an operation, and of many happenings.
    let operation = M.mention("2", kind: .aggregateClaim, by: "bla", named: "Herof")
    #expect(rule(operation, M.mention("4", kind: .aggregateClaim, by: "bla", named: "Herof")) == nil)
  }

  @Test("totals are one claim only by the same number")
  func totals() {
    func claim(_ report: String, _ figures: [Figure], by actor: String? = "bla") -> PlacedMention {
      M.mention(report, 1, .other, kind: .aggregateClaim, by: actor, named: "Operation Herof", figures)
    }
    func number(_ count: Int, _ measure: Measure) -> Figure { M.figure(count, measure, .unknown) }
    let first = claim("2", [number(71, .attacks), number(51, .locations)])
    #expect(rule(first, claim("4", [number(71, .attacks), number(51, .locations)])) == "same-total")
    #expect(rule(first, claim("4", [number(71, .attacks)])) == "same-total")
    #expect(rule(first, claim("4", [number(71, .attacks), number(50, .locations)])) == nil)
    #expect(rule(first, claim("4", [number(39, .attacks)])) == nil)
    #expect(rule(first, claim("4", [number(71, .attacks)], by: "blf")) == nil)
    #expect(rule(first, claim("4", [])) == nil)
    #expect(rule(first, M.mention("4", 1, .other, by: "bla", [number(71, .attacks)])) == nil)
  }
}
