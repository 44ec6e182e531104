import IncidentModel
import SimpleFeatures

/// A table of counts as people read it.
struct CountsText {
  let table: CountsTable

  /// More columns than these do not fit beside each other; over time a row of bars stands for them.
  private static let mostColumns = 14

  private var request: CountsRequest { table.request }
  private var measure: CountMeasure { request.measures[0] }

  /// The lines: what is counted, the table, what was seen in the last period, and what must be known to read it.
  var lines: [String] {
    let table = request.dimensions.count == 1 ? list : matrix
    return [title] + TextColumns.aligned(table) + bars + sentences + [""] + CountsWording.notes(request)
  }

  private var title: String {
    let all = table.counts.total
    let what = request.dimensions.map(\.rawValue).joined(separator: " and ")
    let chosen = request.filter.words.map { " (\($0))" } ?? ""
    let days = all.days.map {
      $0.lowerBound == $0.upperBound ? ", \($0.lowerBound)" : ", \($0.lowerBound) to \($0.upperBound)"
    }
    let noun = all.incidents == 1 ? "incident" : "incidents"
    return "\(all.incidents) \(noun) by \(what)\(chosen)\(days ?? "")"
  }

  /// By one dimension: a column for each number.
  private var list: [[String]] {
    let heads = request.measures.flatMap(Self.heads)
    let rateHeads = request.rate.map { rate in request.measures.map { "\($0.rawValue) \(rate.words)" } } ?? []
    let compared = request.baseline == nil ? [] : ["mean before", "median", "highest since"]
    let body = table.lines.map { line in
      [Self.label(line.keys[0])] + request.measures.flatMap { Self.cells(line.tally, $0) } + rates(line)
        + comparison(line)
    }
    let total = ["total"] + request.measures.flatMap { Self.cells(table.counts.total, $0) }
    return [[request.dimensions[0].rawValue] + heads + rateHeads + compared] + body + [total]
  }

  private static func heads(_ measure: CountMeasure) -> [String] {
    switch measure {
    case .incidents: ["incidents", "claimed"]
    case .fatal: ["fatal", "claimed"]
    default: [measure.rawValue, "not stated", "claimed"]
    }
  }

  private static func cells(_ tally: CountTally, _ measure: CountMeasure) -> [String] {
    switch measure {
    case .incidents: return ["\(tally.incidents)", "\(tally.incidentsClaimed)"]
    case .fatal: return ["\(tally.fatal)", "\(tally.fatalClaimed)"]
    default:
      guard let people = measure.people else { return [] }
      return [
        CountsWording.people(tally.reported(people)), "\(tally.silent(people))",
        CountsWording.people(tally.claimed(people)),
      ]
    }
  }

  private func rates(_ line: CountsTable.Line) -> [String] {
    guard let rate = request.rate else { return [] }
    let base = table.base(of: line)
    return request.measures.map { measure in
      guard let value = rate.rate(line.tally.value(measure), base: base) else { return "–" }
      return ShownNumber.text(value) + (line.tally.events(measure) < CountRate.fewestEvents ? " unstable" : "")
    }
  }

  private func comparison(_ line: CountsTable.Line) -> [String] {
    guard request.baseline != nil else { return [] }
    guard let found = line.comparison else { return ["–", "–", "–"] }
    let highest =
      switch found.highest {
      case .since(let name): name
      case .inTable: "highest in table"
      case nil: "–"
      }
    return [found.mean.map(ShownNumber.text) ?? "–", found.median.map(ShownNumber.text) ?? "–", highest]
  }

  /// By two dimensions: the first measure in rows and columns, or over a long time as bars.
  private var matrix: [[String]] {
    let isLong = table.columns.count > Self.mostColumns && request.dimensions[1].unit != nil
    let shown = isLong ? table.columns.filter { $0.rest != nil } : table.columns
    let periods = isLong ? table.columns.filter { $0.period != nil } : []
    let bars = periods.first.flatMap { first in periods.last.map { "\(first.name) to \($0.name)" } }
    let head =
      [request.dimensions.map(\.rawValue).joined(separator: " / ")] + [bars].compactMap(\.self) + shown.map(Self.label)
      + ["total"]
    let body = table.rows.map { row in
      let numbers = shown.map { cell(tally(row, $0)) }
      let line = periods.map { tally(row, $0).value(measure) }
      return [Self.label(row)] + (isLong ? [Sparkline.text(line)] : []) + numbers + [
        cell(table.rowTallies[row] ?? CountTally())
      ]
    }
    let sums = shown.map { column in cell(table.columnTallies[column] ?? CountTally()) }
    let all =
      isLong
      ? [Sparkline.text(periods.map { column in (table.columnTallies[column] ?? CountTally()).value(measure) })] : []
    return [head] + body + [["total"] + all + sums + [cell(table.counts.total)]]
  }

  private func tally(_ row: CountKey, _ column: CountKey) -> CountTally {
    table.counts.cells[IncidentCounts.Cell(row: row, column: column)] ?? CountTally()
  }

  private func cell(_ tally: CountTally) -> String {
    guard tally.incidents > 0 else { return "·" }
    guard let people = measure.people else { return "\(tally.value(measure) ?? 0)" }
    return CountsWording.people(tally.reported(people))
  }

  /// Under a list over time its bars.
  private var bars: [String] {
    guard request.dimensions.count == 1, request.unit != nil else { return [] }
    let lines = table.lines.filter { $0.keys[0].period != nil }
    guard let first = lines.first, let last = lines.last, lines.count > 1 else { return [] }
    let text = Sparkline.text(lines.map { $0.tally.value(measure) })
    return ["  \(measure.rawValue), \(first.keys[0].name) to \(last.keys[0].name): \(text)"]
  }

  /// How the last period stands to those before, for each row in which there is anything.
  private var sentences: [String] {
    guard request.baseline != nil, let time = request.dimensions.firstIndex(where: { $0.unit != nil }) else {
      return []
    }
    let periods = (time == 0 ? table.rows : table.columns).filter { $0.period != nil }
    guard let last = periods.last else { return [] }
    let found = table.lines.filter { $0.keys[time] == last && $0.tally.incidents > 0 }.compactMap { line in
      let name = line.keys.count == 2 ? Self.label(line.keys[1 - time]) : nil
      return CountsWording.sentence(name, line, last, request)
    }
    return found.isEmpty ? [] : [""] + found
  }

  /// The name of a row, on one line and not endless.
  private static func label(_ key: CountKey) -> String {
    let name = key.name.split(whereSeparator: \.isNewline).joined(separator: " ")
    return name.count > 60 ? "\(name.prefix(59))…" : name
  }
}
