/// What the columns of a table, or the members of an object, are for locating.
struct TableColumns {
  /// A column that states where a row lies in words.
  struct Statement {
    let column: Int
    let name: String
    let isProvince: Bool
  }

  /// The columns of the longitude and the latitude.
  private(set) var x: Int?
  private(set) var y: Int?
  /// The columns that state a district or a province.
  private(set) var statements: [Statement] = []
  /// The columns that are handed on; those that locating adds are written anew.
  private(set) var kept: [Int] = []

  private static let longitudes = ["longitude", "lon", "long", "lng", "x"]
  private static let latitudes = ["latitude", "lat", "y"]
  private static let districts: Set = [
    "district", "district_name", "district_code", "adm_2", "adm2", "adm2_en", "adm2_name", "adm2_pcode", "admin2",
    "admin2name", "admin2_name", "admin2pcode",
  ]
  private static let provinces: Set = [
    "province", "province_name", "province_code", "adm_1", "adm1", "adm1_en", "adm1_name", "adm1_pcode", "admin1",
    "admin1name", "admin1_name", "admin1pcode",
  ]

  /// Finds the columns among names.
  ///
  /// - Parameters:
  ///   - names: The names of all columns.
  ///   - given: The names of the columns of the longitude and the latitude, where they are given.
  init(_ names: [String], given: (x: String, y: String)?) {
    let plain = names.map { $0.lowercased().filter { $0 != " " } }
    if let given {
      (x, y) = (names.firstIndex(of: given.x), names.firstIndex(of: given.y))
    } else {
      let pairs = zip(Self.longitudes, Self.longitudes.map { $0 == "x" ? ["y"] : Self.latitudes.dropLast() })
      for (longitude, latitudes) in pairs where x == nil {
        guard let east = plain.firstIndex(of: longitude) else { continue }
        guard let north = latitudes.compactMap(plain.firstIndex(of:)).first else { continue }
        (x, y) = (east, north)
      }
    }
    for (index, name) in plain.enumerated() {
      if LocatedFields.names.contains(names[index]) { continue }
      kept.append(index)
      let isProvince = Self.provinces.contains(name)
      if isProvince || Self.districts.contains(name) {
        statements.append(Statement(column: index, name: names[index], isProvince: isProvince))
      }
    }
  }
}
