import PlaceNames
import Testing

@Suite("A slip of the hand")
struct TypingSlipTests {
  @Test(
    "is one letter, or two that changed places",
    arguments: ["distrct", "disstrict", "distrikt", "distrcit", "districts", "distirct"])
  func slips(word: String) {
    #expect(TypingSlip.leads(from: word, to: "district"))
    #expect(TypingSlip.leads(from: "district", to: word))
  }

  @Test(
    "is neither the word itself, nor two slips, nor another first letter, nor a short word's",
    arguments: [
      ("district", "district"), ("destrict", "distrct"), ("istrict", "district"), ("twon", "town"),
      ("distrtci", "district"), ("", "district"),
    ])
  func others(word: String, other: String) { #expect(!TypingSlip.leads(from: word, to: other)) }
}
