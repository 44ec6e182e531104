import IncidentModel
import Ingestion
import PlaceNames
import SimpleFeatures

@testable import Extraction

/// The shipped lexicon and actors with a small gazetteer, read once for all tests.
struct Fixture: Sendable {
  let lexicon: Lexicon
  let compiled: CompiledLexicon
  let gazetteer: Gazetteer
  let extractor: IncidentExtractor

  static let shared = Result { try Fixture() }

  private static let folder = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/gazetteer"

  private init() throws {
    lexicon = try LexiconReader(folder: Fixture.folder + "/language/en").lexicon()
    gazetteer = try Gazetteer(entries: Fixture.entries())
    let actors = try ActorReader(path: Fixture.folder + "/actors.yml").actors()
    extractor = IncidentExtractor(lexicon: lexicon, actors: actors, gazetteer: gazetteer)
    compiled = extractor.lexicon
  }

  private static func entries() throws -> [GazetteerEntry] {
    guard let anywhere = Coordinate(longitude: 66, latitude: 28) else { return [] }
    func entry(
      _ name: String, _ names: [String] = [], _ kind: PlaceKind = .settlement, in district: String?,
      _ province: String? = "PK2", people: Int? = nil
    ) -> GazetteerEntry {
      GazetteerEntry(
        id: "\(kind.rawValue):\(name)", name: name, names: names, kind: kind, coordinate: anywhere, precision: .exact,
        uncertainty: 2000, district: district, province: province, population: people, source: "test")
    }
    let districts = [
      ("PK209", "Kachhi", ["Bolan"]), ("PK210", "Kalat", []), ("PK211", "Kech", []), ("PK213", "Khuzdar", []),
      ("PK226", "Quetta", []), ("PK205", "Gwadar", []), ("PK220", "Mastung", []), ("PK224", "Panjgur", []),
    ]
    return districts.map { entry($0.1, $0.2, .district, in: $0.0) } + [
      entry("Balochistan", [], .province, in: nil), entry("Pakistan", [], .country, in: nil, nil),
      entry("Mach", in: "PK209", people: 44_542), entry("Dhadar", in: "PK209"), entry("Mangochar", in: "PK210"),
      entry("Turbat", in: "PK211", people: 75_694), entry("Mand", in: "PK211"), entry("Tump", in: "PK211"),
      entry("Quetta", in: "PK226", people: 1_565_546), entry("Khuzdar", in: "PK213", people: 218_112),
      entry("Wadh", in: "PK213"), entry("Pasni", in: "PK205"), entry("Mastung", in: "PK220"),
      entry("Karachi", in: nil, "PK8", people: 11_624_219), entry("Islamabad", in: nil, "PK4", people: 1_000_000),
      entry("Bolan Pass", [], .pass, in: "PK209"),
    ]
  }
}

/// Reads a text with the shared fixture.
func reading(of text: String, published: String? = "2025-05-12") throws -> ReportReading {
  try Fixture.shared.get().extractor.read(report(text, published: published))
}

/// The incidents of a text, without totals.
func incidents(in text: String, published: String? = "2025-05-12") throws -> [IncidentMention] {
  try reading(of: text, published: published).mentions.filter { $0.kind == .incident }
}

/// What is recognised in each sentence of a text.
func sentences(of text: String, published: String? = "2025-05-12") throws -> [SentenceReading] {
  let report = report(text, published: published)
  return try Fixture.shared.get().extractor.readings(of: report)
}

/// The tokens of a text with the shared fixture's vocabulary.
func tokenized(_ text: SourceText) throws -> [Token] {
  Tokenizer.tokens(of: text, try Fixture.shared.get().compiled.vocabulary)
}

func report(_ text: String, published: String? = "2025-05-12") -> Report {
  Report(
    id: "test", path: "test.txt", sha256: "", byteCount: text.utf8.count, publisher: nil,
    published: published.flatMap { CalendarDate(iso8601: $0) }, text: SourceText(text))
}

extension IncidentMention {
  /// The names of its first place, smallest first.
  var placeNames: [String] { places.first?.chain.map(\.name) ?? [] }

  /// The exact numbers of a measure that are counted, or stand in another role, in the order of the text.
  func numbers(_ measure: Measure, _ role: Figure.Role = .counted) -> [Int] {
    figures.filter { $0.measure == measure && $0.role == role }.compactMap(\.quantity.best)
  }
}
