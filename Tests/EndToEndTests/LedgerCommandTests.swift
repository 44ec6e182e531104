import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// Every sentence is accounted for, on the screen and in the table.
struct LedgerCommandTests {
  private static let text = """
    Bomb kills three near Mach

    A bomb killed three soldiers near Mach on Friday. The group threatened more attacks, its spokesman said. \
    The town has one school.
    """

  private func ledger(_ arguments: String...) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "a.txt")
    return try ProgramRun(["ledger", "--gazetteer", Repository.gazetteer] + arguments + ["a.txt"], in: folder.path)
  }

  @Test func `the text shows each sentence with its role`() throws {
    let run = try ledger()
    #expect(run.status == 0)
    #expect(run.lines.first?.hasPrefix("a.txt: 4 sentences: incident 2, ") == true)
    #expect(run.output.contains("3. statement im-"))
    #expect(run.output.contains("   The town has one school."))
    #expect(run.output.contains("4. background: no deed"))
  }

  @Test func `tables hold no sentence unless they are asked for`() throws {
    for format in ["csv", "jsonl"] {
      let (without, with) = (try ledger("--format", format), try ledger("--format", format, "--with-text"))
      #expect(!without.output.contains("school") && with.output.contains("The town has one school."))
    }
  }

  @Test func `the table of a build holds every sentence and no text`() throws {
    let project = try Project(reports: ["a.txt": Self.text])
    #expect(try project.build().status == 0)
    let rows = try project.folder.read("output/set/ledger.csv").split(separator: "\r\n")
    #expect(rows.first == "report,file,sentence,byte_start,byte_end,role,reason,record_ids")
    #expect(rows.count == 5 && !rows.joined().contains("school"))
    #expect(try project.build("--with-text").status == 0)
    #expect(try project.folder.read("output/set/ledger.csv").contains("The town has one school."))
  }
}
