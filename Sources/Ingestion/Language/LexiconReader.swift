package import IncidentModel

/// Reads the lexicon of a language from a folder of YAML files.
package struct LexiconReader {
  /// The folder, `gazetteer/language/en`.
  package let folder: String

  package init(folder: String) { self.folder = folder }

  /// The names of its files, without their ending.
  static let files: Set = [
    "events", "outcomes", "people", "targets", "speech", "frames", "quantities", "places", "calendar", "discourse",
    "grammar",
  ]

  /// The whole lexicon; a missing file or an unknown key is an error with file and line.
  package func lexicon() throws -> Lexicon {
    Lexicon(
      language: folder.split(separator: "/").last.map(String.init) ?? folder,
      events: try file("events").list().map(event), outcomes: try file("outcomes").list().map(outcome),
      people: try file("people").list().map(people), targets: try file("targets").list().map(target),
      speech: try file("speech").list().map(speech), frames: try file("frames").list().map(frame),
      quantities: try quantities(file("quantities")), places: try places(file("places")),
      calendar: try calendar(file("calendar")), discourse: try discourse(file("discourse")),
      grammar: try grammar(file("grammar")))
  }

  private func file(_ name: String) throws -> YAMLValue {
    let path = "\(folder)/\(name).yml"
    return try YAMLValue.document(FileBytes.read(path, remedy: "a lexicon needs this file"), file: path)
  }

  private func event(_ value: YAMLValue) throws -> EventRule {
    let keys: Set = ["id", "type", "tactics", "rank", "form", "phrases", "examples", "counterexamples"]
    let members = try value.mapping(keys: keys)
    return EventRule(
      id: try members.required("id", in: value).filledString(), type: try members["type"]?.value(of: IncidentType.self),
      tactics: try members.strings("tactics"), rank: try members.required("rank", in: value).integer(),
      form: try members.required("form", in: value).value(of: EventForm.self), phrases: try members.phrases("phrases"),
      examples: try members.strings("examples"), counterexamples: try members.strings("counterexamples"))
  }

  private func outcome(_ value: YAMLValue) throws -> OutcomeRule {
    let members = try value.mapping(keys: ["id", "measure", "before", "behind", "examples"])
    return OutcomeRule(
      id: try members.required("id", in: value).filledString(),
      measure: try members.required("measure", in: value).value(of: Measure.self),
      before: try members.phrases("before"),
      behind: try members.phrases("behind"), examples: try members.strings("examples"))
  }

  private func people(_ value: YAMLValue) throws -> PeopleRule {
    let members = try value.mapping(keys: ["victim", "actor", "phrases"])
    return PeopleRule(
      victim: try members.required("victim", in: value).value(of: VictimClass.self),
      actor: try members["actor"].flatMap { $0.isNull ? nil : try $0.string() }, phrases: try members.phrases("phrases")
    )
  }

  private func target(_ value: YAMLValue) throws -> TargetRule {
    let members = try value.mapping(keys: ["id", "distinctive", "of_forces", "phrases", "name_endings"])
    return TargetRule(
      id: try members.required("id", in: value).filledString(),
      isDistinctive: try members["distinctive"]?.bool() ?? false,
      isOfForces: try members["of_forces"]?.bool() ?? false, phrases: try members.phrases("phrases"),
      nameEndings: try members.strings("name_endings"))
  }

  private func speech(_ value: YAMLValue) throws -> SpeechRule {
    let members = try value.mapping(keys: ["act", "behind_speaker", "before_speaker", "alone"])
    return SpeechRule(
      act: try members.required("act", in: value).value(of: SpeechAct.self),
      behindSpeaker: try members.phrases("behind_speaker"), beforeSpeaker: try members.phrases("before_speaker"),
      alone: try members.phrases("alone"))
  }

  private func frame(_ value: YAMLValue) throws -> FrameRule {
    let members = try value.mapping(keys: ["id", "role", "scope", "phrases", "examples"])
    return FrameRule(
      id: try members.required("id", in: value).filledString(),
      role: try members.required("role", in: value).value(of: SentenceRole.self),
      scope: try members.required("scope", in: value).value(of: FrameRule.Scope.self),
      phrases: try members.phrases("phrases"), examples: try members.strings("examples"))
  }
}
