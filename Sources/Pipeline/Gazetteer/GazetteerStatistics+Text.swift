import IncidentModel
import Ingestion

extension GazetteerStatistics {
  /// Tables that a person reads.
  public var lines: [String] {
    let title = [region, boundaries.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
    return ["gazetteer \(version)\(title.isEmpty ? "" : ": \(title)")", "index: \(indexWords)"]
      + Self.section("files", ["file", "read", "used", "refused", "source", "licence", "vintage"], fileRows)
      + Self.section(
        "places by kind (\(placeCount))", ["kind", "places"], kinds.map { [$0.kind.rawValue, "\($0.count)"] })
      + Self.section(
        "places by precision", ["precision", "places"], precisions.map { ["\($0.precision.rawValue)", "\($0.count)"] })
      + Self.section(
        "places with a code in a register", ["register", "places"],
        codes.map { [$0.register.rawValue, "\($0.count)"] })
      + Self.section(
        "places by district (\(withoutDistrict) without one)",
        ["code", "district", "places", "with population", "people"],
        districts.map { [$0.code, $0.name, "\($0.places)", "\($0.populated)", $0.population.map(String.init) ?? "–"] })
      + Self.section(
        "names by script (\(names.count), of which \(names.differentCount) differ)", ["script", "names"],
        NameStatistics.Script.allCases.map { [$0.rawValue, "\(names.scripts[$0] ?? 0)"] })
      + Self.section(
        "names that more than one place bears (\(names.homonymCount)), the most frequent", ["name", "places"],
        names.mostFrequent.map { [$0.name, "\($0.places)"] })
  }

  private var fileRows: [[String]] {
    files.map { file in
      [
        file.name, "\(file.records.read)", "\(file.records.used)", "\(file.records.refused)", file.source.short,
        file.licence.short, file.vintage.short,
      ]
    }
  }

  /// A table with its heading; columns of numbers are put to the right.
  private static func section(_ heading: String, _ columns: [String], _ rows: [[String]]) -> [String] {
    guard !rows.isEmpty else { return ["", heading] }
    let table = [columns] + rows
    let widths = columns.indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    let isNumber = columns.indices.map { column in
      rows.allSatisfy { Int($0[column]) != nil || $0[column] == "–" } && rows.contains { Int($0[column]) != nil }
    }
    return ["", heading]
      + table.map { row in
        let cells = columns.indices.map { column in
          let gap = String(repeating: " ", count: widths[column] - row[column].count)
          return isNumber[column] ? gap + row[column] : row[column] + gap
        }
        return String(("  " + cells.joined(separator: "  ")).trimmingSpaces)
      }
  }
}

extension GazetteerStatistics.Summary {
  private static let widest = 40

  /// As it fits in a column.
  fileprivate var short: String { words.count > Self.widest ? "\(words.prefix(Self.widest - 1))…" : words }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmingSpaces: Substring {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return text
  }
}
