import DelimitedText
import SimpleFeatures
import SpatialAnalysis

/// How many rows were read and what became of them.
package struct LocationCount: Sendable, Hashable {
  /// All rows, those included that cannot be used.
  package var read = 0
  /// Rows in a district.
  package var located = 0
  /// Rows with a position in none.
  package var outside = 0
  /// Rows that state no position.
  package var withoutPosition = 0
  /// Rows that cannot be used, or have a position that cannot.
  package var refused = 0
  /// Rows on the border of several districts.
  package var ties = 0
  /// Rows near a border.
  package var nearBorder = 0
  /// Rows that state another district or province.
  package var contradictions = 0

  /// Counts nothing yet.
  package init() {}

  /// Adds the counts of further rows.
  static func += (sum: inout Self, more: Self) {
    sum.read += more.read
    sum.located += more.located
    sum.outside += more.outside
    sum.withoutPosition += more.withoutPosition
    sum.refused += more.refused
    sum.ties += more.ties
    sum.nearBorder += more.nearBorder
    sum.contradictions += more.contradictions
  }
}

/// What was found of a piece of a table.
package struct LocationAnswer: Sendable {
  /// How many rows there are of each sort.
  package var count = LocationCount()
  /// What is wrong with rows.
  package var faults = StreamFaults()
}

/// The rows of a piece with where they lie.
struct LocatedPiece {
  /// Where each row lies; nothing for a row that is left out.
  private(set) var rows: [LocatedRow?]
  private(set) var answer = LocationAnswer()

  /// Locates the rows of a piece.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - locator: What finds the district of a position.
  ///   - areas: The districts.
  init(_ rows: some PieceRows, _ locator: RowLocator, _ areas: LocatedAreas) throws {
    self.rows = Array(repeating: LocatedRow(), count: rows.count)
    answer.count.read = rows.count
    refuseBadText(rows)
    let (positions, indices) = positions(of: rows)
    let (found, swapped) = try locator.locate(positions)
    for (number, row) in indices.enumerated() {
      if swapped.contains(number) {
        try refuseSwapped(rows, row, positions[number], locator)
      } else {
        take(found[number], row)
      }
    }
    compare(rows, areas)
  }

  /// Leaves out rows that are no UTF-8.
  private mutating func refuseBadText(_ rows: some PieceRows) {
    guard UTF8Check.firstFault(in: rows.bytes) != nil else { return }
    for row in 0..<rows.count {
      let range = rows.range(of: row)
      guard let offset = UTF8Check.firstFault(in: Array(rows.bytes[range])) else { continue }
      let byte = String(rows.bytes[range.lowerBound + offset], radix: 16, uppercase: true)
      let name = byte == "0" ? "a NUL byte" : "the byte 0x\(byte), which is not UTF-8"
      refuse(
        "the text is not UTF-8", line: rows.line(of: row), "in byte \(offset + 1) of the row stands \(name)",
        remedy: "save the file as UTF-8")
      self.rows[row] = nil
    }
  }

  /// The positions that can be used, with the indices of their rows.
  private mutating func positions(of rows: some PieceRows) -> (positions: [Coordinate], indices: [Int]) {
    var positions: [Coordinate] = []
    var indices: [Int] = []
    positions.reserveCapacity(rows.count)
    indices.reserveCapacity(rows.count)
    rows.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<rows.count where self.rows[row] != nil {
        guard let place = rows.position(of: row) else {
          noPosition(rows, row)
          continue
        }
        let x = UnsafeBufferPointer(rebasing: bytes[place.x])
        switch PositionReader.read(x, UnsafeBufferPointer(rebasing: bytes[place.y])) {
        case .none: answer.count.withoutPosition += 1
        case .coordinate(let coordinate):
          positions.append(coordinate)
          indices.append(row)
        case .fault where rows.repeatsHeader(row):
          refuse(
            "the line of column names stands again", line: rows.line(of: row), "the line of column names stands again",
            remedy: "join tables without it")
          self.rows[row] = nil
        case .fault(let fault): refuse(rows, row, fault)
        }
      }
    }
    return (positions, indices)
  }

  private mutating func noPosition(_ rows: some PieceRows, _ row: Int) {
    if let fault = rows.geometryFault(of: row) { refuse(rows, row, fault) } else { answer.count.withoutPosition += 1 }
  }

  private mutating func refuse(_ rows: some PieceRows, _ row: Int, _ fault: PositionFault) {
    let column = fault.column.map { "\(rows.positionName(of: row, $0)): " } ?? ""
    refuse(fault.kind, line: rows.line(of: row), column + fault.message, remedy: fault.remedy)
  }

  private mutating func refuse(_ kind: String, line: Int, _ message: String, remedy: String?) {
    answer.faults.add(StreamFault(kind, line: line, message, remedy: remedy))
    answer.count.refused += 1
  }

  private mutating func refuseSwapped(
    _ rows: some PieceRows, _ row: Int, _ position: Coordinate, _ locator: RowLocator
  ) throws {
    let title = try locator.titleOfSwapped(position)
    refuse(
      "longitude and latitude are swapped", line: rows.line(of: row),
      "\(position.longitude),\(position.latitude) is outside every district, and inside \(title) if swapped",
      remedy: "write \(position.latitude),\(position.longitude), or name the columns with --columns")
  }

  private mutating func take(_ located: LocatedRow, _ row: Int) {
    rows[row] = located
    if located.area == AreaLocator.outside { answer.count.outside += 1 } else { answer.count.located += 1 }
    if !located.ties.isEmpty { answer.count.ties += 1 }
    if located.border != nil { answer.count.nearBorder += 1 }
  }

  /// Tells of rows that state another district or province than the one that they lie in.
  private mutating func compare(_ rows: some PieceRows, _ areas: LocatedAreas) {
    var verdicts: [String: Bool] = [:]
    for row in 0..<rows.count {
      guard let located = self.rows[row], located.hasPosition else { continue }
      var contradictions: [String] = []
      for statement in rows.statements(of: row) {
        guard let text = rows.text(of: row, statement.column), !text.isEmpty else { continue }
        let key = "\(located.area) \(statement.isProvince) \(text)"
        let contradicts =
          verdicts[key]
          ?? (statement.isProvince
            ? areas.names.contradicts(province: text, area: located.area)
            : areas.names.contradicts(district: text, area: located.area))
        verdicts[key] = contradicts
        if contradicts { contradictions.append("\(statement.name)=\(text)") }
      }
      guard !contradictions.isEmpty else { continue }
      let words = contradictions.joined(separator: "; ")
      self.rows[row]?.differs = words
      answer.count.contradictions += 1
      let place = located.area < 0 ? "outside every district" : "in \(areas.areas[Int(located.area)].name)"
      answer.faults.add(
        StreamFault(
          "the position contradicts what the row states", line: rows.line(of: row),
          "the position is \(place), and the row states \(words)",
          remedy: "see which of them is right; nothing was changed", isWarning: true))
    }
  }

  /// Adds records in front of the rows or between them that are left out.
  mutating func add(_ faults: [StreamFault]) {
    for fault in faults { answer.faults.add(fault) }
    answer.count.read += faults.count
    answer.count.refused += faults.count
  }
}
