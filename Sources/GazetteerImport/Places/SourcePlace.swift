import IncidentModel
import SimpleFeatures

/// A place as a source states it, before the boundaries are asked.
struct SourcePlace {
  var id: String
  var name: String
  var names: [String] = []
  var kind: PlaceKind
  var coordinate: Coordinate
  var population: Int?
  /// The two letters of the country, or nothing.
  var country = ""
  /// The source's own code of the province, and its name where that is known.
  var province = StatedUnit()
  /// The source's own code of the district, and its name where that is known.
  var district = StatedUnit()
  /// The day on which the source last changed it.
  var date = ""
  /// Its codes in published registers.
  var codes = Concordance()
  /// Why codes that the source states are not taken.
  var codeFaults: [String] = []

  /// Where the source says it lies, smallest first, for people.
  var surroundings: String {
    [district.name, province.name, country].filter { !$0.isEmpty && $0 != name }.joined(separator: ", ")
  }
}

/// A unit that a source says a place lies in.
struct StatedUnit {
  var code = ""
  var name = ""
}

/// How exactly a kind of place is placed by the one point that a source gives.
enum PointExtent {
  /// The precision code and the radius in metres that the name may mean.
  static func of(_ kind: PlaceKind, population: Int?) -> (precision: GeoPrecision, uncertainty: Int) {
    switch kind {
    case .settlement:
      switch population ?? 0 {
      case 1_000_000...: (.exact, 10_000)
      case 100_000...: (.exact, 5000)
      default: (.exact, 2000)
      }
    case .neighbourhood, .crossing: (.exact, 2000)
    case .facility: (.exact, 3000)
    case .pass: (.exact, 5000)
    case .mountain: (.near, 10_000)
    case .tehsil: (.district, 25_000)
    case .district: (.district, 50_000)
    case .province: (.province, 150_000)
    case .country: (.country, 500_000)
    case .area, .road, .river: (.vague, 30_000)
    case .sea: (.sea, 100_000)
    }
  }
}
