/// Reads the inflection of verbs from the key `inflection` of `grammar.yml`.
enum VerbInflectionReader {
  /// The inflection; a fault is an error with file and line.
  static func inflection(_ value: YAMLValue) throws -> VerbInflection {
    let members = try value.mapping(keys: ["default", "sets", "classes", "rules", "irregular"])
    let sets = try dictionary(members["sets"]) { try $0.strings() }
    let standard = try members.required("default", in: value).filledString()
    guard sets[standard] != nil else {
      throw value.error("the set \"\(standard)\" that is meant by default is none of the sets; add it")
    }
    let classes = try dictionary(members["classes"]) { Set(try $0.filledString()) }
    return VerbInflection(
      sets: sets, defaultSet: standard,
      classes: Dictionary(
        classes.compactMap { name, letters in name.first.map { ($0, letters) } },
        uniquingKeysWith: { first, _ in first }),
      rules: try members["rules"]?.list().map(rule) ?? [],
      irregular: try dictionary(members["irregular"], irregular))
  }

  private static func rule(_ value: YAMLValue) throws -> VerbInflection.Rule {
    let members = try value.mapping(keys: ["verbs", "endings", "forms"])
    return VerbInflection.Rule(
      verbs: Set(try members.strings("verbs")), endings: try members.strings("endings").map { Array($0) },
      forms: try dictionary(members["forms"]) { try $0.string() })
  }

  /// The past and the participle, which may be one word; other forms are named.
  private static func irregular(_ value: YAMLValue) throws -> [String: String] {
    if let named = try? value.pairs() {
      return Dictionary(
        try named.map { ($0.key, try $0.value.filledString()) }, uniquingKeysWith: { first, _ in first })
    }
    let words = try value.filledString().split(separator: " ").map(String.init)
    guard (1...2).contains(words.count) else {
      throw value.error("an irregular verb has a past and a participle: `broke broken`")
    }
    return ["past": words[0], "participle": words[words.count - 1]]
  }

  private static func dictionary<Value>(
    _ value: YAMLValue?, _ read: (YAMLValue) throws -> Value
  ) throws -> [String: Value] {
    guard let value else { return [:] }
    return Dictionary(
      try value.pairs().map { ($0.key, try read($0.value)) }, uniquingKeysWith: { first, _ in first })
  }
}
