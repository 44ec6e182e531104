package import IncidentModel

/// Reads the lexicon of a language from a folder of YAML files.
package struct LexiconReader {
  /// The folder, `gazetteer/language/en`.
  package let folder: String

  /// The forms of the language's verbs, where phrases are to be written out.
  private let verbs: VerbInflection?

  package init(folder: String) { self.init(folder: folder, verbs: nil) }

  private init(folder: String, verbs: VerbInflection?) {
    self.folder = folder
    self.verbs = verbs
  }

  /// The whole lexicon; a missing file or an unknown key is an error with file and line.
  package func lexicon() throws -> Lexicon {
    let inflection = try document(.grammar).pairs().first { $0.key == "inflection" }?.value
    return try LexiconReader(folder: folder, verbs: inflection.map(VerbInflectionReader.inflection)).inflectedLexicon()
  }

  private func inflectedLexicon() throws -> Lexicon {
    Lexicon(
      language: folder.split(separator: "/").last.map(String.init) ?? folder,
      events: try entries(.events).map(event), outcomes: try entries(.outcomes).map(outcome),
      people: try entries(.people).map(people), targets: try entries(.targets).map(target),
      speech: try entries(.speech).map(speech), frames: try entries(.frames).map(frame),
      quantities: try quantities(document(.quantities)), places: try places(document(.places)),
      calendar: try calendar(document(.calendar)), discourse: try discourse(document(.discourse)),
      grammar: try grammar(document(.grammar)), sources: try sources(document(.sources)))
  }

  /// The contents of one of its files.
  func document(_ file: LexiconFile) throws -> YAMLValue {
    let path = "\(folder)/\(file.rawValue).yml"
    return try YAMLValue.document(
      FileBytes.read(path, remedy: "a lexicon needs this file"), file: path,
      example: file.isList ? "- \(file.example)" : file.example)
  }

  /// The entries of one of its files that is a list.
  func entries(_ file: LexiconFile) throws -> [YAMLValue] { try document(file).list(of: file.example) }

  func event(_ value: YAMLValue) throws -> EventRule {
    let keys: Set = ["id", "type", "tactics", "rank", "form", "phrases", "examples", "counterexamples"]
    let members = try value.mapping(keys: keys)
    return EventRule(
      id: try members.required("id", in: value).filledString(), type: try members["type"]?.value(of: IncidentType.self),
      tactics: try members.strings("tactics"), rank: try members.required("rank", in: value).integer(),
      form: try members.required("form", in: value).value(of: EventForm.self),
      phrases: try members.phrases("phrases", verbs),
      examples: try members.strings("examples"), counterexamples: try members.strings("counterexamples"))
  }

  func outcome(_ value: YAMLValue) throws -> OutcomeRule {
    let members = try value.mapping(keys: ["id", "measure", "before", "behind", "living", "nobody", "examples"])
    return OutcomeRule(
      id: try members.required("id", in: value).filledString(),
      measure: try members.required("measure", in: value).value(of: Measure.self),
      before: try members.phrases("before", verbs),
      behind: try members.phrases("behind", verbs), living: try members.phrases("living", verbs),
      nobody: try members.phrases("nobody", verbs), examples: try members.strings("examples"))
  }

  func people(_ value: YAMLValue) throws -> PeopleRule {
    let members = try value.mapping(keys: ["victim", "actor", "phrases"])
    return PeopleRule(
      victim: try members.required("victim", in: value).value(of: VictimClass.self),
      actor: try members["actor"].flatMap { $0.isNull ? nil : try $0.string() },
      phrases: try members.phrases("phrases", verbs)
    )
  }

  func target(_ value: YAMLValue) throws -> TargetRule {
    let members = try value.mapping(keys: ["id", "distinctive", "of_forces", "phrases", "name_endings"])
    return TargetRule(
      id: try members.required("id", in: value).filledString(),
      isDistinctive: try members["distinctive"]?.bool() ?? false,
      isOfForces: try members["of_forces"]?.bool() ?? false, phrases: try members.phrases("phrases", verbs),
      nameEndings: try members.strings("name_endings"))
  }

  func speech(_ value: YAMLValue) throws -> SpeechRule {
    let members = try value.mapping(keys: ["act", "behind_speaker", "before_speaker", "alone"])
    return SpeechRule(
      act: try members.required("act", in: value).value(of: SpeechAct.self),
      behindSpeaker: try members.phrases("behind_speaker", verbs),
      beforeSpeaker: try members.phrases("before_speaker", verbs),
      alone: try members.phrases("alone", verbs))
  }

  func frame(_ value: YAMLValue) throws -> FrameRule {
    let members = try value.mapping(keys: ["id", "role", "scope", "yields_to", "carries", "phrases", "examples"])
    return FrameRule(
      id: try members.required("id", in: value).filledString(),
      role: try members.required("role", in: value).value(of: SentenceRole.self),
      scope: try members.required("scope", in: value).value(of: FrameRule.Scope.self),
      yieldsTo: try members["yields_to"]?.integer(), carries: try members["carries"]?.bool() ?? false,
      phrases: try members.phrases("phrases", verbs), examples: try members.strings("examples"))
  }
}
