import IncidentModel
import SimpleFeatures

/// Reads what an outside extractor says of a report, once it is as the schema `mention/1` asks.
///
/// What the schema cannot ask for is asked for here: that spans lie in the text, days are in order, and numbers of
/// mentions lead to one. An actor whom the registry does not know is left out, as it may be a private person.
struct AnswerReader {
  let report: Report
  let actors: ActorLookup
  let spans: SpanReader
  let diagnostics: any DiagnosticCollector

  init(_ answer: PropertyValue, to report: Report, actors: ActorLookup, _ diagnostics: any DiagnosticCollector) {
    self.report = report
    self.actors = actors
    self.diagnostics = diagnostics
    spans = SpanReader(report.text, countsCharacters: answer["offsets"].string == "characters")
  }

  /// The mentions in the order of the text.
  func mentions(_ answer: PropertyValue) throws(AnswerFault) -> [IncidentMention] {
    let values = answer["mentions"].elements
    var starts: [Int] = []
    for (index, value) in values.enumerated() {
      let all = try ranges(value["spans"], at: "/mentions/\(index)/spans")
      starts.append(all.map(\.lowerBound).min() ?? 0)
    }
    let order = values.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    var ordinals = Array(repeating: 0, count: values.count)
    for (number, index) in order.enumerated() { ordinals[index] = number + 1 }
    var mentions: [IncidentMention] = []
    for index in order { mentions.append(try mention(values[index], index, ordinals, values)) }
    return mentions
  }

  private func mention(
    _ value: PropertyValue, _ index: Int, _ ordinals: [Int], _ all: [PropertyValue]
  ) throws(AnswerFault) -> IncidentMention {
    let path = "/mentions/\(index)"
    let rules = value["rules"].elements.compactMap(\.string)
    return IncidentMention(
      report: report.id, published: report.published, ordinal: ordinals[index],
      kind: choice(value["kind"]) ?? .incident, type: choice(value["type"]) ?? .other,
      tactics: Set(value["tactics"].elements.compactMap(\.string)).sorted(), target: value["target"].string,
      eventName: try eventName(value["event_name"], at: "\(path)/event_name"),
      date: try date(value["date"], at: "\(path)/date"), time: value["time"].string,
      places: try list(value["places"], at: "\(path)/places", place),
      figures: try list(value["figures"], at: "\(path)/figures", figure),
      participants: try list(value["participants"], at: "\(path)/participants", participation).compactMap(\.self),
      assertions: try list(value["assertions"], at: "\(path)/assertions", assertion),
      status: choice(value["status"]) ?? .reported, isDisputed: value["disputed"] == .bool(true),
      isReference: value["reference"] == .bool(true),
      sameDayAs: try other(value["same_day_as"], than: index, ordinals, at: "\(path)/same_day_as"),
      partOf: try total(value["part_of"], of: index, ordinals, all, at: "\(path)/part_of"),
      spans: try ranges(value["spans"], at: "\(path)/spans").sorted { $0.lowerBound < $1.lowerBound },
      rules: rules.isEmpty ? ["extractor"] : rules)
  }

  private func ranges(_ value: PropertyValue, at path: String) throws(AnswerFault) -> [Range<Int>] {
    try list(value, at: path, spans.bytes)
  }

  /// The ordinal of another mention of the answer.
  private func other(
    _ value: PropertyValue, than index: Int, _ ordinals: [Int], at path: String
  ) throws(AnswerFault) -> Int? {
    guard let number = value.integer else { return nil }
    guard number <= ordinals.count, number != index + 1 else {
      throw AnswerFault(path, "\(number) is the number of no other mention; there are \(ordinals.count)")
    }
    return ordinals[number - 1]
  }

  private func total(
    _ value: PropertyValue, of index: Int, _ ordinals: [Int], _ all: [PropertyValue], at path: String
  ) throws(AnswerFault) -> Int? {
    guard let ordinal = try other(value, than: index, ordinals, at: path), let number = value.integer else {
      return nil
    }
    guard all[number - 1]["kind"].string == IncidentKind.aggregateClaim.rawValue else {
      throw AnswerFault(path, "mention \(number) is no aggregate_claim")
    }
    return ordinal
  }

  /// A proper name that stands in the text; anything else would be words of the extractor's own in the output.
  private func eventName(_ value: PropertyValue, at path: String) throws(AnswerFault) -> String? {
    guard let name = value.string else { return nil }
    guard report.text.utf8.contains(name.utf8) else { throw AnswerFault(path, "it does not stand in the text") }
    return name
  }

  private func date(_ value: PropertyValue, at path: String) throws(AnswerFault) -> DateExtent? {
    guard let start = value["start"].string.flatMap({ CalendarDate(iso8601: $0) }) else { return nil }
    let end = value["end"].string.flatMap { CalendarDate(iso8601: $0) } ?? start
    guard start <= end else { throw AnswerFault(path, "it ends before it starts") }
    let stated = value["precision"].integer.flatMap(DatePrecision.init)
    return DateExtent(
      start: start, end: end, precision: stated ?? AnswerReader.precision(days: end.dayNumber - start.dayNumber + 1),
      basis: choice(value["basis"]) ?? .stated)
  }

  private static func precision(days: Int) -> DatePrecision {
    switch days {
    case 1: .day
    case ...6: .days
    case 7: .week
    case ...31: .month
    default: .year
    }
  }

  /// The elements of a list, each with its path.
  func list<Element>(
    _ value: PropertyValue, at path: String, _ read: (PropertyValue, String) throws(AnswerFault) -> Element
  ) throws(AnswerFault) -> [Element] {
    var elements: [Element] = []
    for (index, element) in value.elements.enumerated() { elements.append(try read(element, "\(path)/\(index)")) }
    return elements
  }

  /// The case of this name; nothing where none is given.
  func choice<Choice: RawRepresentable<String>>(_ value: PropertyValue) -> Choice? {
    value.string.flatMap(Choice.init(rawValue:))
  }
}
