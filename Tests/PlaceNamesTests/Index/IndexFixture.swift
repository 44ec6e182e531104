import IncidentModel
import SimpleFeatures
import TestSupport
import Testing

@testable import PlaceNames

/// Places and indexes of them, made anew for each test.
enum IndexFixture {
  static func entry(
    _ id: String, _ name: String, _ names: [String] = [], kind: PlaceKind = .settlement, source: String = "test"
  ) throws -> GazetteerEntry {
    let coordinate = try #require(Coordinate(longitude: 66.123456, latitude: -29.5))
    return GazetteerEntry(
      id: id, name: name, names: names, kind: kind, coordinate: coordinate, precision: .exact, uncertainty: 2000,
      district: "D1", province: nil, population: nil, source: source)
  }

  /// Places with names that some of them share.
  static func entries(_ count: Int, seed: UInt64 = 1) throws -> [GazetteerEntry] {
    var generator = SeededGenerator(seed: seed)
    let parts = ["Goth", "Killi", "Dera", "Kot", "Ālī", "Nāl", "کلی", "Mir", "Jan", "Mach"]
    func name() -> String {
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? "" }
        .joined(separator: " ") + " \(Int.random(in: 0..<count, using: &generator))"
    }
    return try (0..<count).map { number in
      try entry(
        "id:\(number)", name(), (0..<number % 4).map { _ in name() },
        kind: PlaceKind.allCases[number % PlaceKind.allCases.count], source: "source \(number % 7)")
    }
  }

  static func bytes(
    _ entries: [GazetteerEntry], origin: String = "origin", sources: [SourceStamp] = [],
    tables: [(name: String, bytes: [UInt8])] = []
  ) -> [UInt8] {
    var builder = IndexBuilder(MemorySink())
    for entry in entries { _ = builder.append(entry) }
    return builder.finish(origin: origin, sources: sources, tables: tables).bytes
  }

  static func index(_ bytes: [UInt8]) throws(IndexError) -> GazetteerIndex { try GazetteerIndex(ByteRegion(bytes)) }

  /// Why bytes cannot be opened.
  static func refusal(_ bytes: [UInt8]) -> IndexError.Code? {
    do throws(IndexError) {
      _ = try index(bytes)
      return nil
    } catch { return error.code }
  }
}
