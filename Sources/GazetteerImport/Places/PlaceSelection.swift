import IncidentModel
package import SimpleFeatures

/// Which places of a source are asked for.
package struct PlaceSelection: Sendable {
  /// Countries by their two letters; empty for all.
  package var countries: Set<String>
  /// Feature classes and codes such as `P`, `PPLC` or `T.PASS`; empty for all.
  package var codes: Set<String>
  /// Settlements with fewer people are left out; one whose number is not known counts as 0.
  package var minimumPopulation: Int
  /// The box in which the places lie.
  package var box: Bounds?

  /// Makes a selection.
  package init(
    countries: Set<String> = [], codes: Set<String> = [], minimumPopulation: Int = 0, box: Bounds? = nil
  ) {
    self.countries = countries
    self.codes = codes
    self.minimumPopulation = minimumPopulation
    self.box = box
  }

  /// Why a place is not asked for; nothing where it is.
  func reasonToLeaveOut(_ place: SourcePlace) -> LeftOut? {
    if !countries.isEmpty, !countries.contains(place.country) { return .country }
    if let box, !box.covers(place.coordinate) { return .box }
    let isSettled = place.kind == .settlement || place.kind == .neighbourhood
    if isSettled, minimumPopulation > 0, place.population ?? 0 < minimumPopulation { return .population }
    return nil
  }
}

/// Why a record that is sound is not in the result.
enum LeftOut: Hashable, Comparable {
  /// Of another country than asked for.
  case country
  /// Of another class or code than asked for.
  case code
  /// Fewer people than asked for.
  case population
  /// Outside the box that is asked for.
  case box
  /// A kind of thing that the gazetteer has no word for; the source's code of it.
  case kind(String)
  /// A unit that the boundary files draw.
  case drawn
  /// A second file of a record, with another geometry.
  case alternative

  /// What messages say of so many records.
  var words: String {
    switch self {
    case .country: "of other countries"
    case .code: "of other classes or codes"
    case .population: "with fewer people"
    case .box: "outside the box"
    case .kind: "of no kind of place that the gazetteer knows"
    case .drawn: "are units that the boundary files draw"
    case .alternative: "are second geometries"
    }
  }
}
