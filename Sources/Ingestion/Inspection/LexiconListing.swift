import IncidentModel

/// The records of one file of a language's words.
extension LexiconReader {
  /// The rules of a file that is a list, or the keys of another, each with its line.
  ///
  /// Only this file is read; a rule that cannot be used is an error with its line.
  func records(of file: LexiconFile) throws -> [FileListing.Record] {
    switch file {
    case .events: try rules(file, event) { "event \($0.id): \($0.phrases.count) phrases" }
    case .outcomes: try rules(file, outcome) { "outcome \($0.id): \($0.before.count + $0.behind.count) phrases" }
    case .people:
      try rules(file, people) { rule in
        "people \([rule.victim.rawValue, rule.actor].compactMap(\.self).joined(separator: ", ")): "
          + "\(rule.phrases.count) phrases"
      }
    case .targets: try rules(file, target) { "target \($0.id): \($0.phrases.count + $0.nameEndings.count) phrases" }
    case .speech:
      try rules(file, speech) { rule in
        "speech \(rule.act.rawValue): \(rule.behindSpeaker.count + rule.beforeSpeaker.count + rule.alone.count) phrases"
      }
    case .frames: try rules(file, frame) { "frame \($0.id): \($0.phrases.count) phrases" }
    case .quantities: try keys(file, quantities)
    case .places: try keys(file, places)
    case .calendar: try keys(file, calendar)
    case .discourse: try keys(file, discourse)
    case .grammar: try keys(file, grammar)
    case .sources: try keys(file, sources)
    }
  }

  private func rules<Rule>(
    _ file: LexiconFile, _ rule: (YAMLValue) throws -> Rule, _ words: (Rule) -> String
  ) throws -> [FileListing.Record] {
    try entries(file).map { FileListing.Record(line: $0.location.line, text: words(try rule($0))) }
  }

  private func keys<Words>(
    _ file: LexiconFile, _ read: (YAMLValue) throws -> Words
  ) throws -> [FileListing.Record] {
    let document = try document(file)
    _ = try read(document)
    return try document.pairs().map { key, value in
      FileListing.Record(line: value.location.line, text: "\(key): \(value.count) words")
    }
  }
}
