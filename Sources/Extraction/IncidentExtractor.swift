public import IncidentModel
public import PlaceNames

/// Reads reports: sentences, deeds, places, figures, who says so, put together into mentions of incidents.
///
/// The rules are those of the lexicon; nothing here refers to a region. The same report gives the same reading.
public struct IncidentExtractor: Sendable {
  private let lexicon: CompiledLexicon
  private let gazetteer: Gazetteer
  private let actors: ActorRecognizer

  /// Makes a reader from a language's lexicon, the registry of actors and the known places.
  public init(lexicon: Lexicon, actors: [Actor], gazetteer: Gazetteer) {
    let compiled = CompiledLexicon(lexicon)
    self.lexicon = compiled
    self.gazetteer = gazetteer
    self.actors = ActorRecognizer(actors: actors, lexicon: compiled)
  }

  /// Reads one report.
  public func read(_ report: Report) -> ReportReading {
    let tokens = Tokenizer.tokens(of: report.text)
    let sentences = SentenceSplitter(text: report.text, abbreviations: lexicon.abbreviations).sentences(of: tokens)
    let reader = SentenceReader(
      lexicon: lexicon, gazetteer: gazetteer, actorRecognizer: actors, published: report.published, text: report.text)
    var assembly = MentionAssembly(lexicon: lexicon, gazetteer: gazetteer, text: report.text)
    for sentence in sentences { assembly.add(reader.read(sentence, in: tokens)) }
    let built = MentionBuilder(report: report.id).mentions(from: assembly.drafts)
    let ledger = assembly.ledger.map { line in
      LedgerEntry(
        bytes: line.reading.bytes, role: line.role, reason: line.reason,
        mentions: line.drafts.compactMap { built.ordinals[$0] }.sorted())
    }
    return ReportReading(mentions: built.mentions, ledger: ledger, context: context(of: tokens))
  }

  /// The province that is named most often, else the country.
  ///
  /// A name that a town bears as well, such as a capital's, may stand for a government and is left out.
  private func context(of tokens: [Token]) -> String? {
    var counts: [String: Int] = [:]
    let words = tokens.map { $0.kind == .word && $0.isCapitalized ? NameNormalizer.normalized($0.text) : "" }
    for index in words.indices where !words[index].isEmpty {
      guard let count = gazetteer.longestMatch(of: words, startingAt: index, limit: 4) else { continue }
      let matches = gazetteer.matches(normalized: words[index..<index + count].joined(separator: " "))
      if matches.contains(where: { $0.entry.kind == .settlement && $0.isPrimary }) { continue }
      for match in matches where match.entry.kind == .province || match.entry.kind == .country {
        counts[match.entry.id, default: 0] += match.entry.kind == .province ? 1000 : 1
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
