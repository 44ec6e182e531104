import IncidentModel
import Ingestion
import SimpleFeatures

/// The counts in the order in which they are written, with the rates and comparisons that are asked for.
struct CountsTable {
  /// One row or, by two dimensions, one row and column.
  struct Line {
    let keys: [CountKey]
    let tally: CountTally
    let comparison: PeriodComparison?
  }

  let request: CountsRequest
  let counts: IncidentCounts
  let atlas: DistrictAtlas
  /// The rows in their order.
  let rows: [CountKey]
  /// The columns in their order; none by one dimension.
  let columns: [CountKey]
  /// The sums of rows.
  let rowTallies: [CountKey: CountTally]
  /// The sums of columns.
  let columnTallies: [CountKey: CountTally]
  /// The rows, or what stands in rows and columns, in their order.
  let lines: [Line]

  /// More periods than these are no table: a wrong date would make one of millions of lines.
  static let mostPeriods = 20_000
  /// More rows and columns than these are no table.
  static let mostLines = 2_000_000

  /// Puts counts in order.
  ///
  /// - Throws: `IngestionError` where the table would be too large.
  init(_ request: CountsRequest, _ counts: IncidentCounts, _ keys: CountKeys, _ atlas: DistrictAtlas) throws {
    (self.request, self.counts, self.atlas) = (request, counts, atlas)
    var rowTallies: [CountKey: CountTally] = [:]
    var columnTallies: [CountKey: CountTally] = [:]
    for (cell, tally) in counts.cells {
      rowTallies[cell.row, default: CountTally()].add(tally)
      if let column = cell.column { columnTallies[column, default: CountTally()].add(tally) }
    }
    (self.rowTallies, self.columnTallies) = (rowTallies, columnTallies)
    rows = try Self.ordered(rowTallies, by: request.dimensions[0], request, keys)
    columns =
      try request.dimensions.dropFirst().first.map {
        try Self.ordered(columnTallies, by: $0, request, keys)
      } ?? []
    let isFull = request.includesEmpty || request.baseline != nil
    if isFull, rows.count * max(1, columns.count) > Self.mostLines {
      throw IngestionError(
        .badRequest, file: "--by",
        "\(rows.count) rows and \(columns.count) columns are too many; choose a longer period, or fewer incidents")
    }
    lines = Self.lines(request, counts, rows, columns, isFull: isFull)
  }

  /// The keys in their order; periods without a gap, and all others too where that is asked for.
  private static func ordered(
    _ totals: [CountKey: CountTally], by dimension: CountDimension, _ request: CountsRequest, _ keys: CountKeys
  ) throws -> [CountKey] {
    var all = Set(totals.keys)
    if dimension.unit != nil {
      let periods = all.compactMap(\.period)
      let last = periods.max()
      var next = periods.min()
      while let period = next, let last, period <= last {
        all.insert(.period(period))
        guard all.count <= mostPeriods else {
          throw IngestionError(
            .badRequest, file: "--by \(dimension.rawValue)",
            "from \(periods.min()?.name ?? "") to \(last.name) there are more than \(mostPeriods) of them; choose a "
              + "longer period, or give --from and --to")
        }
        next = period.next
      }
    }
    if request.includesEmpty { all.formUnion(keys.all(by: dimension)) }
    return all.sorted { $0.precedes($1, incidents: (totals[$0]?.incidents ?? 0, totals[$1]?.incidents ?? 0)) }
  }

  private static func lines(
    _ request: CountsRequest, _ counts: IncidentCounts, _ rows: [CountKey], _ columns: [CountKey], isFull: Bool
  ) -> [Line] {
    guard request.dimensions.count == 2 else {
      let tallies = rows.map { counts.cells[IncidentCounts.Cell(row: $0, column: nil)] ?? CountTally() }
      return series(request, keys: rows.map { [$0] }, tallies, times: rows)
    }
    // Time may be either dimension; what is compared runs along it.
    guard request.baseline == nil || request.dimensions[1].unit != nil else {
      let found = columns.map { column in
        let tallies = rows.map { counts.cells[IncidentCounts.Cell(row: $0, column: column)] ?? CountTally() }
        return series(request, keys: rows.map { [$0, column] }, tallies, times: rows)
      }
      return rows.indices.flatMap { row in found.map { $0[row] } }
    }
    return rows.flatMap { row in
      let tallies = columns.map { counts.cells[IncidentCounts.Cell(row: row, column: $0)] ?? CountTally() }
      let all = series(request, keys: columns.map { [row, $0] }, tallies, times: columns)
      return isFull ? all : all.filter { $0.tally.incidents > 0 }
    }
  }

  /// Lines along one dimension, each compared with those before where that is asked for.
  private static func series(
    _ request: CountsRequest, keys: [[CountKey]], _ tallies: [CountTally], times: [CountKey]
  ) -> [Line] {
    let count = times.prefix { $0.period != nil }.count
    var comparisons: [PeriodComparison] = []
    if let baseline = request.baseline {
      comparisons = PeriodComparison.series(
        tallies.prefix(count).map { $0.value(request.measures[0]) }, incidents: tallies.prefix(count).map(\.incidents),
        names: times.prefix(count).map(\.name), baseline: baseline)
    }
    return zip(keys, tallies).enumerated().map { index, line in
      Line(
        keys: line.0, tally: line.1, comparison: comparisons.indices.contains(index) ? comparisons[index] : nil)
    }
  }

  /// What rates are set against in a line, in people or square kilometres; nothing where it is not known.
  func base(of line: Line) -> Double? {
    guard let rate = request.rate,
      let place = zip(request.dimensions, line.keys).first(where: { $0.0 == .district })
        ?? zip(request.dimensions, line.keys).first(where: { $0.0.isPlace })
    else { return nil }
    return atlas.base(rate, of: place.1, by: place.0)
  }
}

extension CountRate {
  /// Fewer incidents than these make a rate that another year may turn around: their relative standard error, one by the
  /// root of their number, is above 22 %.
  static let fewestEvents = 20

  /// By what a number over the base is multiplied.
  var factor: Double { self == .people ? 100_000 : 1000 }
  /// What the base is called in columns.
  var baseName: String { self == .people ? "population" : "area_km2" }
  /// The end of the names of columns.
  var suffix: String { self == .people ? "per_100k_people" : "per_1000_km2" }
  /// It in words.
  var words: String { self == .people ? "per 100,000 people" : "per 1,000 km²" }

  /// The rate of a number; nothing where the number or the base is not known.
  func rate(_ value: Int?, base: Double?) -> Double? {
    guard let value, let base, base > 0 else { return nil }
    return Double(value) * factor / base
  }
}
