import IncidentModel

/// The registry's actors by what they are called.
final class ActorNames: Sendable {
  /// One word of a name, and how it has to be written.
  struct NameWord: Sendable {
    /// Which letters of a word have to be capitals: `RAW` is not `raw`, `Police` may be `police`.
    enum Capitals: Sendable { case none, first, all }

    let number: UInt32
    let text: String
    let capitals: Capitals

    /// Whether a token is this word.
    func isSame(_ token: Token) -> Bool {
      guard token.lower.number == number, token.kind == .word || token.kind == .number else { return false }
      switch capitals {
      case .none: return true
      case .first: return token.isCapitalized
      case .all: return token.text == text
      }
    }
  }

  /// One of the names of an actor.
  final class Name: Sendable {
    let words: [NameWord]
    let actor: Actor

    init(words: [NameWord], actor: Actor) {
      self.words = words
      self.actor = actor
    }

    /// Whether it begins at a token.
    func stands(in tokens: ArraySlice<Token>, at start: Int) -> Bool {
      guard words.count <= tokens.endIndex - start else { return false }
      // Most names are told apart by their numbers, without a look at how they are written.
      for index in words.indices where words[index].number != tokens[start + index].lower.number { return false }
      return words.indices.allSatisfy { words[$0].isSame(tokens[start + $0]) }
    }
  }

  let actors: [String: Actor]
  let names: WordTable<[Name]>
  /// The adjectives of states: `Russian`.
  let adjectives: WordTable<[Name]>
  /// The class to which a community's men belong.
  let community: Actor?
  /// The ids of actors whose names begin those of others, by the ids of the others.
  let broader: [String: String]

  init(_ actors: [Actor], _ vocabulary: inout VocabularyBuilder) {
    self.actors = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    names = ActorNames.table(actors, &vocabulary) { [$0.name] + $0.names }
    adjectives = ActorNames.table(actors, &vocabulary, by: \.adjectives)
    community = actors.first { $0.isClass && $0.kind == .identityMilitia }
    broader = ActorNames.broader(actors)
  }

  private static func broader(_ actors: [Actor]) -> [String: String] {
    let ids = Dictionary(actors.map { (words(of: $0.name), $0.id) }, uniquingKeysWith: { first, _ in first })
    return actors.reduce(into: [:]) { found, actor in
      let words = words(of: actor.name)
      found[actor.id] = (1..<max(1, words.count)).lazy.compactMap { ids[Array(words.prefix($0))] }.first
    }
  }

  /// The actors by the first words of what they are called, the longest names first.
  private static func table(
    _ actors: [Actor], _ vocabulary: inout VocabularyBuilder, by names: (Actor) -> [String]
  ) -> WordTable<[Name]> {
    var table: [String: [Name]] = [:]
    for actor in actors {
      for name in names(actor) {
        let words = words(of: name)
        guard let first = words.first else { continue }
        table[first.lowercased(), default: []].append(
          Name(words: words.map { word($0, &vocabulary) }, actor: actor))
      }
    }
    return vocabulary.table(table.mapValues { $0.sorted { $0.words.count > $1.words.count } })
  }

  private static func words(of name: String) -> [String] {
    name.split { $0 == " " || $0 == "-" || $0 == "(" || $0 == ")" }.map(String.init)
  }

  private static func word(_ text: String, _ vocabulary: inout VocabularyBuilder) -> NameWord {
    let hasCapital = text.unicodeScalars.contains { $0.properties.isUppercase }
    let isAcronym = text.unicodeScalars.allSatisfy { $0.properties.isUppercase }
    return NameWord(
      number: vocabulary.number(of: text.lowercased()), text: text,
      capitals: isAcronym ? .all : hasCapital ? .first : .none)
  }
}
