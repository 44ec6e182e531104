import IncidentModel
import PlaceNames

/// The names of a gazetteer's places, in numbers.
struct NameStatistics: Sendable {
  /// The script of a name's first letter.
  enum Script: String, Sendable, CaseIterable {
    case latin, arabic, other
  }

  /// How many of the names that are borne by several places are listed.
  static let mostListed = 10

  /// All names, as often as places bear them.
  private(set) var count = 0
  private(set) var scripts: [Script: Int] = [:]
  /// The different normalised names.
  let differentCount: Int
  /// Those that more than one place bears.
  let homonymCount: Int
  /// The most frequent of them, those of most places first.
  let mostFrequent: [GazetteerStatistics.Homonym]

  init(_ entries: [GazetteerEntry]) {
    var bearers: [String: Int] = [:]
    for entry in entries {
      var own: Set<String> = []
      for name in [entry.name] + entry.names {
        count += 1
        scripts[Self.script(of: name), default: 0] += 1
        let normalized = NameNormalizer.normalized(name)
        if !normalized.isEmpty, own.insert(normalized).inserted { bearers[normalized, default: 0] += 1 }
      }
    }
    let homonyms = bearers.filter { $0.value > 1 }
    differentCount = bearers.count
    homonymCount = homonyms.count
    mostFrequent = homonyms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostListed)
      .map { GazetteerStatistics.Homonym(name: $0.key, places: $0.value) }
  }

  private static func script(of name: String) -> Script {
    guard let letter = name.unicodeScalars.first(where: \.properties.isAlphabetic) else { return .other }
    return switch letter.value {
    case 0x41...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB6F, 0xFF21...0xFF5A: .latin
    case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: .arabic
    default: .other
    }
  }
}
