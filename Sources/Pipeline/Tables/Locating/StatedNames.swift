import IncidentModel
import PlaceNames

/// What the names and codes that a row states of districts and provinces may mean.
struct StatedNames: Sendable {
  private var districts: [String: [Int32]] = [:]
  private var provinces: [String: [String]] = [:]
  /// The code of the province of each district.
  private let provinceOf: [String]

  /// Words that are put behind or in front of a name to say what it is the name of.
  private static let generics: Set = [
    "district", "distt", "dist", "zila", "zilla", "province", "state", "region", "division", "governorate", "county",
    "agency", "department", "prefecture", "oblast", "of", "the", "province of",
  ]

  /// Takes names with what each means.
  ///
  /// - Parameters:
  ///   - districts: Names and codes with the indices of districts.
  ///   - provinces: Names and codes with the codes of provinces.
  ///   - provinceOf: The code of each district's province.
  init(districts: [(String, Int32)], provinces: [(String, String)], provinceOf: [String]) {
    self.provinceOf = provinceOf
    for (name, index) in districts { Self.add(index, as: name, to: &self.districts) }
    for (name, code) in provinces { Self.add(code, as: name, to: &self.provinces) }
  }

  /// Takes the names of an atlas, with other names that its units have or had.
  init(_ atlas: DistrictAtlas, _ names: [UnitName]) {
    let indices = Dictionary(atlas.districts.enumerated().map { ($1.code, Int32($0)) }) { first, _ in first }
    let provinces = atlas.units.filter { $0.level == .province }
    let codes = Set(provinces.map(\.code))
    self.init(
      districts: atlas.districts.enumerated().flatMap { index, district in
        ([district.code, district.name] + district.codes.codes.map(\.code)).map { ($0, Int32(index)) }
      } + names.compactMap { name in indices[name.code].map { (name.name, $0) } },
      provinces: provinces.flatMap { province in
        ([province.code, province.name] + province.codes.codes.map(\.code)).map { ($0, province.code) }
      } + names.compactMap { codes.contains($0.code) ? ($0.name, $0.code) : nil },
      provinceOf: atlas.districts.map(\.province))
  }

  private static func add<Meaning: Equatable>(
    _ meaning: Meaning, as name: String, to meanings: inout [String: [Meaning]]
  ) {
    for key in Set([NameNormalizer.normalized(name), key(of: name)]) where !key.isEmpty {
      if meanings[key]?.contains(meaning) != true { meanings[key, default: []].append(meaning) }
    }
  }

  /// The normal form of a name without words such as `district`.
  private static func key(of name: String) -> String {
    let words = NameNormalizer.normalized(name).split(separator: " ")
    let kept = words.filter { !generics.contains(String($0)) }
    return (kept.isEmpty ? words : kept).joined(separator: " ")
  }

  /// Whether a district that a row states is another than the one that it lies in; never where the name is not known.
  func contradicts(district stated: String, area: Int32) -> Bool {
    let meant = districts[NameNormalizer.normalized(stated)] ?? districts[Self.key(of: stated)]
    return meant.map { !$0.contains(area) } ?? false
  }

  /// Whether a province that a row states is another than the one that it lies in; never where the name is not known.
  ///
  /// Outside of all districts only a province that has some contradicts.
  func contradicts(province stated: String, area: Int32) -> Bool {
    guard let meant = provinces[NameNormalizer.normalized(stated)] ?? provinces[Self.key(of: stated)] else {
      return false
    }
    guard provinceOf.indices.contains(Int(area)) else { return meant.contains(where: provinceOf.contains) }
    return !meant.contains(provinceOf[Int(area)])
  }
}
