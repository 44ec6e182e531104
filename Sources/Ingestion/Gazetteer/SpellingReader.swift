import IncidentModel
package import PlaceNames

/// Reads how names of a region are spelt.
package struct SpellingReader {
  /// Names that a rule makes one, or has to leave apart.
  package struct Example: Sendable, Equatable {
    /// Whether sounds are compared, and not spellings.
    package let isSound: Bool
    /// Whether the names are one.
    package let isSame: Bool
    /// Two names or more.
    package let names: [String]
    /// The line of the examples, counted from 1.
    package let line: Int?
  }

  /// The file, `gazetteer/spelling.yml`.
  package let path: String

  package init(path: String) { self.path = path }

  /// The most rules of one kind: each is tried on every name.
  private static let mostRules = 200
  /// The most letters of a part of a rule.
  private static let longestPart = 16

  /// The rules and their examples; what cannot be used is an error with file and line.
  package func read() throws -> (rules: SpellingRules, examples: [Example]) {
    let document = try YAMLValue.document(
      FileBytes.read(path, remedy: "gazetteer.yml names it under spelling"), file: path,
      example: "vowels: aeiou")
    let members = try document.mapping(keys: ["vowels", "weak", "words", "doubled", "spelling", "sound"])
    let vowels = try members.required("vowels", in: document).filledString()
    let words = try members["words"]?.list() ?? []
    let spelling = try rules(members["spelling"])
    let sound = try rules(members["sound"])
    let groups = try words.map(group)
    try requireEachOnce(groups, words)
    var examples = try words.flatMap { try self.examples($0, keys: ["words"], isSound: false) }
    for (rules, isSound) in [(spelling, false), (sound, true)] {
      examples += try rules.flatMap { try self.examples($0.value, keys: Self.ruleKeys, isSound: isSound) }
    }
    let made = SpellingRules(
      vowels: vowels, weak: try members["weak"]?.string() ?? "", words: groups,
      doubled: try members["doubled"]?.string() ?? "",
      spelling: spelling.map(\.rule), sound: sound.map(\.rule))
    return (made, examples)
  }

  private static let ruleKeys: Set = ["from", "to", "after", "before"]

  private func group(_ value: YAMLValue) throws -> [String] {
    let members = try value.mapping(keys: ["words", "same", "other"])
    let list = try members.required("words", in: value)
    let words = try list.list().map { element in
      let word = try element.filledString()
      guard NameNormalizer.normalized(word) == word, !word.utf8.contains(UInt8(ascii: " ")) else {
        throw element.error("\"\(word)\" is not one word in small letters without marks; correct it")
      }
      return word
    }
    guard words.count > 1 else { throw list.error("one word stands for no other; add another, or remove it") }
    return words
  }

  private func requireEachOnce(_ groups: [[String]], _ values: [YAMLValue]) throws {
    var seen: Set<String> = []
    for (group, value) in zip(groups, values) {
      for word in group where !seen.insert(word).inserted {
        throw value.error("\"\(word)\" stands twice among the words; keep one")
      }
    }
  }

  private func rules(_ value: YAMLValue?) throws -> [(rule: RewritingRule, value: YAMLValue)] {
    let list = try value?.list() ?? []
    guard list.count <= Self.mostRules else {
      throw list[Self.mostRules].error("there are more than \(Self.mostRules) rules; put some together")
    }
    return try list.map { (try rule($0), $0) }
  }

  private func rule(_ value: YAMLValue) throws -> RewritingRule {
    let members = try value.mapping(keys: Self.ruleKeys.union(["same", "other"]))
    let from = try parts(members.required("from", in: value))
    guard from.allSatisfy({ NameNormalizer.normalized($0) == $0 }) else {
      throw value.error("\"from\" takes letters as they stand in a normalised name: small and without marks")
    }
    let to = try members.required("to", in: value)
    return RewritingRule(
      from: from, to: try part(to, to.string()), after: try members["after"].map(contexts) ?? [],
      before: try members["before"].map(contexts) ?? [])
  }

  private func contexts(_ value: YAMLValue) throws -> [String] {
    let contexts = try parts(value)
    for context in contexts where !context.unicodeScalars.allSatisfy(Self.isContext) {
      throw value.error("\"\(context)\" is no context; it takes V, C, ^, $ and small letters")
    }
    return contexts
  }

  private static func isContext(_ letter: Unicode.Scalar) -> Bool {
    "VC^$".unicodeScalars.contains(letter) || NameNormalizer.normalized(String(letter)) == String(letter)
  }

  /// One text or several, none of which is empty.
  private func parts(_ value: YAMLValue) throws -> [String] {
    guard !value.isScalar else { return [try part(value, value.filledString())] }
    let parts = try value.list().map { try part($0, $0.filledString()) }
    guard !parts.isEmpty else { throw value.error("the list is empty; add letters, or leave the key out") }
    return parts
  }

  private func part(_ value: YAMLValue, _ text: String) throws -> String {
    guard text.unicodeScalars.count <= Self.longestPart else {
      throw value.error("\"\(text.prefix(40))\" has more than \(Self.longestPart) letters; a rule is for less")
    }
    return text
  }

  private func examples(_ value: YAMLValue, keys: Set<String>, isSound: Bool) throws -> [Example] {
    let members = try value.mapping(keys: keys.union(["same", "other"]))
    return try ["same", "other"].flatMap { key in
      try (members[key]?.list() ?? []).map { pair in
        let names = try pair.list().map { try $0.filledString() }
        guard names.count > 1 else { throw pair.error("an example is two names or more; add one") }
        return Example(isSound: isSound, isSame: key == "same", names: names, line: pair.location.line)
      }
    }
  }
}
