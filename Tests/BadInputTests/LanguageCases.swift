import Testing

/// Bad lists of actors and words.
@Suite struct LanguageCases {
  private static let actors = "gazetteer/actors.yml"

  static let registry = [
    BadInput(actors, .text(""), 78, ": the file is empty; it should have lines such as \"- {id: army"),
    BadInput(
      actors, .text("army: 1\n"), 78,
      ":1: expected a list, found keys with values; begin each entry with a dash, such as \"- {id: army"),
    BadInput(
      actors, .appending("- {id: army, name: B, kind: 1}\n"), 78,
      ":2: entry 2: the actor \"army\" stands twice; keep one"),
    BadInput(
      actors, .appending("- {id: b, name: B, kind: 9}\n"), 78,
      ":2: entry 2: the kind of \"b\" is not a number from 1 to 8"),
    BadInput(
      actors, .appending("- {id: b, name: B, kind: one}\n"), 78,
      ":2: entry 2, kind: expected a whole number, found \"one\"; write digits, such as kind: 5"),
    BadInput(
      actors, .appending("- {id: b, name: B, kind: 1, parent: c}\n"), 78,
      ":2: entry 2: the parent \"c\" of \"b\" is not in the list before it"),
    BadInput(
      actors, .appending("- {id: b, name: B, kind: 1, colour: red}\n"), 78, ":2: entry 2: unknown key \"colour\""),
    BadInput(actors, .appending("- {id: b, kind: 1}\n"), 78, ":2: entry 2: the key \"name\" is missing"),
    BadInput(
      actors, .appending("- {id: b, name: B, kind: 1, names: B}\n"), 78,
      ":2: entry 2, names: expected a list, found \"B\"; write names: [B]"),
    BadInput(actors, .bytes([0x2D, 0x20, 0xE9]), 78, ":1: byte 2 (0xE9) is not UTF-8"),
    BadInput(
      actors, .replacing("name: The Army", by: "name: \"The\\0 Army\""), 0,
      ":1: entry 1, name: 1 control or invisible character left out, the first U+0000"),
    BadInput(actors, .removed, 66, ": no such file"),
  ]

  @Test(arguments: registry) func `a bad registry of actors`(input: BadInput) throws { try input.check() }

  private static func words(_ file: String, _ change: BadInput.Change, _ status: Int32, _ words: String) -> BadInput {
    BadInput("gazetteer/language/en/\(file).yml", change, status, words)
  }

  static let lexicon = [
    words("targets", .text(""), 78, ": the file is empty; it should have lines such as \"- {id: railway"),
    words("targets", .removed, 66, ": no such file; a lexicon needs this file"),
    words(
      "events", .replacing("rank: 95", by: "rank: high"), 78,
      ":20: entry 1, rank: expected a whole number, found \"high\""),
    words(
      "events", .replacing("type: bombing", by: "type: bombings"), 78, ":18: entry 1, type: \"bombings\" is none of"),
    words("events", .replacing("phrases:", by: "phrase:"), 78, ":22: entry 1: unknown key \"phrase\""),
    words(
      "calendar", .replacing("may: 5", by: "may: 13"), 78, ":1: months, may: 13 is not between 1 and 12; correct it"),
    words("calendar", .replacing("sunday: 7", by: "sunday: 0"), 78, ":2: weekdays, sunday: 0 is not between 1 and 7"),
    words(
      "calendar", .replacing("yesterday: -1", by: "yesterday: -99999999"), 78,
      ":6: relative_days, yesterday: -99999999 is not between -366 and 366"
    ),
    words(
      "calendar", .replacing("yesterday: -1", by: "yesterday: -99999999999999999999"), 78,
      ":6: relative_days, yesterday: expected a whole number, found \"-99"
    ),
    words("grammar", .replacing("articles:", by: "articles: {a: 1}\nmore:"), 78, ":4: unknown key \"more\""),
    words("speech", .text("- {act: shouts}\n"), 78, ":1: entry 1, act: \"shouts\" is none of"),
    words(
      "people", .text("people\n"), 78,
      ":1: expected a list, found \"people\"; begin each entry with a dash, such as \"- {victim: civilians"),
    words("places", .text("generics: {city: castle}\n"), 78, ":1: generics, city: \"castle\" is none of"),
    words("quantities", .bytes([0xFF]), 78, ":1: byte 0 (0xFF) is not UTF-8"),
  ]

  @Test(arguments: lexicon) func `a bad file of words`(input: BadInput) throws { try input.check() }
}
