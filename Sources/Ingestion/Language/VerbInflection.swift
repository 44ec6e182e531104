/// The forms of verbs, by rules and exceptions that are data of a language.
///
/// A phrase asks for them with `~attack` (the set of forms named first), or `~attack.ing` (another set). A verb whose
/// regular forms would be doubtful is an error, so that none is silently given a wrong form.
struct VerbInflection: Sendable {
  /// How the verbs of one kind make their forms.
  struct Rule: Sendable {
    /// The verbs that follow it whatever they end in.
    let verbs: Set<String>
    /// The endings of the verbs that follow it; a capital letter stands for any letter of a class.
    let endings: [[Character]]
    /// What is put behind the verb, by the form's name.
    ///
    /// `<` takes its last letter away, `+` says it twice. Without any form the verb has to be listed elsewhere.
    let forms: [String: String]
  }

  /// The names of forms by the name of the set, and the set that is meant where none is named.
  let sets: [String: [String]]
  let defaultSet: String
  /// The letters that a capital letter in an ending stands for.
  let classes: [Character: Set<Character>]
  /// The rule that lists a verb makes its forms, or else the first that has its ending.
  let rules: [Rule]
  /// Forms that stand in place of those of the rules.
  let irregular: [String: [String: String]]

  /// What is wrong with a verb or a set.
  struct Doubt: Error { let message: String }

  /// A phrase with all verbs written out: `~shoot dead` as `shoot|shoots|shot dead`.
  func expanded(_ phrase: String) throws(Doubt) -> String {
    guard phrase.contains("~") else { return phrase }
    var elements: [String] = []
    for element in phrase.split(separator: " ") {
      let isOptional = element.hasPrefix("(") && element.hasSuffix(")")
      var words: [String] = []
      for word in (isOptional ? element.dropFirst().dropLast() : element).split(separator: "|") {
        let forms = word.first == "~" ? try forms(of: word.dropFirst()) : [String(word)]
        words += forms.filter { !words.contains($0) }
      }
      elements.append(isOptional ? "(\(words.joined(separator: "|")))" : words.joined(separator: "|"))
    }
    return elements.joined(separator: " ")
  }

  /// The forms that `attack.ing` asks for.
  private func forms(of request: Substring) throws(Doubt) -> [String] {
    let parts = request.split(separator: ".", maxSplits: 1).map(String.init)
    let name = parts.count > 1 ? parts[1] : defaultSet
    guard let verb = parts.first, let set = sets[name] else {
      throw Doubt(message: "\"~\(request)\" asks for a set of forms that the grammar has not")
    }
    let own = rules.first { $0.verbs.contains(verb) } ?? rules.first { endsAs(verb, $0) }
    guard let rule = own, !rule.forms.isEmpty else {
      throw Doubt(message: "the grammar cannot tell the forms of \"\(verb)\"; list it among the verbs of a rule")
    }
    if !rule.verbs.contains(verb), irregular[verb] == nil,
      let root = irregular.keys.sorted().first(where: { $0.count > 2 && verb.hasSuffix($0) })
    {
      throw Doubt(
        message: "\"\(verb)\" ends as the irregular \"\(root)\"; give its forms in the grammar, or list it with a rule")
    }
    var forms: [String] = []
    for form in set {
      guard let word = irregular[verb]?[form] ?? rule.forms[form].map({ inflected(verb, $0) }) else {
        throw Doubt(message: "the grammar has no form \"\(form)\" of \"\(verb)\"")
      }
      forms += word.split(separator: "|").map(String.init).filter { !forms.contains($0) }
    }
    return forms
  }

  private func endsAs(_ verb: String, _ rule: Rule) -> Bool {
    rule.endings.contains { ending in
      verb.count > ending.count
        && zip(verb.reversed(), ending.reversed()).allSatisfy { classes[$1]?.contains($0) ?? ($0 == $1) }
    }
  }

  private func inflected(_ verb: String, _ ending: String) -> String {
    switch ending.first {
    case "<": String(verb.dropLast()) + ending.dropFirst()
    case "+": verb + verb.suffix(1) + ending.dropFirst()
    default: verb + ending
    }
  }
}
