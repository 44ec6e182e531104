/// One habit of writing: some letters, between others, are written as other letters.
///
/// A context is a row of letters, in which `V` is any vowel, `C` any other letter of the Latin alphabet and `^` or `$`
/// the edge of a word. Where several contexts are given, one of them is enough.
public struct RewritingRule: Sendable, Equatable {
  /// The letters that are rewritten; of several that fit, the longest.
  public let from: [String]
  /// What is written for them.
  public let to: String
  /// What stands before them, as rewritten so far; anything where there is none.
  public let after: [String]
  /// What stands behind them; anything where there is none.
  public let before: [String]

  /// Makes a rule.
  public init(from: [String], to: String, after: [String] = [], before: [String] = []) {
    self.from = from
    self.to = to
    self.after = after
    self.before = before
  }
}

/// Rules as they are applied to the scalars of a name: one after another, each from left to right, once.
struct RuleList: Sendable {
  private let rules: [CompiledRule]
  /// For each rule the letters that it may begin with; most rules have nothing to do with most names.
  private let firsts: [UInt64]

  init(_ rules: [RewritingRule], vowels: Set<UInt32>) {
    self.rules = rules.map { CompiledRule($0, vowels: vowels) }
    firsts = self.rules.map(\.firsts)
  }

  /// Rewrites a name; false where it grows beyond a limit.
  func apply(to name: inout [UInt32], atMost limit: Int) -> Bool {
    var letters = Self.letters(name)
    for (number, first) in firsts.enumerated() where first & letters != 0 {
      if !rules[number].rewrite(&name) { continue }
      if name.count > limit { return false }
      letters = Self.letters(name)
    }
    return true
  }

  /// The letters of a name, one bit for each remainder of 64.
  private static func letters(_ name: [UInt32]) -> UInt64 { name.reduce(0) { $0 | 1 << UInt64($1 & 63) } }
}

/// A rule as it is applied.
private final class CompiledRule: Sendable {
  private let from: [[UInt32]]
  private let to: [UInt32]
  private let after: [[UInt32]]
  private let before: [[UInt32]]
  /// The first letters of `from`, one bit for each remainder of 64.
  let firsts: UInt64
  private let vowels: Set<UInt32>

  init(_ rule: RewritingRule, vowels: Set<UInt32>) {
    from = rule.from.map { $0.unicodeScalars.map(\.value) }.filter { !$0.isEmpty }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    to = rule.to.unicodeScalars.map(\.value)
    after = rule.after.map { $0.unicodeScalars.map(\.value).reversed() }
    before = rule.before.map { $0.unicodeScalars.map(\.value) }
    firsts = from.reduce(0) { $0 | 1 << UInt64($1[0] & 63) }
    self.vowels = vowels
  }

  /// Rewrites a name in time in proportion to its length; false where nothing in it fits.
  func rewrite(_ name: inout [UInt32]) -> Bool {
    var fits = false
    var written: [UInt32] = []
    written.reserveCapacity(name.count + 8)
    var index = 0
    while index < name.count {
      if firsts & 1 << UInt64(name[index] & 63) != 0, let count = match(name, index, written) {
        written += to
        index += count
        fits = true
      } else {
        written.append(name[index])
        index += 1
      }
    }
    if fits { name = written }
    return fits
  }

  /// How many letters are rewritten at a position, or nothing.
  private func match(_ name: [UInt32], _ index: Int, _ written: [UInt32]) -> Int? {
    for letters in from where name[index...].starts(with: letters) {
      let isAfter =
        after.isEmpty || after.contains { fits($0) { $0 < written.count ? written[written.count - 1 - $0] : nil } }
      guard isAfter else { continue }
      let next = index + letters.count
      if before.isEmpty || before.contains(where: { fits($0) { next + $0 < name.count ? name[next + $0] : nil } }) {
        return letters.count
      }
    }
    return nil
  }

  /// Whether a context fits the letters at growing distances; beyond the name there is none.
  private func fits(_ context: [UInt32], _ letter: (Int) -> UInt32?) -> Bool {
    context.indices.allSatisfy { index in
      let found = letter(index) ?? 0x20
      switch context[index] {
      case 0x56: return vowels.contains(found)  // V
      case 0x43: return (0x61...0x7A).contains(found) && !vowels.contains(found)  // C
      case 0x5E, 0x24: return found == 0x20  // ^ and $
      default: return found == context[index]
      }
    }
  }
}
