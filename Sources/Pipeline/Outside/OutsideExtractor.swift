package import Ingestion

/// An outside extractor that takes the place of the rules, with what its answers are held against.
package struct OutsideExtractor: Sendable {
  /// What starts it.
  package let command: ExtractorCommand
  private let rules: OutsideBatch.Rules
  private let tell: @Sendable (String) -> Void

  /// What a run says of an outside extractor.
  package struct Choice: Sendable {
    /// The command, or nothing for that of the configuration.
    package var command: ExtractorCommand?
    /// The longest time for an answer in seconds, or nothing for that of the command.
    package var timeout: Int?
    /// Takes each line that the program writes on standard error.
    package let tell: @Sendable (String) -> Void

    package init(command: ExtractorCommand?, timeout: Int? = nil, tell: @escaping @Sendable (String) -> Void) {
      (self.command, self.timeout, self.tell) = (command, timeout, tell)
    }

    /// The extractor that is meant; nothing where neither the run nor the configuration names one.
    func extractor(
      _ configuration: ProjectConfiguration, gazetteer: String, knowledge: RegionalKnowledge
    ) throws -> OutsideExtractor? {
      guard let named = command ?? configuration.extractor else { return nil }
      let meant = ExtractorCommand(named.line, timeout: timeout ?? named.timeout) ?? named
      return try OutsideExtractor(meant, gazetteer: gazetteer, knowledge: knowledge, tell: tell)
    }
  }

  /// How many reports it is given at a time.
  static let batchSize = 1000

  /// Makes an extractor.
  ///
  /// - Parameters:
  ///   - command: What starts it.
  ///   - gazetteer: The folder with the schema of its answers.
  ///   - knowledge: The registry of actors.
  ///   - tell: Takes each line that it writes on standard error.
  /// - Throws: `IngestionError` where the schema is not there or none.
  init(
    _ command: ExtractorCommand, gazetteer: String, knowledge: RegionalKnowledge,
    tell: @escaping @Sendable (String) -> Void
  ) throws {
    self.command = command
    self.tell = tell
    guard let schema = try SchemaCatalog(gazetteer: gazetteer)["mention/1"] else {
      throw IngestionError(
        .badConfiguration, file: "\(gazetteer)/schema",
        "the schema mention/1 of an outside extractor's answers is not there; copy mention-1.schema.json from the program's own gazetteer"
      )
    }
    rules = OutsideBatch.Rules(schema: schema, actors: ActorLookup(knowledge.actors))
  }

  /// A reader that starts the program when it is first asked.
  func reader() -> OutsideReader { OutsideReader(command, rules: rules, tell: tell) }
}
