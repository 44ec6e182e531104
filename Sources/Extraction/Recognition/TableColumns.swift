import IncidentModel

/// What the columns of a table hold, by the words of its first row.
struct TableColumns {
  /// What one column holds.
  enum Kind: Equatable {
    case place
    /// Numbers of people, with the word for what happened to them.
    case number(String)
    case other
  }

  private let kinds: [Kind]

  /// The columns, where a row is a head: at least two of its cells say what is below them.
  init?(_ tokens: ArraySlice<Token>, _ lexicon: CompiledLexicon) {
    kinds = TableColumns.cells(of: tokens).map { TableColumns.kind(of: $0, lexicon) }
    guard kinds.count(where: { $0 != .other }) >= 2 else { return nil }
  }

  /// A row as a sentence: its place led in by a preposition, its numbers followed by what they count.
  ///
  /// The words put in have no length of their own. Nothing where the row has not as many cells as the head.
  func sentence(of row: ArraySlice<Token>, _ lexicon: CompiledLexicon) -> [Token]? {
    let cells = TableColumns.cells(of: row)
    guard cells.count == kinds.count else { return nil }
    var tokens: [Token] = []
    for (kind, cell) in zip(kinds, cells) {
      guard let first = cell.first, let last = cell.last else { continue }
      switch kind {
      case .place:
        guard let lead = lexicon.places.lead else { continue }
        // The larger unit stands first: Bannu / Mamash Khel.
        let start = cell.split { $0.isMark("/") || $0.isMark(">") }.last?.first ?? first
        tokens.append(first.standIn(lead, at: start.range.lowerBound, kind: .word, lexicon))
        let parts = cell.split { $0.isMark("/") || $0.isMark(">") }.reversed()
        for (index, part) in parts.enumerated() {
          tokens +=
            index == 0
            ? Array(part) : part.map { $0.standIn($0.text, at: last.range.upperBound, kind: $0.kind, lexicon) }
          tokens.append(last.standIn(",", at: last.range.upperBound, kind: .punctuation, lexicon))
        }
      case .number(let word):
        guard cell.count == 1, first.kind == .number, first.value ?? 0 > 0 else { continue }
        tokens.append(first)
        tokens.append(first.standIn(word, at: first.range.upperBound, kind: .word, lexicon))
        tokens.append(first.standIn(",", at: first.range.upperBound, kind: .punctuation, lexicon))
      case .other:
        tokens += cell
        tokens.append(last.standIn(",", at: last.range.upperBound, kind: .punctuation, lexicon))
      }
    }
    return tokens
  }

  private static func cells(of row: ArraySlice<Token>) -> [ArraySlice<Token>] {
    var cells = row.split(maxSplits: .max, omittingEmptySubsequences: false) { $0.isMark(TableLines.bar) }
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  private static func kind(of cell: ArraySlice<Token>, _ lexicon: CompiledLexicon) -> Kind {
    let words = cell.map(\.lower)
    if words.count <= 2,
      let column = lexicon.grammar.columns.first(where: { words.contains(where: $0.words.contains) })
    {
      return .number(column.text)
    }
    return words.contains(where: lexicon.grammar.placeColumn.contains) ? .place : .other
  }
}

extension Token {
  /// Another token in its place, without a length of its own.
  fileprivate func standIn(_ text: String, at byte: Int, kind: Kind, _ lexicon: CompiledLexicon) -> Token {
    Token(
      range: byte..<byte, text: text, capitals: Capitals(of: text), lower: lexicon.vocabulary.word(text.lowercased()),
      value: nil, kind: kind,
      isHyphenated: isHyphenated)
  }
}

extension Sentence {
  /// A row of a table, read by its columns in words of its own; any other sentence is itself.
  func row(
    _ columns: TableColumns?, _ lexicon: CompiledLexicon, in words: TextWords
  ) -> (sentence: Sentence, words: TextWords) {
    guard isRow, let own = columns?.sentence(of: words.tokens[self.tokens], lexicon), !own.isEmpty else {
      return (self, words)
    }
    let row = Sentence(tokens: own.indices, range: range, paragraph: paragraph, isHeading: false, isRow: true)
    return (row, TextWords(own))
  }
}
