import IncidentModel
import SimpleFeatures

/// An incident in the codes of other collections, the chosen one of each scheme.
struct EventCodes {
  let values: [PropertyValue]

  init(_ incident: Incident, actors: [String: ActorKind]) {
    let acled = EventCoding(incident)
    let code = EventCodes.code(
      "acled", acled.eventType, acled.subEventType, rule: "acled/\(incident.type.rawValue)",
      confidence: incident.type == .other ? 0.5 : 1)
    let violence = ViolenceType(incident, kinds: actors).map { type in
      EventCodes.code("ucdp", type.name, nil, rule: "ucdp/actors", confidence: 1)
    }
    values = [code] + [violence].compactMap(\.self)
  }

  private static func code(
    _ scheme: String, _ event: String, _ sub: String?, rule: String, confidence: Double
  ) -> PropertyValue {
    .object([
      Property("scheme", .string(scheme)), Property("event_type", .string(event)),
      Property("sub_event_type", PropertyValue(sub)), Property("confidence", .number(confidence, decimals: 1)),
      Property("rule", .string(rule)),
    ])
  }
}
