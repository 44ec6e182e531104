package import IncidentModel

/// The words of a language by which a text tells when it was published.
package struct PublicationWords: Sendable, Hashable {
  let months: [String: Int]
  let weekdays: Set<String>
  let ordinalEndings: Set<String>
  let of: Set<String>
  /// Words that lead into a sentence and begin no dateline.
  let leads: Set<String>
  let published: Set<[String]>
  let updated: Set<[String]>

  /// Takes them out of a lexicon.
  package init(_ lexicon: Lexicon) {
    months = lexicon.calendar.months
    weekdays = Set(lexicon.calendar.weekdays.keys)
    ordinalEndings = Set(lexicon.calendar.ordinalEndings)
    of = Set(lexicon.grammar.of)
    leads = Set(
      lexicon.places.at + lexicon.calendar.sayingLeads + lexicon.calendar.monthLeads + lexicon.grammar.articles)
    published = PublicationWords.phrases(lexicon.sources.publishedLeads)
    updated = PublicationWords.phrases(lexicon.sources.updatedLeads)
  }

  private static func phrases(_ phrases: [String]) -> Set<[String]> {
    Set(phrases.map { $0.lowercased().split(separator: " ").map(String.init) })
  }
}
