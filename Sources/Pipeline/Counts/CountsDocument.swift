import DelimitedText
import GeoJSON
import IncidentModel
import SimpleFeatures

/// A table of counts as a table for programs and as a document; both have the same columns.
struct CountsDocument {
  let table: CountsTable
  /// The inputs as messages name them.
  let sources: [String]

  static let schema = "counts/1"

  private var request: CountsRequest { table.request }

  /// The table with a line for all incidents at its end.
  var csv: [UInt8] {
    var writer = DelimitedWriter(guardsFormulas: true, endsLinesWithCRLF: true)
    let total = totalLine
    writer.append(total.map(\.name))
    for line in table.lines.map(properties) + [total] { writer.append(line.map { $0.value.cell }) }
    return writer.bytes
  }

  /// The document.
  var json: [UInt8] {
    let rows = table.lines.map { PropertyValue.object(properties($0)) }
    return JSONText.encode(
      .object(
        [
          Property("schema", .string(Self.schema)),
          Property("by", .array(request.dimensions.map { .string($0.rawValue) })),
          Property("measures", .array(request.measures.map { .string($0.rawValue) })),
          Property("source", .array(sources.map(PropertyValue.string))),
          Property("boundaries", .string(table.atlas.id)), Property("filter", .object(request.filter.properties)),
          Property("rate", PropertyValue(request.rate?.rawValue)),
          Property("baseline_periods", PropertyValue(request.baseline)),
          Property("rows_read", .integer(table.counts.count.read)),
          Property("rows_refused", .integer(table.counts.count.refused)),
          Property("incidents", .integer(table.counts.total.incidents)),
          Property("left_out", .object(table.counts.leftOut.map { Property($0.words, .integer($0.count)) })),
          Property("notes", .array(CountsWording.notes(request).map(PropertyValue.string))),
          Property("total", .object(totalLine)), Property("rows", .array(rows)),
          Property("credits", .array(table.atlas.credits.map(PropertyValue.string))),
          Property("disclaimer", .string(table.atlas.disclaimer)),
          Property("generator", .string("incidentmap \(Versions.program)")),
        ]))
  }

  /// The columns of all incidents together, which have no place and no period.
  private var totalLine: [Property] {
    let names = request.dimensions.flatMap { keyColumns(.rest(.notStated, by: $0), by: $0) }
      .map { Property($0.name, .null) }
    let line = CountsTable.Line(keys: [], tally: table.counts.total, comparison: nil)
    return [Property("row", .string("total"))] + names + numbers(line)
  }

  private func properties(_ line: CountsTable.Line) -> [Property] {
    let isRest = line.keys.contains { $0.rest != nil }
    return [Property("row", .string(isRest ? "rest" : "part"))]
      + zip(request.dimensions, line.keys).flatMap { keyColumns($1, by: $0) } + numbers(line)
  }

  private func keyColumns(_ key: CountKey, by dimension: CountDimension) -> [Property] {
    let name = Property(dimension.rawValue, .string(key.name))
    switch dimension {
    case .district:
      let province = Property("admin1", PropertyValue(key.parent))
      return (request.dimensions.contains(.province) ? [] : [province])
        + [Property("district_pcode", PropertyValue(key.code)), name]
    case .province: return [Property("province_pcode", PropertyValue(key.code)), name]
    case .type, .status: return [Property(dimension.rawValue, .string(key.code ?? key.name))]
    case .actor, .source, .day: return [name]
    case .week, .month, .year:
      return [
        name, Property("\(dimension.rawValue)_start", PropertyValue(key.period?.start.description)),
        Property("\(dimension.rawValue)_end", PropertyValue(key.period?.end.description)),
      ]
    }
  }

  private func numbers(_ line: CountsTable.Line) -> [Property] {
    request.measures.flatMap(line.tally.properties) + rates(line) + [
      Property("date_first", PropertyValue(line.tally.days?.lowerBound.description)),
      Property("date_last", PropertyValue(line.tally.days?.upperBound.description)),
    ] + comparison(line)
  }

  private func rates(_ line: CountsTable.Line) -> [Property] {
    guard let rate = request.rate else { return [] }
    let base = table.base(of: line)
    let shown = base.map { PropertyValue.number($0, decimals: rate == .people ? 0 : 1) }
    return [Property(rate.baseName, shown ?? .null)]
      + request.measures.flatMap { measure in
        let value = rate.rate(line.tally.value(measure), base: base)
        return [
          Property("\(measure.rawValue)_\(rate.suffix)", value.map { .number($0, decimals: 3) } ?? .null),
          Property(
            "\(measure.rawValue)_rate_unstable",
            value == nil ? .null : .bool(line.tally.events(measure) < CountRate.fewestEvents)),
        ]
      }
  }

  private func comparison(_ line: CountsTable.Line) -> [Property] {
    guard request.baseline != nil else { return [] }
    if let comparison = line.comparison { return comparison.properties }
    let nothing = PeriodComparison(mean: nil, median: nil, highest: nil, isFirstSeen: false).properties
    return nothing.map { Property($0.name, .null) }
  }
}

extension PropertyValue {
  /// The value in a table: nothing where it is not stated.
  fileprivate var cell: String {
    switch self {
    case .null: ""
    case .string(let text): text
    default: JSONText.line(self)
    }
  }
}
