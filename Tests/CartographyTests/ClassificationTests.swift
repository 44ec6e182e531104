import Testing

@testable import Cartography

struct ClassificationTests {
  @Test(arguments: 0..<60)
  func `classes are ascending, complete, disjoint and never empty`(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    let (count, limit) = (numbers.next(below: 200), 1 + numbers.next(below: seed % 3 == 0 ? 4 : 300))
    let counts = (0..<count).map { _ in max(0, numbers.next(below: 2 * limit) - limit) }
    let result = CountClassification(counts)
    #expect(result.classes.count <= 5)
    #expect(result.classes.allSatisfy { $0.size > 0 && $0.least >= 1 && $0.least <= $0.greatest })
    #expect(zip(result.classes, result.classes.dropFirst()).allSatisfy { $0.greatest < $1.least })
    #expect(result.zeros + result.classes.reduce(0) { $0 + $1.size } == counts.count)
    for value in counts {
      let index = result.index(of: value)
      #expect((index == nil) == (value == 0))
      if let index { #expect(result.classes[index].least <= value && value <= result.classes[index].greatest) }
    }
  }

  @Test func `nothing but zeros makes no class`() {
    let result = CountClassification(Array(repeating: 0, count: 34))
    #expect(result.classes.isEmpty)
    #expect(result.zeros == 34)
  }

  @Test func `one and two values make one and two classes`() {
    #expect(CountClassification([0, 7, 7, 0]).classes.map(\.least) == [7])
    #expect(CountClassification([0, 7, 1, 0]).classes.map(\.greatest) == [1, 7])
  }

  @Test func `a few districts among many zeros keep classes of their own`() {
    let result = CountClassification(Array(repeating: 0, count: 95) + [1, 1, 2, 3, 40])
    #expect(result.classes.map(\.least) == [1, 2, 3, 40])
  }

  @Test func `natural breaks fall into the gaps`() {
    let counts = [1, 2, 3, 20, 21, 22, 50, 51, 90, 91, 92, 200, 201]
    #expect(CountClassification(counts).classes.map(\.least) == [1, 20, 50, 90, 200])
  }

  @Test func `natural breaks deviate no more than any other breaks`() {
    let values = [1, 2, 4, 5, 9, 11, 12, 20, 30, 31]
    let starts = FisherJenks.starts(of: values, distinct: values, classes: 3)
    var least = Double.infinity
    for first in 1..<(values.count - 1) {
      for second in (first + 1)..<values.count {
        least = min(least, deviation(values, starts: [values[0], values[first], values[second]]))
      }
    }
    #expect(abs(deviation(values, starts: starts) - least) < 1e-9)
  }

  private func deviation(_ values: [Int], starts: [Int]) -> Double {
    starts.enumerated().reduce(0) { sum, entry in
      let end = entry.offset + 1 < starts.count ? starts[entry.offset + 1] : Int.max
      let members = values.filter { $0 >= entry.element && $0 < end }.map(Double.init)
      let mean = members.reduce(0, +) / Double(members.count)
      return sum + members.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }
}
