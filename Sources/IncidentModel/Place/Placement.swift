public import SimpleFeatures

/// Where something is, how exactly, and how that was found out.
public struct Placement: Sendable, Hashable {
  /// How a placement was found.
  public enum Method: String, Sendable, CaseIterable {
    /// The name stands in the gazetteer as it is.
    case exact
    /// Another spelling or a former name of the entry stands there.
    case alias
    /// The name stands there spelt otherwise, as one that sounds alike, or with a letter or two changed.
    case similar
    /// A name of the chain is not known; the place that contains it is.
    case containment
    /// The text names no place; the unit that it is about is taken.
    case context
    /// The row of a table states it.
    case table
    /// No place could be told.
    case none
  }

  /// In what way a name is not there.
  public enum Absence: String, Sendable, CaseIterable {
    /// The gazetteer does not have it, or has it only elsewhere or for another kind of thing.
    case noSuchName = "no_such_name"
    /// Several places bear it and cannot be told apart.
    case ambiguous
    /// It is known, and its position within its district is not.
    case notLocated = "not_located"
  }

  /// The chosen entry's id.
  public let entry: String?
  /// The chosen entry's name.
  public let name: String?
  /// What it is.
  public let kind: PlaceKind?
  /// The names in the text.
  public let text: String?
  /// The entry's point; a unit's label point.
  public let coordinate: Coordinate?
  /// How exactly the place is known; nothing where it is not known.
  public let precision: GeoPrecision?
  /// The radius that the words imply, in metres; nothing for a line or a region whose extent they leave open.
  public let uncertainty: Int?
  /// The district's code as the gazetteer says; the polygons decide later.
  public let district: String?
  /// The province's code.
  public let province: String?
  /// The code of the district that the words say contains all of it: `the road in Kalat district`.
  public let statedDistrict: String?
  /// How it was found.
  public let method: Method
  /// Why, in plain words.
  public let reason: String
  /// Where the entry comes from.
  public let source: String?
  /// The names that the gazetteer does not know, or cannot tell apart.
  public let unresolved: [Toponym]
  /// Where a relative place can lie; nothing for a place that is named itself.
  public let shape: PlaceShape?
  /// In what way the first name is not there; nothing where it is.
  public let absence: Absence?
  /// The name of the pass that decided, where one did.
  public let pass: String?

  /// Makes a placement.
  public init(
    entry: String?, name: String?, kind: PlaceKind?, text: String?, coordinate: Coordinate?,
    precision: GeoPrecision?, uncertainty: Int?, district: String?, province: String?, statedDistrict: String? = nil,
    method: Method, reason: String, source: String?, unresolved: [Toponym] = [], shape: PlaceShape? = nil,
    absence: Absence? = nil, pass: String? = nil
  ) {
    self.entry = entry
    self.name = name
    self.kind = kind
    self.text = text
    self.coordinate = coordinate
    self.precision = precision
    self.uncertainty = uncertainty
    self.district = district
    self.province = province
    self.statedDistrict = statedDistrict
    self.method = method
    self.reason = reason
    self.source = source
    self.unresolved = unresolved
    self.shape = shape
    self.absence = absence
    self.pass = pass
  }

  /// A place that could not be told.
  public static func unknown(
    text: String?, province: String? = nil, reason: String, unresolved: [Toponym] = [], absence: Absence? = nil
  ) -> Placement {
    Placement(
      entry: nil, name: nil, kind: nil, text: text, coordinate: nil, precision: nil, uncertainty: nil,
      district: nil, province: province, method: .none, reason: reason, source: nil, unresolved: unresolved,
      absence: absence)
  }
}
