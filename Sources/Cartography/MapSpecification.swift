package import IncidentModel

/// What a map shows and what is written around it.
package struct MapSpecification: Sendable {
  /// The kinds of maps.
  package enum Kind: Sendable, CaseIterable {
    /// The districts coloured by the number of incidents.
    case districts
    /// The incidents as symbols that show how exactly their places are known.
    case incidents
  }

  /// What is drawn.
  package let kind: Kind
  /// The map's name, the beginning of every id in its file: `districts`.
  package let name: String
  /// The title.
  package let title: String
  /// The line below the title, such as the period and the number of reports.
  package let subtitle: String?
  /// Sentences for the reader beside those that every map of the kind carries.
  package let notes: [String]
  /// Sources and licences beside those of the atlas.
  package let credits: [String]
  /// What had to be known of a place for its incident to count.
  package let counting: CountingMode
  /// The names shown for the ids of those who assert figures: `bla` is `BLA`.
  package let actorNames: [String: String]

  /// Makes a specification.
  package init(
    kind: Kind, name: String, title: String, subtitle: String? = nil, notes: [String] = [], credits: [String] = [],
    counting: CountingMode = .standard, actorNames: [String: String] = [:]
  ) {
    self.kind = kind
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.notes = notes
    self.credits = credits
    self.counting = counting
    self.actorNames = actorNames
  }
}
