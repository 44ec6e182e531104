import IncidentModel
import SimpleFeatures
import Testing

@testable import Linkage

@Suite("Narrowing down the pairs that are compared")
struct CandidatePairsTests {
  private typealias M = Mentions

  @Test("no pair that a rule would join is left out", arguments: [1, 2, 3] as [UInt64])
  func complete(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let mentions = try (0..<200).map { try Self.mention($0, using: &random) }
    var judgement = Judgement(parents: ActorParents([])) { left, right in
      guard let left = left.coordinate, let right = right.coordinate else { return nil }
      return abs(left.longitude - right.longitude) * 100_000
    }
    for number in 0..<200 { judgement.copies["r\(number)"] = "r\(number % 2)" }
    let profiles = MentionProfiles(mentions)
    let narrowed = Set(
      CandidatePairs(mentions, profiles: profiles, copies: judgement.copies).pairs.map { [$0.0, $0.1] })
    var joined: Set<String> = []
    for (left, first) in mentions.enumerated() {
      for (right, second) in mentions.enumerated() where left < right {
        let pair = MentionPair(first: first, second: second, judgement: judgement)
        guard let verdict = SimilarityRules.verdict(on: pair) else { continue }
        joined.insert(verdict.rule)
        let isNarrowed = narrowed.contains([left, right])
        #expect(isNarrowed, "seed \(seed): \(verdict.reason)")
      }
    }
    #expect(joined == Set(SimilarityRules.all.map { $0.name }), "every rule must have its say")
    #expect(narrowed.count < 200 * 199 / 4)
  }

  private static func mention(_ number: Int, using random: inout SeededGenerator) throws -> PlacedMention {
    func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
    let district = pick(["X", "Y"])
    // The first two are close together, and so are the same ones of both districts.
    let (place, longitude) = pick([(1, 67.0), (2, 67.05), (3, 68)])
    let point = M.place(
      "P\(place)\(district)", district, longitude: longitude + (district == "X" ? 0 : 0.02))
    let placement = pick([M.province, point, point, M.place(district, district, .district)])
    let kind = pick([IncidentKind.incident, .incident, .incident, .aggregateClaim])
    let date = pick([nil, try M.day(1), try M.day(2), try M.month(5)])
    let figures = pick([
      [], [M.figure(12)], [M.figure(3)], [M.figure(kind == .incident ? 40 : 71, .attacks, .unknown)],
    ])
    return M.mention(
      "r\(number)", 1, pick([.bombing, .ambush, .shooting, .other]), at: placement, kind: kind,
      by: pick(["bla", "bla", "blf"]), target: pick([nil, nil, nil, "train", "convoy"]),
      named: pick([nil, nil, nil, nil, "Bolan Mail"]), on: date, figures, isReference: pick([false, false, true]))
  }
}
