import IncidentModel
import SimpleFeatures
import Testing

@testable import PlaceNames

@Suite struct NameScannerTests {
  private func names(in text: String) throws -> [String] {
    let coordinate = try #require(Coordinate(longitude: 67, latitude: 29))
    let names = ["Dera", "Dera Bugti", "Dera Bugti Town", "Mach", "Ma'rib", "Al Qaim", "St. Louis", "Tillabéri", "مچھ"]
    let entries = names.map {
      GazetteerEntry(
        id: $0, name: $0, names: [], kind: .settlement, coordinate: coordinate, precision: .exact, uncertainty: 2000,
        district: nil, province: nil, population: nil, source: "test")
    }
    let text = Array(text.utf8)
    return Gazetteer(entries: entries).names(in: text).map { String(decoding: text[$0], as: UTF8.self) }
  }

  @Test(
    "the longest names are found where they begin with a capital",
    arguments: [
      ("in Dera Bugti town, Dera", ["Dera Bugti town", "Dera"]), ("Dera Bugti, and mach", ["Dera Bugti"]),
      ("Dera, Bugti", ["Dera"]), ("Mach's mines", ["Mach"]), ("Macho Machs", []), ("near Ma'rib.", ["Ma'rib"]),
      ("Al-Qaim fell", ["Al-Qaim"]), ("St. Louis", ["St. Louis"]),
      ("TILLABERI, Tillabéri", ["TILLABERI", "Tillabéri"]),
      ("مچھ میں", ["مچھ"]), ("", []), ("Dera", ["Dera"]), ("Dera Bug", ["Dera"]), ("'Mach'", ["Mach"]),
    ] as [(String, [String])])
  func found(_ text: String, _ expected: [String]) throws {
    #expect(try names(in: text) == expected)
  }

  @Test("the same answer is given again, also when many were asked for")
  func answersAreKept() throws {
    let coordinate = try #require(Coordinate(longitude: 67, latitude: 29))
    let entries = (0..<10_000).map { number in
      GazetteerEntry(
        id: "\(number)", name: "Goth \(number)", names: [], kind: .settlement, coordinate: coordinate,
        precision: .exact, uncertainty: 2000, district: nil, province: nil, population: nil, source: "test")
    }
    let gazetteer = Gazetteer(entries: entries)
    for number in [0, 0, 1] + Array(0..<10_000) + [0, 9999] {
      #expect(gazetteer.matches("Goth \(number)").map(\.entry.id) == ["\(number)"])
    }
  }
}
