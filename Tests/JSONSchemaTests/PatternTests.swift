import JSONSchema
import SimpleFeatures
import Testing

/// Patterns of the plain kind; others are refused.
@Suite struct PatternTests {
  private func fits(_ pattern: String, _ text: String) throws -> Bool {
    let schema = try Schema(.object([.init("pattern", .string(pattern))]))
    return schema.faults(in: .string(text)).isEmpty
  }

  @Test(arguments: [
    ("^$", "", true), ("^$", "a", false), ("^abc$", "abc", true), ("^abc$", "ab", false), ("^a.c$", "aéc", true),
    ("^a.c$", "a\nc", false), ("^\\d{4}-\\d\\d$", "2025-05", true), ("^\\d+$", "٣", false), ("^\\.$", ".", true),
    ("^\\.$", "x", false), ("^[a-z0-9_-]+$", "a-b_9", true), ("^[a-z0-9_-]+$", "A", false), ("^[^a]$", "b", true),
    ("^[^a]$", "a", false), ("^[\\]\\-]*$", "]-]", true), ("^[-a]$", "-", true), ("^(?:ab|c)+$", "abcab", true),
    ("^(ab|c)+$", "abca", false), ("^(a|ab)(c|bcd)$", "abcd", true), ("^(a|ab)(c|bcd)$", "abbcd", true),
    ("^a?b*c{2}$", "cc", true), ("^a?b*c{2}$", "abbcc", true), ("^a{2,3}$", "a", false), ("^a{2,3}$", "aaa", true),
    ("^a{2,3}$", "aaaa", false), ("^a{2,}$", "aaaaaa", true), ("^(a*)*b$", "aaab", true), ("^(|a)+$", "aa", true),
    ("^(a{2}|a{3})+$", "aaaaaaa", true), ("^(a{2}|a{4})+$", "aaaaaaa", false),
  ])
  func matchesTheWholeText(pattern: String, text: String, expected: Bool) throws {
    #expect(try fits(pattern, text) == expected)
  }

  @Test(arguments: [
    "", "a", "^a", "a$", "^a|b$", "^a$|^b$", "^(a$", "^a)$", "^[a$", "^[]$", "^[z-a]$", "^[a-\\d]$", "^a{2$",
    "^a{3,2}$",
    "^a{,2}$", "^a**$", "^a*?$", "^a++$", "^*$", "^(?=a)$", "^(?<n>a)$", "^(?!a)$", "^\\w$", "^\\b$", "^\\1$", "^\\$",
    "^\\p{L}$", "^a{99999}$", "^((a{1000}){1000}){1000}$", "^(((((((((a)))))))))$", "^a^$", "^a$b$", "^[[:alpha:]]$",
  ])
  func refusesOtherPatterns(pattern: String) {
    #expect(#expect(throws: JSONSchemaError.self) { try fits(pattern, "") }?.code == .unknownPattern)
  }

  /// An engine that goes back needs 2^5000 steps for these.
  @Test(arguments: ["^(a*)*b$", "^(a|a)*b$", "^(a|aa)+b$", "^(a+)+(a+)+b$", "^([a-z]+)*\\.$"])
  func takesNoLongerThanTheTextIsLong(pattern: String) throws {
    let start = ContinuousClock.now
    #expect(try !fits(pattern, String(repeating: "a", count: 5000)))
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}
