/// Faults of reports; the other report is mapped.
extension BadInput {
  private static func report(_ name: String, _ text: String, _ status: Int32, _ words: String) -> BadInput {
    BadInput(name, "seeds/set/a.md", .text(text), status, words)
  }

  private static func bytes(_ name: String, _ bytes: [UInt8], _ words: String) -> BadInput {
    BadInput(name, "seeds/set/a.md", .bytes(bytes), 1, words, "2 reports read, 1 used, 1 refused")
  }

  static let reports: [BadInput] = [
    report("empty", "", 1, "a.md: the report is empty"), report("blank", " \n\t\n", 1, "the report is empty"),
    report("front matter alone", "---\npublished: 2025-05-05\n---\n", 1, "the report is empty"),
    report("front matter without an end", "---\npublished: 2025-05-05\nA bomb.\n", 1, "has no end"),
    report(
      "an unknown key", "---\npublishd: 2025-05-05\n---\nA bomb.\n", 1,
      "a.md:2: front matter: unknown key \"publishd\""),
    report(
      "a date that is none", "---\npublished: 2025-02-30\n---\nA bomb.\n", 1,
      "a.md:2: front matter: published: \"2025-02-30\" is not a date"),
    report("a date in words", "---\npublished: last Tuesday\n---\nA bomb.\n", 1, "is not a date"),
    report("the year 0", "---\npublished: 0000-00-00\n---\nA bomb.\n", 1, "is not a date"),
    report("an anchor", "---\nid: &a x\n---\nA bomb.\n", 1, "the anchor &a is not read"),
    report("a key twice", "---\nid: x\nid: y\n---\nA bomb.\n", 1, "stands twice"),
    report("an id with a slash", "---\nid: ../x\n---\nA bomb.\n", 1, "has a slash"),
    report(
      "the id of another", "---\nid: b\n---\nA bomb killed three soldiers in Karkot on 3 May 2025.\n", 1,
      "the document id \"b\" is also that of"),
    bytes("NUL", Array("A bomb\u{0}".utf8), "byte 6 is NUL"),
    bytes("an image", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "a.md: "),
    report(
      "carriage returns",
      "---\r\npublished: 2025-05-05\r\n---\r\nA bomb killed three soldiers in Karkot on 3 May 2025.\r\n", 0, "2 placed"),
    report("a byte order mark", "\u{FEFF}A bomb killed three soldiers in Karkot on 3 May 2025.\n", 0, "2 placed"),
    report("no end of the last line", "A bomb killed three soldiers in Karkot on 3 May 2025.", 0, "2 placed"),
    report("nothing that happened", "The weather was fine.\n", 0, "1 placed"),
    report(
      "a number past the largest", "A bomb killed 99999999999999999999999 soldiers in Karkot on 3 May 2025.\n", 0,
      "2 placed"),
    report(
      "a date that is not in a text", "A bomb killed three soldiers in Karkot on 30 February 2025.\n", 0, "2 placed"),
  ]
}
