import Testing

@testable import Extraction

@Suite("Positions of a sentence")
struct PositionSetTests {
  @Test(
    "are those that were given, in short sentences and long ones", arguments: [0, 1, 20, 63, 64, 65, 127, 128, 500])
  func members(count: Int) {
    let range = 1000..<1000 + count
    let given = stride(from: 1000, through: range.upperBound, by: 3)
    let set = PositionSet(given, in: range)
    #expect((900..<range.upperBound + 200).filter(set.contains) == Array(given))
  }

  @Test("are none outside of the sentence and the position behind it")
  func outside() {
    let set = PositionSet([9, 12, 80], in: 10..<12)
    #expect((0..<200).filter(set.contains) == [12])
  }
}
