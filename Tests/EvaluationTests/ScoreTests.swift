import Evaluation
import IncidentModel
import Testing

struct ScoreTests {
  /// A report with some incidents found, missed and made up.
  private func counts(found: Int, missed: Int = 0, false alarms: Int = 0) throws -> ScoreCounts {
    let incidents = (0..<(found + missed)).map { "\"killed\": \($0 + 1)" }
    let gold = try incidents.enumerated().map { try Gold.placed($1, type: $0 < found ? "bombing" : "protest") }
    let right = (0..<found).map { Gold.prediction(killed: $0 + 1) }
    return ScoreCounts(Gold.match(gold, right + (0..<alarms).map { _ in Gold.prediction(.arrestOrRaidByState) }))
  }

  @Test func `shares are of all reports together`() throws {
    let score = Score([try counts(found: 3, missed: 1), try counts(found: 0, false: 2)])
    #expect(score.reports == 2)
    #expect(ScoreMeasure.precision.fraction(of: score.counts) == (3, 5))
    #expect(ScoreMeasure.recall.value(of: score.counts) == 0.75)
    // 2 · 0.6 · 0.75 / (0.6 + 0.75)
    #expect(abs((ScoreMeasure.f1.value(of: score.counts) ?? 0) - 2.0 / 3) < 1e-12)
    #expect(ScoreMeasure.accuracy(.killed).fraction(of: score.counts) == (3, 3))
    #expect(ScoreMeasure.accuracy(.claim).value(of: score.counts) == nil)
    #expect(ScoreMeasure.invention(.claim).value(of: score.counts) == 0)
  }

  @Test func `intervals are the same in every run, and others with another seed`() throws {
    let reports = try (0..<30).map { try counts(found: $0 % 4, missed: $0 % 3, false: $0 % 2) }
    let (first, second) = (Bootstrap(reports), Bootstrap(reports))
    for measure in ScoreMeasure.all { #expect(first.interval(of: measure) == second.interval(of: measure)) }
    #expect(Bootstrap(reports, seed: 1).interval(of: .recall) != first.interval(of: .recall))
  }

  @Test func `an interval surrounds the share and narrows with the number of reports`() throws {
    func width(_ count: Int) throws -> Double {
      let reports = try (0..<count).map { try counts(found: 1 + $0 % 2, missed: $0 % 3) }
      let score = Score(reports)
      let interval = try #require(score.interval(of: .recall))
      let share = try #require(ScoreMeasure.recall.value(of: score.counts))
      #expect(interval.low < share && share < interval.high)
      return interval.high - interval.low
    }
    #expect(try width(12) > 1.5 * (try width(60)))
  }

  @Test func `it is about the interval of the normal distribution`() throws {
    // 64 of 100 reports are found: 1.96 · sqrt(0.64 · 0.36 / 100) = 0.094 to each side.
    let score = Score(try (0..<100).map { try counts(found: $0 < 64 ? 1 : 0, missed: $0 < 64 ? 0 : 1) })
    let interval = try #require(score.interval(of: .recall))
    #expect(abs(interval.low - 0.546) < 0.021 && abs(interval.high - 0.734) < 0.021, "\(interval)")
  }

  @Test func `where everything is right the interval is a point, and without reports there is none`() throws {
    let score = Score([try counts(found: 2), try counts(found: 1)])
    #expect(score.interval(of: .f1) == Interval(low: 1, high: 1))
    #expect(Score([]).interval(of: .precision) == nil)
    #expect(ScoreMeasure.precision.value(of: Score([]).counts) == nil)
  }

  @Test func `the numbers are those of the published generator`() {
    // The first outputs of SplitMix64 for the seed 1234567.
    var sequence = SeededSequence(seed: 1_234_567)
    #expect(sequence.next() == 6_457_827_717_110_365_317)
    #expect(sequence.next() == 3_203_168_211_198_807_973)
    let drawn = (0..<1000).map { _ in sequence.next(below: 3) }
    #expect(Set(drawn) == [0, 1, 2])
  }

  @Test(arguments: [("a0", Half.even), ("0b", .odd), ("9", .odd), ("f8", .even), ("0d", .odd), ("c", .even)])
  func `the half is told by the last digit`(digest: String, half: Half) {
    #expect(Half(digest: digest) == half)
  }
}
