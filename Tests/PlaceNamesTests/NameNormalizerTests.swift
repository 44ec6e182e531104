import PlaceNames
import Testing

@Suite("Normalising names")
struct NameNormalizerTests {
  @Test(
    "spellings of one name become one",
    arguments: [
      ("Khuzdār", "khuzdar"), ("Gwādar", "gwadar"), ("Ūŧḩal", "uthal"), ("Kūh-e  Taftān", "kuh e taftan"),
      ("Qal’at", "qalat"), ("Qal'at", "qalat"), ("Qalʿat", "qalat"), ("Ka\u{304}lat", "kalat"),
      ("  Dera\tBugti. ", "dera bugti"), ("Hub-Chowki", "hub chowki"), ("Mach (Bolan)", "mach bolan"),
      ("Straße", "strasse"), ("İstanbul", "istanbul"), ("Łódź", "lodz"), ("Tʼbilisi", "tbilisi"),
      ("Chak 12", "chak 12"),
      ("chak ۱۲", "chak 12"), ("كلات", "کلات"), ("خُضدار", "خضدار"), ("آواران", "اواران"),
      ("زيارت", "زیارت"), ("كيچ", "کیچ"), ("Москва", "москва"), ("—", ""), ("", ""),
    ])
  func spellings(name: String, expected: String) {
    #expect(NameNormalizer.normalized(name) == expected)
  }

  @Test("every character of the first planes is stable after one pass")
  func idempotent() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = NameNormalizer.normalized("a\(scalar)b \(scalar)")
      #expect(NameNormalizer.normalized(once) == once, "U+\(String(value, radix: 16))")
    }
  }

  @Test("gaps are never first, last or double")
  func gaps() {
    for name in [" -a- -b- ", "’ a ’ b", "ā – b", "ب ، ا", "a \u{301} b"] {
      let words = NameNormalizer.normalized(name).split(separator: " ", omittingEmptySubsequences: false)
      #expect(words.allSatisfy { !$0.isEmpty } && words.count == 2, "\(name)")
    }
  }
}
