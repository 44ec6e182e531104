import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

struct BuildTests {
  @Test func `a dry run writes the plan and no file`() throws {
    let project = try Project()
    let before = try project.folder.contents()
    let run = try project.build("--dry-run")
    #expect(run.status == 0)
    #expect(try project.folder.contents() == before)
    let plan = run.lines.map { $0.split(separator: "\t").map(String.init) }
    #expect(
      plan.map(\.first) == [
        "output/set/incidents.geojson", "output/set/districts.geojson", "output/set/claims.json",
        "output/set/incidents.jsonl", "output/set/incidents.csv", "output/set/ledger.csv",
        "output/set/maps/districts.svg", "output/set/maps/incidents.svg", "output/set/manifest.json",
      ])
    #expect(plan.allSatisfy { $0.count == 3 && $0[1] == "new" && $0[2].hasSuffix(" bytes") })
    #expect(try project.build().status == 0)
    #expect(try project.build("-n").lines.allSatisfy { $0.contains("\tunchanged\t") })
  }

  @Test func `reports straight in the folder give output straight in the folder`() throws {
    let project = try Project()
    #expect(try project.build("--seeds", "seeds/set", "-o", "out").status == 0)
    #expect(project.has("out/manifest.json") && project.has("out/maps/incidents.svg"))
  }

  @Test func `time zone, language and working folder change no byte`() throws {
    let folder = try TemporaryFolder()
    let places = [
      ("a", ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"], Repository.root),
      ("b", ["TZ": "America/Adak", "LANG": "C", "SWIFT_DETERMINISTIC_HASHING": "1"], folder.path),
    ]
    for (name, environment, working) in places {
      let run = try ProgramRun(
        ["build", "--seeds", Repository.seeds, "--gazetteer", Repository.gazetteer, "-o", folder.path(name)],
        in: working, environment: environment)
      #expect(run.status == 0, "\(run.errors)")
    }
    let (first, second) = (try folder.contents(of: "a"), try folder.contents(of: "b"))
    #expect(first.count >= 6)
    #expect(first == second)
  }

  @Test func `tables begin with a byte order mark where the configuration asks for one`() throws {
    let project = try Project()
    #expect(try project.build().status == 0)
    let plain = try project.folder.contents(of: "output/set")
    try project.folder.write("csv_bom: true\n", to: "incidentmap.yml")
    #expect(try project.build().status == 0)
    let marked = try project.folder.contents(of: "output/set")
    for name in ["incidents.csv", "ledger.csv"] {
      #expect(marked[name] == plain[name].map { Data([0xEF, 0xBB, 0xBF]) + $0 })
    }
    #expect(marked["incidents.jsonl"] == plain["incidents.jsonl"])
    let run = try ProgramRun(
      ["validate", "--gazetteer", Repository.gazetteer, "output/set/incidents.csv", "output/set/ledger.csv"],
      in: project.folder.path)
    #expect(run.status == 0)
  }

  @Test func `a build that fails leaves the earlier output as it was`() throws {
    let project = try Project()
    #expect(try project.build().status == 0)
    let before = try project.folder.contents(of: "output")
    try project.folder.write([0], to: "seeds/set/a.txt")
    #expect(try project.build().status == 65)
    try project.folder.write("A bomb killed nine soldiers in Kalat.", to: "seeds/set/a.txt")
    try project.folder.write("A bomb killed nine soldiers in Kalat.", to: "seeds/other/a.txt")
    try project.folder.write("mine", to: "output/other/claims.json")
    #expect(try project.build().status == 73)
    try FileManager.default.removeItem(atPath: project.folder.path("output/other"))
    #expect(try project.folder.contents(of: "output") == before)
  }

  @Test func `reports of one id are both in every output, and told of with both names`() throws {
    let project = try Project(reports: [
      "a.txt": "---\nid: one\n---\nA bomb killed three soldiers in Kalat on 3 May 2025.",
      "b.txt": "---\nid: one\n---\nGunmen killed two men in Turbat on 4 May 2025.",
    ])
    let run = try project.build()
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains(
        "warning: seeds/set/b.txt: the document id \"one\" is also that of a.txt; both are kept, this one as \"one~b\"")
    )
    #expect(run.errors.contains("2 reports read, 2 used\n"))
    let ledger = try project.folder.read("output/set/ledger.csv")
    #expect(ledger.contains("\none,a.txt,1,") && ledger.contains("\none~b,b.txt,1,"))
    let manifest = try JSONText.decode(Array(project.folder.read("output/set/manifest.json").utf8))
    #expect(manifest["inputs"].elements.map { $0["id"].string } == ["one", "one~b"])
    let records = try project.folder.read("output/set/incidents.jsonl").split(separator: "\n")
    let sources = try records.map { try JSONText.decode(Array($0.utf8))["sources"].elements.map { $0["id"].string } }
    #expect(Set(sources) == [["one"], ["one~b"]])
    let check = try ProgramRun(
      ["validate", "--gazetteer", Repository.gazetteer, "output/set/incidents.jsonl"], in: project.folder.path)
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test func `a map that is no longer asked for goes away`() throws {
    let project = try Project()
    #expect(try project.build().status == 0)
    try project.folder.write("maps: [districts]", to: "incidentmap.yml")
    #expect(try project.build("-n").lines.contains { $0.hasPrefix("output/set/maps/incidents.svg\tremoved") })
    #expect(try project.build().status == 0)
    #expect(project.has("output/set/maps/districts.svg") && !project.has("output/set/maps/incidents.svg"))
  }

  @Test func `the command that the summary offers teaches the name`() throws {
    let project = try Project(reports: ["a.txt": "A bomb killed three soldiers in the Shorkand area of Mach, Bolan."])
    let additions = try String(contentsOfFile: Repository.gazetteer + "/places/additions.csv", encoding: .utf8)
    let gazetteer = try project.makeGazetteer(with: ["places/additions.csv": additions])
    let run = try project.build("--gazetteer", gazetteer)
    let prefix = "    to fix, with numbers for LON and LAT and a SOURCE: "
    let offer = try #require(run.errors.split(separator: "\n").first { $0.hasPrefix(prefix) }).dropFirst(prefix.count)
    let command = offer.replacing("LON,LAT", with: "67.3,29.8").replacing("SOURCE", with: "a map")
      .replacing("incidentmap gazetteer", with: "'\(ProgramRun.program)' gazetteer")
    let shell = try Process.run(URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", String(command)])
    shell.waitUntilExit()
    let answer = try ProgramRun(["resolve", "--gazetteer", gazetteer, "Shorkand"], in: project.folder.path)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.hasPrefix("Shorkand\tShorkand\t"))
    #expect(answer.output.contains("\t67.30000\t29.80000\t1\t2000\tKachhi\tPK209\ta map\t"))
  }
}
