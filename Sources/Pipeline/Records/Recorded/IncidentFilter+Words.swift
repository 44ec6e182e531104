import IncidentModel
import SimpleFeatures

extension IncidentFilter {
  /// What is asked for, as the members of an object; null where there is no limit.
  var properties: [Property] {
    func list(_ words: [String]) -> PropertyValue {
      words.isEmpty ? .null : .array(words.sorted().map(PropertyValue.string))
    }
    return [
      Property("from", PropertyValue(first?.description)), Property("to", PropertyValue(last?.description)),
      Property("types", list(types.map(\.rawValue))), Property("actors", list(Array(actors))),
      Property("statuses", list(statuses.map(\.rawValue))),
    ]
  }

  /// What is asked for in plain words: `from 2025-03-01; bombing`; nothing where all is.
  var words: String? {
    var parts: [String] = []
    switch (first, last) {
    case (let first?, let last?): parts.append("\(first) to \(last)")
    case (let first?, nil): parts.append("from \(first)")
    case (nil, let last?): parts.append("to \(last)")
    case (nil, nil): break
    }
    parts += [types.map(\.plainName).sorted(), actors.sorted(), statuses.map(\.rawValue).sorted()]
      .filter { !$0.isEmpty }.map { $0.joined(separator: " or ") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
