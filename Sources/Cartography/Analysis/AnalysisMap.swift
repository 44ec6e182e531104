package import SimpleFeatures

/// What a map of an analysis shows and what is written around it.
package struct AnalysisMap: Sendable {
  /// An area with its words.
  package struct Area: Sendable {
    /// Where it is; a cluster may be a line or a point.
    package let geometry: Geometry
    /// What is written beside it, where anything is.
    package let label: String?
    /// What it is, for those who point at it or cannot see it: `12 incidents`.
    package let words: String

    /// Makes an area.
    package init(_ geometry: Geometry, label: String? = nil, words: String) {
      (self.geometry, self.label, self.words) = (geometry, label, words)
    }
  }

  /// What is drawn.
  package enum Subject: Sendable {
    /// Dense groups; their words stand in the legend in this order.
    case clusters([Area])
    /// Cells coloured by a number; nothing where none is stated.
    case cells([(area: Area, value: Int?)])
    /// Areas that lie in one another, the widest first; at most five.
    case levels([Area])
  }

  /// The map's name, the beginning of every id in its file: `density`.
  package let name: String
  /// The title.
  package let title: String
  /// The line below the title.
  package let subtitle: String
  /// What is drawn.
  package let subject: Subject
  /// What the colours or areas mean: `Incidents per hexagon of 20 km`.
  package let legend: String
  /// The positions of the incidents that were used, one for each incident.
  package let positions: [Coordinate]
  /// How many incidents were read, used or not.
  package let all: Int
  /// Why the others were left out and how many, a line a reason.
  package let leftOut: [String]
  /// Sentences for the reader: the method, its parameters and its limits.
  package let notes: [String]
  /// Sources and licences beside those of the atlas.
  package let credits: [String]

  /// Makes a map.
  package init(
    name: String, title: String, subtitle: String, subject: Subject, legend: String, positions: [Coordinate], all: Int,
    leftOut: [String], notes: [String], credits: [String]
  ) {
    (self.name, self.title, self.subtitle, self.subject) = (name, title, subtitle, subject)
    (self.legend, self.positions, self.all, self.leftOut) = (legend, positions, all, leftOut)
    (self.notes, self.credits) = (notes, credits)
  }
}
