public import SimpleFeatures

/// What kind of thing a place name stands for.
public enum PlaceKind: String, Sendable, CaseIterable {
  /// A town or village.
  case settlement
  /// A part of a town.
  case neighbourhood
  /// A part of a district.
  case tehsil
  /// A district.
  case district
  /// A province.
  case province
  /// A country.
  case country
  /// A mountain pass.
  case pass
  /// A road junction or crossing.
  case crossing
  /// A valley, plain or other area without a border.
  case area
  /// A road or railway.
  case road
  /// A river.
  case river
  /// A mountain or range.
  case mountain
  /// A sea or bay.
  case sea
  /// A camp, mine, dam, airport or other installation.
  case facility

  /// Whether it is an administrative unit with a polygon.
  public var isUnit: Bool { self == .district || self == .province || self == .country }
}

/// One named place of the gazetteer.
public struct GazetteerEntry: Sendable, Hashable {
  /// The id with its source: `gn:1171757`, `unit:PK209`, `add:ornach-cross`.
  public let id: String
  /// The name that is shown.
  public let name: String
  /// Other spellings, in any script.
  public let names: [String]
  /// What it is.
  public let kind: PlaceKind
  /// Where it is; for a unit the label point.
  public let coordinate: Coordinate
  /// How exactly the name is placed by this entry.
  public let precision: GeoPrecision
  /// The radius around the coordinate that the name may mean, in metres.
  public let uncertainty: Int
  /// The code of the district it lies in, where it lies in one of the boundary set.
  public let district: String?
  /// The code of the province.
  public let province: String?
  /// The number of people, where known.
  public let population: Int?
  /// Where the entry comes from.
  public let source: String
  /// What a user should know of it: `district of that name until 2008`.
  public let note: String?
  /// Its codes in published registers, but for the one that its id tells.
  public let otherCodes: Concordance

  /// Makes an entry.
  public init(
    id: String, name: String, names: [String], kind: PlaceKind, coordinate: Coordinate, precision: GeoPrecision,
    uncertainty: Int, district: String?, province: String?, population: Int?, source: String, note: String? = nil,
    codes: Concordance = Concordance()
  ) {
    self.id = id
    self.name = name
    self.names = names
    self.kind = kind
    self.coordinate = coordinate
    self.precision = precision
    self.uncertainty = uncertainty
    self.district = district
    self.province = province
    self.population = population
    self.source = source
    self.note = note
    otherCodes = codes.isEmpty ? codes : codes.removing(RegisterCode(id: id)?.register)
  }

  /// Its codes in published registers; what none of them is known for is missing and never made up.
  public var codes: Concordance { Concordance([RegisterCode(id: id)].compactMap(\.self)).completed(by: otherCodes) }
}
