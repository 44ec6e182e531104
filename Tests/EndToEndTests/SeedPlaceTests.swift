import Foundation
import PROJ
import SimpleFeatures
import TestSupport
import Testing

/// The places of the third-party documents, as others have looked them up by hand.
@Suite("The places of the documents")
struct SeedPlaceTests {
  private static let table = Repository.root + "/../shared/data/gazetteer/seed_places.csv"
  private static let isThere = FileManager.default.fileExists(atPath: table)

  private func answers() throws -> [(row: [String: String], answer: [String: Any])] {
    let text = try String(contentsOfFile: Self.table, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map { fields(String($0)) }
    let rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    let names = rows.compactMap { $0["seed"] }
    let run = try ProgramRun(
      ["resolve", "--json", "--gazetteer", Repository.gazetteer] + names, in: Repository.root)
    return try zip(rows, run.lines).map { row, line in
      (row, try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]))
    }
  }

  /// The fields of a line of comma-separated values.
  private func fields(_ line: String) -> [String] {
    var (fields, isQuoted) = ([""], false)
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  @Test(
    "that are located lie within their uncertainty and in their district",
    .enabled(if: isThere, "../shared/data is not beside this repository"))
  func located() throws {
    let located = try answers().filter { $0.row["status"] == "located" }
    #expect(located.count == 43)
    for (row, answer) in located {
      let name = row["seed"] ?? ""
      let wanted = try #require(
        Coordinate(longitude: Double(row["lon"] ?? "") ?? 999, latitude: Double(row["lat"] ?? "") ?? 999))
      let found = try #require(
        Coordinate(longitude: answer["lon"] as? Double ?? 999, latitude: answer["lat"] as? Double ?? 999), "\(name)")
      let radius = try #require(Double(row["uncertainty_km"] ?? "")) * 1000
      #expect(Geodesic().distance(from: wanted, to: found) <= radius, "\(name)")
      #expect(answer["district"] as? String == row["census2023_district"], "\(name)")
    }
  }

  @Test(
    "that are not found or ambiguous are invented by none",
    .enabled(if: isThere, "../shared/data is not beside this repository"))
  func absent() throws {
    for (row, answer) in try answers() where row["status"] == "not found" && row["polygon"] == "" {
      #expect(answer["absence"] as? String == "no_such_name", "\(row["seed"] ?? "")")
      #expect(answer["lon"] is NSNull)
    }
    for (row, answer) in try answers() where row["status"] == "ambiguous" {
      // Where one is told at all, the words name its district.
      let precision = answer["precision"] as? Int ?? 3
      #expect(precision >= 3 || row["seed"]?.contains("(") ?? false, "\(row["seed"] ?? "")")
    }
  }
}
