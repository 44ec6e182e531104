import Foundation
import TestSupport
import Testing

@Suite("gazetteer score")
struct ScoreTests {
  private static let conflict = Repository.root + "/../shared/data/ucdp/ucdp_ged_pakistan_1989_2021.csv.gz"

  private func score(_ rows: [String], _ arguments: String...) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    try folder.write((["place,district,x,y,kind"] + rows).joined(separator: "\n") + "\n", to: "places.csv")
    return try ProgramRun(
      ["gazetteer", "score", "places.csv", "--name", "place", "--within", "district", "--lon", "x", "--lat", "y"]
        + arguments + ["--gazetteer", Repository.gazetteer], in: folder.path)
  }

  @Test("counts what is near, in its district, absent and contradictory")
  func counts() throws {
    let run = try score([
      "Turbat,Kech district,63.05,26.0,town", "Mach,Bolan district,67.3,29.9,town",
      "Nowhere,Kech district,63.1,26.1,town",
      "Sui,Dera Bugti district,62.05,25.65,town", "Dalbandin,Chagai district,64.4,28.9,town",
    ])
    let without = try score(["Turbat,,63.05,26.0,town", "Turbat,Balochistan,63.05,26.0,town"])
    #expect(without.output.contains("rows without a district to compare: 2 (none is stated, only a larger unit, or"))
    #expect(run.status == 0 && run.output.contains("rows without a district to compare: 0 ("))
    #expect(run.output.contains("rows: 5 read, 5 used, 0 refused\n"))
    #expect(run.output.contains("answers within 25 km: 3 of 5 (60.0 %)\n"))
    #expect(run.output.contains("district as stated, in today's names: 5 of 5 (100.0 %)\n"))
    #expect(run.output.contains("only what contains the place: 1 (no such name 1, ambiguous 0, not located 0)\n"))
    #expect(run.output.contains("rows whose own position contradicts their district: 1\n"))
    #expect(run.output.contains("without them, answers within 25 km: 3 of 4 (75.0 %)\n"))
  }

  @Test("takes the rows that are asked for and lists the others")
  func conditions() throws {
    let run = try score(
      [
        "Turbat,Kech district,63.05,26.0,town", "Nowhere,Kech district,63.1,26.6,hill", "Mach,Kech district,63,26,town",
      ],
      "--where", "kind=hill", "--list")
    #expect(run.output.contains("rows: 1 read, 1 used, 0 refused\n"))
    #expect(run.output.contains("miss\t3\tNowhere, Kech district\t"))
    #expect(!run.output.contains("Mach"))
  }

  @Test("refuses rows without a name or a position and tells of them")
  func refusals() throws {
    let run = try score([
      "Turbat,Kech district,63.05,26.0,town", ",Kech district,63.1,26.1,town", "Mach,,,29,town", "Sui",
    ])
    #expect(run.status == 1)
    #expect(run.output.contains("rows: 4 read, 1 used, 3 refused\n"))
    #expect(run.errors.contains("places.csv:3: there is no name in it"))
    #expect(run.errors.contains("places.csv:4: there is no position in it"))
    #expect(run.errors.contains("places.csv:5: "))
  }

  @Test("names a lacking column, and a condition that is none")
  func faults() throws {
    let folder = try TemporaryFolder()
    try folder.write("place,x,y\nTurbat,63,26\n", to: "places.csv")
    let lacking = try ProgramRun(
      [
        "gazetteer", "score", "places.csv", "--name", "town", "--lon", "x", "--lat", "y", "--gazetteer",
        Repository.gazetteer,
      ],
      in: folder.path)
    #expect(lacking.status == 65 && lacking.errors.contains("town"))
    let condition = try ProgramRun(
      ["gazetteer", "score", "places.csv", "--name", "place", "--where", "town"], in: folder.path)
    #expect(condition.status == 64)
  }

  @Test(
    "events of the region are found where their coders put them",
    .enabled(if: FileManager.default.fileExists(atPath: conflict), "../shared/data is not beside this repository"))
  func events() throws {
    let folder = try TemporaryFolder()
    #expect(try ProgramRun(shell: "gzip -dc '\(Self.conflict)' > events.csv", in: folder.path).status == 0)
    let columns = [
      "gazetteer", "score", "events.csv", "--name", "where_coordinates", "--within", "adm_2", "--within", "adm_1",
      "--lon", "longitude", "--lat", "latitude", "--where", "adm_1=Balochistan province", "--gazetteer",
      Repository.gazetteer,
    ]
    let exact = try ProgramRun(columns + ["--where", "where_prec=1", "--where", "where_prec=2"], in: folder.path).output
    #expect(exact.contains("rows: 488 read, 488 used, 0 refused\n"))
    #expect(try share("answers within 25 km: ", in: exact) >= 0.78)
    // 33 of the rows put Sui and Mach hundreds of kilometres away from the districts that they name.
    #expect(try share("without them, answers of precision 1 or 2 within 25 km: ", in: exact) >= 0.97)
    let all = try ProgramRun(columns, in: folder.path).output
    #expect(try share("district as stated, in today's names: ", in: all) >= 0.97)
  }

  /// The share of a line such as `answers within 25 km: 3 of 5 (60.0 %)`.
  private func share(_ line: String, in output: String) throws -> Double {
    let text = try #require(output.split(separator: "\n").first { $0.hasPrefix(line) })
    let numbers = text.dropFirst(line.count).split(separator: " ").compactMap { Double($0) }
    return numbers[0] / numbers[1]
  }
}
