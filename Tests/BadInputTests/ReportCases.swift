import Foundation
import TestSupport
import Testing

/// Bad reports and folders of reports, as seen from outside; the readers' own tests have the details.
@Suite struct ReportCases {
  private static let file = "seeds/set/a.txt"

  static let reports = [
    BadInput(file, .text(""), 0, ": "),
    BadInput(file, .text(" \n\n"), 0, ": "),
    BadInput(file, .text("\u{FEFF}"), 0, ": "),
    BadInput(file, .bytes([0x1F, 0x8B, 8, 0, 0]), 1, ": ", "set: 2 reports read, 1 used, 1 refused"),
    BadInput(file, .bytes([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0]), 1, ": "),
    BadInput(file, .bytes(Array("In Town\u{0}, men fought.".utf8)), 1, ": "),
    BadInput(file, .bytes(Array("A caf".utf8) + [0xE9] + Array(" in Town was bombed.".utf8)), 1, ": byte 5 (0xE9)"),
    BadInput(file, .bytes(Array("A bomb ".utf8) + [0xC0, 0xAF]), 1, ": byte 7 (0xC0)"),
    BadInput(file, .bytes(Array("A bomb ".utf8) + [0xED, 0xA0, 0x80]), 1, ": byte 7 (0xED)"),
    BadInput(file, .bytes(Array("A bomb ".utf8) + [0xE2, 0x80]), 1, ": byte 7 (0xE2)"),
    BadInput(
      "seeds/set/c.txt", .text("---\nid: a\n---\n\nA bomb killed three soldiers in Town.\n"), 0, ": ",
      "also that of a.txt; both are kept"),
    BadInput(file, .text("---\npublished: [\n---\n\nText.\n"), 1, ":"),
    BadInput(file, .removed, 0, "set: 1 reports read, 1 used"),
    BadInput(file, .text("A bomb killed three soldiers in Town on 30 February 2025.\n"), 0),
    BadInput(file, .text("A bomb killed 99999999999999999999999 soldiers in Town.\n"), 0),
    BadInput(file, .text(String(repeating: "(", count: 20_000) + " A bomb killed two men in Town."), 0),
    BadInput(file, .text("A bomb killed three soldiers in Town\u{2028}on 3 May 2025.\r\rMore\r\n"), 0),
  ]

  @Test(arguments: reports) func `a bad report`(input: BadInput) throws { try input.check() }

  @Test(arguments: [
    ("ln -s nowhere seeds/set/c.txt", "seeds/set/c.txt: "), ("ln -s c.txt seeds/set/c.txt", "seeds/set/c.txt: "),
    ("mkfifo seeds/set/c.txt", "seeds/set/c.txt: "), ("mkdir seeds/set/c.txt", "seeds/set/c.txt: "),
    ("ln -s /etc/passwd seeds/set/c.txt", "seeds/set/c.txt: "),
  ])
  func `what is called a report and is none is refused without waiting`(command: String, words: String) throws {
    let project = try BadInputProject()
    #expect(try ProgramRun(shell: command, in: project.folder.path).status == 0)
    let run = try project.build()
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(try project.text("set/incidents.geojson").contains("\"Harbour\""))
  }

  @Test func `a report above the limit is refused by name and size`() throws {
    let project = try BadInputProject()
    try project.folder.write(String(repeating: "A bomb. ", count: 1000), to: Self.file)
    let run = try project.build("--max-report", "4KiB")
    #expect(run.status == 1, "\(run.errors)")
    #expect(run.errors.contains("\(Self.file): ") && run.errors.contains("--max-report"), "\(run.errors)")
  }
}
