public import SimpleFeatures

/// How deep an administrative unit lies.
public enum AdminLevel: Int, Sendable, CaseIterable {
  /// A country.
  case country = 0
  /// A province.
  case province = 1
  /// A district.
  case district = 2
}

/// A unit of administration that contains districts: a province or a country.
public struct AdminUnit: Sendable, Hashable {
  /// The published code: `PK2`.
  public let code: String
  /// The name that is shown.
  public let name: String
  /// How deep it lies.
  public let level: AdminLevel
  /// The code of the unit that contains it.
  public let parent: String?
  /// A point inside it for a label.
  public let label: Coordinate
  /// Its area.
  public let area: MultiPolygon
  /// Its codes in published registers.
  public let codes: Concordance

  /// Makes a unit.
  public init(
    code: String, name: String, level: AdminLevel, parent: String?, label: Coordinate, area: MultiPolygon,
    codes: Concordance = Concordance()
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.parent = parent
    self.label = label
    self.area = area
    self.codes = codes
  }
}

/// The unit that is counted and coloured.
public struct District: Sendable, Hashable {
  /// The published code: `PK209`.
  public let code: String
  /// The name that is shown.
  public let name: String
  /// The code of its province.
  public let province: String
  /// A point well inside it for a label.
  public let label: Coordinate
  /// Its full polygons, for the test whether a point lies in it.
  public let area: MultiPolygon
  /// Its light polygons, for drawing; neighbours share their borders exactly.
  public let outline: MultiPolygon
  /// The number of people, where known.
  public let population: Int?
  /// The geodesic area of the full polygons in square kilometres.
  public let areaKm2: Double
  /// The area that the census publishes, where known.
  public let publishedAreaKm2: Double?
  /// Whether the polygons differ from those that are published under the code.
  public let isGeometryChanged: Bool
  /// Its codes in published registers.
  public let codes: Concordance

  /// Makes a district.
  public init(
    code: String, name: String, province: String, label: Coordinate, area: MultiPolygon, outline: MultiPolygon,
    population: Int?, areaKm2: Double, publishedAreaKm2: Double?, isGeometryChanged: Bool,
    codes: Concordance = Concordance()
  ) {
    self.code = code
    self.name = name
    self.province = province
    self.label = label
    self.area = area
    self.outline = outline
    self.population = population
    self.areaKm2 = areaKm2
    self.publishedAreaKm2 = publishedAreaKm2
    self.isGeometryChanged = isGeometryChanged
    self.codes = codes
  }
}

/// The boundary set of one region: its districts, what contains them and what lies around.
public struct DistrictAtlas: Sendable {
  /// The id of the set: `balochistan-2023`.
  public let id: String
  /// What the districts are called together: `Balochistan`.
  public let regionName: String
  /// Who made the boundaries, in a few words.
  public let source: String
  /// The districts, by code.
  public let districts: [District]
  /// The provinces and countries that can be named, by code.
  public let units: [AdminUnit]
  /// The countries and provinces around, for the background.
  public let neighbours: [Neighbour]
  /// The sea, for the background.
  public let sea: MultiPolygon?
  /// What the sea is called on maps, where it has a name.
  public let seaName: String?
  /// The credits that every map and table must carry.
  public let credits: [String]
  /// The sentence about boundaries that every map must carry.
  public let disclaimer: String

  /// The districts whose boundaries cannot be used, as far as they are named.
  public let refused: [RefusedDistrict]

  /// A district whose boundary was refused, so that nothing can be placed in it.
  public struct RefusedDistrict: Sendable, Hashable {
    /// The published code, where it has one.
    public let code: String?
    /// The name that is shown, where it has one.
    public let name: String?

    /// Makes one.
    public init(code: String?, name: String?) {
      self.code = code
      self.name = name
    }

    /// The name and the code, as far as it has them.
    public var title: String {
      switch (name, code) {
      case (let name?, let code?): "\(name) (\(code))"
      case (let word?, nil), (nil, let word?): word
      case (nil, nil): "a district without a name"
      }
    }
  }

  /// An area around the region that is drawn but not counted.
  public struct Neighbour: Sendable, Hashable {
    /// The name that is shown.
    public let name: String
    /// Whether it is a country, or a province of the same country.
    public let level: AdminLevel
    /// Its light polygons.
    public let area: MultiPolygon

    /// Makes a neighbour.
    public init(name: String, level: AdminLevel, area: MultiPolygon) {
      self.name = name
      self.level = level
      self.area = area
    }
  }

  /// Makes an atlas; the districts and units are put in the order of their codes.
  public init(
    id: String, regionName: String, source: String = "", districts: [District], units: [AdminUnit],
    neighbours: [Neighbour],
    sea: MultiPolygon?, seaName: String? = nil, credits: [String], disclaimer: String,
    refused: [RefusedDistrict] = []
  ) {
    self.refused = refused
    self.id = id
    self.regionName = regionName
    self.source = source
    self.districts = districts.sorted { $0.code < $1.code }
    self.units = units.sorted { $0.code < $1.code }
    self.neighbours = neighbours
    self.sea = sea
    self.seaName = seaName
    self.credits = credits
    self.disclaimer = disclaimer
  }

  /// The district of a code.
  public func district(_ code: String) -> District? { districts.first { $0.code == code } }

  /// The province or country of a code.
  public func unit(_ code: String) -> AdminUnit? { units.first { $0.code == code } }
}
