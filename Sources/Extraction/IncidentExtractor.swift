public import IncidentModel
public import PlaceNames

/// Reads reports: sentences, deeds, places, figures, who says so, put together into mentions of incidents.
///
/// The rules are those of the lexicon; nothing here refers to a region. The same report gives the same reading.
public struct IncidentExtractor: Sendable {
  private let lexicon: CompiledLexicon
  private let gazetteer: Gazetteer
  private let actors: ActorRecognizer
  private let language: LanguageCheck

  /// Makes a reader from a language's lexicon, the registry of actors and the known places.
  public init(lexicon: Lexicon, actors: [Actor], gazetteer: Gazetteer) {
    let compiled = CompiledLexicon(lexicon)
    self.lexicon = compiled
    self.gazetteer = gazetteer
    language = LanguageCheck(compiled, everyday: gazetteer.commonWords)
    self.actors = ActorRecognizer(actors: actors, lexicon: compiled)
  }

  /// Reads one report.
  ///
  /// Its sentences are gone through twice: first to know whose voice it is, then one after another, so that no more
  /// than those that tell of something is kept.
  public func read(_ report: Report) -> ReportReading {
    let tokens = Tokenizer.tokens(of: report.text)
    let sentences = self.sentences(of: report, tokens)
    var assembly = MentionAssembly(
      lexicon: lexicon, gazetteer: gazetteer, text: report.text, published: report.published,
      voice: voice(of: sentences, tokens))
    var doubts: [DateDoubt] = []
    forEachReading(of: report, sentences, tokens) { reading in
      assembly.add(reading)
      doubts += reading.doubts
    }
    let built = MentionBuilder(
      report: report.id, published: report.published, text: report.text,
      hasBody: hasBody(sentences)
    ).mentions(from: assembly.drafts.all, statements: assembly.statements)
    let ledger = assembly.ledger.map { $0.entry(built) }
    return ReportReading(mentions: built.mentions, ledger: ledger, context: context(of: tokens), doubts: doubts)
  }

  /// The words for places in a text, also those where nothing is said to have happened, in the order of the text.
  public func places(in text: String) -> [PlaceMention] {
    let report = Report(
      id: "", path: "", sha256: "", byteCount: text.utf8.count, text: SourceText(text))
    return readings(of: report, Tokenizer.tokens(of: report.text)).flatMap { $0.places.map(\.mention) }
  }

  /// What is recognised in each sentence, before the sentences are put together.
  func readings(of report: Report, _ tokens: [Token]) -> [SentenceReading] {
    var readings: [SentenceReading] = []
    forEachReading(of: report, sentences(of: report, tokens), tokens) { readings.append($0) }
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
    of report: Report, _ sentences: [Sentence], _ tokens: [Token], _ body: (SentenceReading) -> Void
  ) {
    let isSupported = language.hasCommonWords(of: tokens)
    let reader = SentenceReader(
      lexicon: lexicon, language: isSupported ? language : nil, gazetteer: gazetteer, actorRecognizer: actors,
      published: report.published, text: report.text)
    var last: SentenceReading?
    var dates = DateContext()
    func pass(_ reading: SentenceReading) {
      dates.take(reading)
      body(reading)
    }
    // A long text is not copied for every sentence that is taken apart.
    var splits = 64
    var tokens = tokens
    var columns: TableColumns?
    for original in sentences {
      if original.isRow {
        columns = TableColumns(tokens[original.tokens], lexicon) ?? columns
      } else if tokens[original.tokens].contains(where: { $0.kind != .punctuation }) {
        // A line of dashes below the head ends no table.
        columns = nil
      }
      let sentence = original.row(columns, lexicon, appendingTo: &tokens)
      let label = last.flatMap { $0.sentence.paragraph == sentence.paragraph ? $0.label : nil }
      let reading = reader.read(
        sentence, in: tokens, label: label, dateline: last?.dateline, dates: dates)
      if splits > 0, !sentence.isRow, let deed = SharedDeed(reading) {
        splits -= 1
        for part in sentence.parts(deed, appendingTo: &tokens) {
          pass(reader.read(part, in: tokens, label: label, dateline: reading.dateline, dates: dates))
        }
      } else {
        pass(reading)
      }
      last = reading
    }
  }

  /// The group whose own words the whole report is, where it speaks of `our fighters` or of `the soldiers of the
  /// Caliphate`, and nobody is quoted doing so.
  private func voice(of sentences: [Sentence], _ tokens: [Token]) -> ActorMatch? {
    guard sentences.contains(where: { SentenceReader.isOwnVoice(tokens[$0.tokens], lexicon) }) else { return nil }
    return sentences.lazy.flatMap { actors.actors(in: tokens[$0.tokens]) }.first { !$0.isClass && $0.isParty }
  }

  /// The province that the report is about: the one that it names most often, itself or by places in it alone.
  ///
  /// A name that a town bears as well, such as a capital's, may stand for a government and does not count for the
  /// province. Where no province can be told, it is the country.
  func context(of tokens: [Token]) -> String? {
    var provinces: [String: Int] = [:]
    var countries: [String: Int] = [:]
    let words = tokens.map { $0.kind == .word && $0.isCapitalized ? NameNormalizer.normalized($0.text) : "" }
    for index in words.indices where !words[index].isEmpty && !lexicon.notPlaces.contains(tokens[index].lower) {
      guard let count = gazetteer.longestMatch(of: words, startingAt: index, limit: 4) else { continue }
      let matches = gazetteer.matches(normalized: words[index..<index + count].joined(separator: " ")).map(\.entry)
      let isTown = matches.contains { $0.kind == .settlement && ($0.population ?? 0) > 0 }
      let units = isTown ? [] : matches.filter { $0.kind == .province }
      for unit in units { if let code = unit.province { provinces[code, default: 0] += 3 } }
      for unit in matches where unit.kind == .country { countries[unit.id, default: 0] += 1 }
      let inside = Set(matches.filter { $0.kind == .district || ($0.population ?? 0) > 0 }.compactMap(\.province))
      if units.isEmpty, inside.count == 1, let code = inside.first { provinces[code, default: 0] += 1 }
    }
    let province = provinces.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let unit = province.flatMap { code in gazetteer.entries(of: .province).first { $0.province == code } }
    return unit?.id ?? countries.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
