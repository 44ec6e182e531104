import Foundation
import TestSupport
import Testing

@Suite("gazetteer add and search")
struct GazetteerEditingTests {
  /// A folder with a copy of the shipped gazetteer in it.
  private func copy() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Repository.gazetteer, toPath: folder.path + "/gazetteer")
    return folder
  }

  @Test("adds a place near a town, which is found from then on")
  func near() throws {
    let folder = try copy()
    let added = try ProgramRun(
      [
        "gazetteer", "add", "Shorkand", "--within", "Mach", "--near", "10", "--names", "Shor Kand", "--source",
        "field office",
      ],
      in: folder.path)
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.output.contains("add:shorkand\tShorkand"))
    let found = try ProgramRun(["resolve", "Shor Kand area of Mach, Bolan"], in: folder.path)
    let fields = found.lines[0].split(separator: "\t", omittingEmptySubsequences: false)
    #expect(fields[1] == "Shorkand" && fields[5] == "2" && fields[7] == "Kachhi")
    let again = try ProgramRun(
      ["gazetteer", "add", "Shorkand", "--within", "Mach", "--near", "5", "--source", "field office"], in: folder.path)
    #expect(again.status == 0 && again.output.contains("\treplaces add:shorkand Shorkand (settlement, field office)"))
    let another = try ProgramRun(
      ["gazetteer", "add", "Shorkand", "--within", "Mach", "--near", "10", "--source", "field office", "--new"],
      in: folder.path)
    #expect(another.output.contains("add:shorkand-2\t"))
  }

  @Test("corrects the one place of that name in the district, and wins over it")
  func correction() throws {
    let folder = try copy()
    func add(_ arguments: String...) throws -> ProgramRun {
      try ProgramRun(["gazetteer", "add"] + arguments + ["--source", "own GPS"], in: folder.path)
    }
    func answer(_ name: String) throws -> String { try ProgramRun(["resolve", name], in: folder.path).lines[0] }
    let cross = try add("Ornach Cross", "--within", "Khuzdar", "--at", "66.40,27.10")
    #expect(cross.status == 0 && cross.output.contains("replaces add:ornach-cross Ornach Cross (crossing, estimated)"))
    #expect(
      try answer("Ornach Cross").hasPrefix(
        "Ornach Cross\tOrnach Cross\tcrossing\t66.40000\t27.10000\t1\t2000\tKhuzdar\tPK213\town GPS (position); estimated"
      ))
    let turbat = try add("Turbat", "--within", "Kech", "--at", "63.10,26.10", "--names", "Toorbat")
    #expect(turbat.output.contains("\tgn:1163054\tTurbat\treplaces gn:1163054 "))
    #expect(try answer("Toorbat").contains("\tTurbat\tsettlement\t63.10000\t26.10000\t1\t2000\tKech\t"))
    #expect(try add("Ornach Cross", "--within", "Khuzdar", "--at", "66.42,27.12").status == 0)
    #expect(try answer("Ornach Cross").contains("\t66.42000\t27.12000\t"))
    #expect(try ProgramRun(["gazetteer", "check"], in: folder.path).status == 0)
  }

  @Test("asks which of several places of that name is corrected, and corrects none outside its district")
  func severalNamesakes() throws {
    let folder = try copy()
    func add(_ arguments: String...) throws -> ProgramRun {
      try ProgramRun(
        ["gazetteer", "add", "Alandur", "--within"] + arguments + ["--source", "own GPS"], in: folder.path)
    }
    let several = try add("Kech", "--at", "63.0,26.3")
    #expect(several.status == 65 && several.errors.contains("gn:7416703") && several.errors.contains("--same-as ID"))
    #expect(try add("Kech", "--at", "63.0,26.3", "--same-as", "gn:1").status == 65)
    #expect(try add("Kech", "--at", "63.0,26.3", "--same-as", "gn:7416703", "--new").status == 64)
    let one = try add("Kech", "--at", "63.0,26.3", "--same-as", "gn:7416703")
    #expect(one.status == 0 && one.output.contains("replaces gn:7416703 "))
    // The province contains the point and the place's own district does not.
    let outside = try add("Balochistan", "--at", "66.4,27.1", "--same-as", "gn:7416703")
    #expect(outside.status == 65 && outside.errors.contains("the position lies outside Kech"))
    let nothing = try ProgramRun(
      ["gazetteer", "add", "Turbat", "--within", "Kech", "--source", "own GPS"], in: folder.path)
    #expect(nothing.status == 65 && nothing.errors.contains("is there already; give --at or --near"))
  }

  @Test("adds a point in its district, and none outside")
  func point() throws {
    let folder = try copy()
    let arguments = [
      "gazetteer", "add", "New Camp", "--kind", "facility", "--within", "Kech", "--source", "survey", "--at",
    ]
    #expect(try ProgramRun(arguments + ["63.0512,26.0133"], in: folder.path).status == 0)
    let answer = try ProgramRun(["resolve", "New Camp, Kech"], in: folder.path)
    #expect(answer.output.contains("\t63.05120\t26.01330\t1\t2000\tKech\t"))
    let swapped = try ProgramRun(arguments + ["26.0133,63.0512"], in: folder.path)
    #expect(swapped.status == 65 && swapped.errors.contains("are longitude and latitude swapped?"))
    let elsewhere = try ProgramRun(arguments + ["67.0,30.2"], in: folder.path)
    #expect(elsewhere.status == 65 && elsewhere.errors.contains("lies outside Kech\n"))
    let nowhere = try ProgramRun(
      ["gazetteer", "add", "X Camp", "--within", "Atlantis", "--near", "5", "--source", "survey"], in: folder.path)
    #expect(nowhere.status == 65 && nowhere.errors.contains("Atlantis is no unit or town"))
  }

  @Test(
    "refuses what is no place",
    arguments: [
      ["--near", "5", "--at", "63,26"], ["--near", "-5"], ["--at", "63"], ["--near", "5", "--uncertainty", "0"],
    ])
  func usage(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(
      ["gazetteer", "add", "X", "--within", "Kech", "--source", "survey"] + arguments, in: folder.path)
    #expect(run.status == 64)
  }

  @Test("finds names as they are, like them and around them")
  func search() throws {
    let folder = try TemporaryFolder()
    func search(_ arguments: String...) throws -> ProgramRun {
      try ProgramRun(["gazetteer", "search"] + arguments + ["--gazetteer", Repository.gazetteer], in: folder.path)
    }
    let exact = try search("Ornach Cross")
    #expect(
      exact.status == 0
        && exact.lines[0].hasPrefix("add:ornach-cross\tOrnach Cross\tOrnach Cross\texact\tcrossing\tKhuzdar\t"))
    #expect(try search("Noshkee").output.contains("\tspelling\t"))
    let part = try search("Pass", "--kind", "pass", "--limit", "2")
    #expect(part.lines.count == 2 && part.errors.contains(" more; give --limit"))
    #expect(try search("Dasht", "--in", "Kech").lines.allSatisfy { $0.contains("\tKech\t") })
    #expect(try search("Xyzzyqq").status == 1)
    let nowhere = try search("Kech", "--in", "Nowhere")
    #expect(nowhere.status == 1 && nowhere.errors.contains("Nowhere, in which it is searched, is not in the gazetteer"))
    #expect(try search("Kalag", "--in", "Dasht").errors.contains("is ambiguous: add:dasht-kech Dasht in Kech, "))
    #expect(try search("Kech", "--in", "Kech", "--in", "Quetta").status == 64)
    let json = try search("Turbat", "--json").lines[0]
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
  }
}
