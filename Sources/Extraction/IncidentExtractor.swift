public import IncidentModel
public import PlaceNames

/// Reads reports: sentences, deeds, places, figures, who says so, put together into mentions of incidents.
///
/// The rules are those of the lexicon; nothing here refers to a region. The same report gives the same reading.
public struct IncidentExtractor: Sendable {
  let lexicon: CompiledLexicon
  private let gazetteer: Gazetteer
  let actors: ActorRecognizer
  private let language: LanguageCheck
  let context: ReportContext

  /// Makes a reader from a language's lexicon, the registry of actors and the known places.
  public init(lexicon: Lexicon, actors: [Actor], gazetteer: Gazetteer) {
    let compiled = CompiledLexicon(lexicon, actors: actors)
    self.lexicon = compiled
    self.gazetteer = gazetteer
    language = LanguageCheck(compiled, everyday: gazetteer.commonWords)
    context = ReportContext(gazetteer, compiled)
    self.actors = ActorRecognizer(compiled)
  }

  /// Reads one report.
  ///
  /// Its sentences are gone through twice: first to know whose voice it is, then one after another, so that no more
  /// than those that tell of something is kept.
  public func read(_ report: Report) -> ReportReading {
    let words = TextWords(of: report.text, lexicon.vocabulary)
    let sentences = self.sentences(of: report, words.tokens)
    var assembly = MentionAssembly(
      lexicon: lexicon, gazetteer: gazetteer, text: report.text, published: report.published,
      voice: voice(of: sentences, words.tokens))
    var doubts: [DateDoubt] = []
    forEachReading(of: report, sentences, words) { reading in
      assembly.add(reading)
      doubts += reading.doubts
    }
    let built = MentionBuilder(
      report: report.id, published: report.published, text: report.text,
      hasBody: hasBody(sentences)
    ).mentions(from: assembly.drafts.all, statements: assembly.statements)
    let ledger = assembly.ledger.map { $0.entry(built) }
    return ReportReading(mentions: built.mentions, ledger: ledger, context: context.unit(of: words), doubts: doubts)
  }

  /// The words for places in a text, also those where nothing is said to have happened, in the order of the text.
  public func places(in text: String) -> [PlaceMention] {
    let report = Report(
      id: "", path: "", sha256: "", byteCount: text.utf8.count, text: SourceText(text))
    return readings(of: report).flatMap { $0.places.map(\.mention) }
  }

  /// What is recognised in each sentence, before the sentences are put together.
  func readings(of report: Report) -> [SentenceReading] {
    let words = TextWords(of: report.text, lexicon.vocabulary)
    var readings: [SentenceReading] = []
    forEachReading(of: report, sentences(of: report, words.tokens), words) { readings.append($0) }
    return readings
  }

  func sentences(of report: Report, _ tokens: [Token]) -> [Sentence] {
    let split = SentenceSplitter(text: report.text, abbreviations: lexicon.abbreviations).sentences(of: tokens)
    // Below the headlines, lines without a full stop that follow each other are the items of a list.
    let body = split.firstIndex { !$0.isHeading } ?? min(1, split.endIndex)
    return split.indices.map { index in
      let isItem = index > body || body == 1 && index == 1
      guard isItem, split[index].isHeading, index + 1 == split.endIndex || split[index + 1].isHeading else {
        return split[index]
      }
      return split[index].asItem()
    }
  }

  /// Whether a text has more than headlines and, below them, a name or two.
  private func hasBody(_ sentences: [Sentence]) -> Bool {
    sentences.count > 1 && sentences.dropFirst().contains { !$0.isHeading && $0.tokens.count > 6 }
  }

  private func forEachReading(
    of report: Report, _ sentences: [Sentence], _ words: TextWords, _ body: (SentenceReading) -> Void
  ) {
    let isSupported = language.hasCommonWords(of: words.tokens)
    let reader = SentenceReader(
      lexicon: lexicon, language: isSupported ? language : nil, gazetteer: gazetteer, actorRecognizer: actors,
      published: report.published, text: report.text)
    var last: SentenceReading?
    var dates = DateContext()
    func pass(_ reading: SentenceReading) {
      dates.take(reading)
      body(reading)
    }
    var columns: TableColumns?
    for original in sentences {
      if original.isRow {
        columns = TableColumns(words.tokens[original.tokens], lexicon) ?? columns
      } else if original.tokens.contains(where: { words.tokens[$0].kind != .punctuation }) {
        // A line of dashes below the head ends no table.
        columns = nil
      }
      let (sentence, own) = original.row(columns, lexicon, in: words)
      let label = last.flatMap { $0.sentence.paragraph == sentence.paragraph ? $0.label : nil }
      let reading = reader.read(
        sentence, in: own, label: label, dateline: last?.dateline, dates: dates)
      if !sentence.isRow, let deed = SharedDeed(reading) {
        for (part, words) in sentence.parts(deed) {
          pass(reader.read(part, in: words, label: label, dateline: reading.dateline, dates: dates))
        }
      } else {
        pass(reading)
      }
      last = reading
    }
  }
}
