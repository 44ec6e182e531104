import Evaluation
import GeoJSON
import IncidentModel
import SimpleFeatures

/// Gold and predictions for tests, in few words.
enum Gold {
  /// The gold of a JSON text.
  static func report(_ json: String) throws -> GoldReport { try GoldReport(JSONText.decode(Array(json.utf8))) }

  /// An incident with the fields of a JSON object, as `"killed": 3`.
  static func incident(_ fields: String = "", type: String = "bombing") throws -> GoldIncident {
    let rest = fields.isEmpty ? "" : ", \(fields)"
    return try report(#"{"text": "a.txt", "incidents": [{"type": "\#(type)"\#(rest)}]}"#).incidents[0]
  }

  /// An incident at Mach in Kachhi.
  static func placed(_ fields: String = "", type: String = "bombing") throws -> PlacedGold {
    PlacedGold(try incident(fields, type: type), at: mach)
  }

  static let mach = PlaceReference(names: ["Mach"], districts: ["Kachhi"], isLocated: true)

  /// A prediction at Mach in Kachhi.
  static func prediction(
    _ type: IncidentType = .bombing, at place: PlaceReference = mach, date: DateExtent? = nil, killed: Int? = nil,
    injured: Int? = nil, by initiators: [Set<String>] = [], claimedBy claimants: [Set<String>] = [],
    span: Range<Int> = 0..<10
  ) -> Prediction {
    Prediction(
      type: type, place: place, date: date, killed: killed, injured: injured, initiators: initiators,
      claimants: claimants, span: span)
  }

  /// The days from one to another, as `2025-05-03`.
  static func date(_ start: String, to end: String? = nil, _ precision: DatePrecision = .day) -> DateExtent? {
    guard let first = CalendarDate(iso8601: start), let last = CalendarDate(iso8601: end ?? start) else { return nil }
    return DateExtent(start: first, end: last, precision: precision, basis: .stated)
  }

  static let actors = ActorRegistry([
    Actor(id: "bla", name: "Baloch Liberation Army (BLA)", names: ["BLA"], kind: .rebelGroup, parent: nil),
    Actor(id: "blf", name: "Balochistan Liberation Front", names: ["BLF"], kind: .rebelGroup, parent: nil),
    Actor(id: "unknown-gunmen", name: "Unidentified armed group", names: [], kind: .other, parent: nil),
  ])

  /// Matches incidents on a plane on which a degree is 10 km.
  static func match(
    _ gold: [PlacedGold], _ predictions: [Prediction], passages: [(range: Range<Int>, passage: NotIncident)] = []
  ) -> ReportMatching {
    ReportMatching(gold, predictions, passages: passages, actors: actors) { from, to in
      abs(from.longitude - to.longitude) * 10_000
    }
  }

  /// The verdict on a field of one gold incident and one prediction, which must match.
  static func verdict(_ field: Field, _ fields: String, _ prediction: Prediction) throws -> Verdict? {
    match([try placed(fields)], [prediction]).pairs.first?.judgement.verdict(on: field)
  }
}
