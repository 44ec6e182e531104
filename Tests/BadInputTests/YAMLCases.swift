import Testing

/// Bad configuration files: the project's, the gazetteer's, words and actors.
@Suite struct YAMLCases {
  private static func project(_ text: String, _ status: Int32, _ words: String) -> BadInput {
    BadInput("incidentmap.yml", .text(text), status, words)
  }

  static let configurations: [BadInput] = [
    project("", 0, "2 placed"), project("# nothing yet\n", 0, "2 placed"),
    project(
      "maps: [districts]\nboundries: small\n", 78,
      ":2: unknown key \"boundries\"; known keys: boundaries, counting, maps, seed_sets; did you mean \"boundaries\"?"),
    project("maps: [districts]\nmaps: [incidents]\n", 78, "the key \"maps\" stands twice; keep one"),
    project("- maps\n", 78, ":1: expected keys"),
    project("42\n", 78, ":1: expected keys"),
    project("maps: districts\n", 78, ":1: expected a list"),
    project("maps:\n  - heat\n", 78, ":2: \"heat\" is none of districts, incidents"),
    project("maps:\n  - distrits\n", 78, "did you mean \"districts\"?"),
    project("maps: [districts, districts]\n", 78, "\"districts\" stands twice"),
    project("maps:\n  - title: x\n", 78, ":2: the key \"kind\" is missing"),
    project("maps:\n  - kind: districts\n    title: [x]\n", 78, ":3: expected a text"),
    project(
      "maps:\n  - kind: districts\n    title: \"\"\n", 78, ":3: expected a text that is not empty"),
    project(
      "boundaries: atlantis\n", 78,
      "there is no boundary set \"atlantis\"; the sets are small"),
    project("boundaries: [small]\n", 78, ":1: expected a text"),
    project("maps:\n\t- districts\n", 78, ":2: not YAML"),
    project("maps: [districts\n", 78, "not YAML"),
    project("boundaries: \"small\n", 78, "not YAML"),
    project("maps:\n   - districts\n  - incidents\n", 78, "not YAML"),
    project("maps: [districts]\n---\nmaps: [incidents]\n", 78, "another document"),
    project("maps: *x\n", 78, ":1: not YAML"),
    project("maps: &x [districts]\n", 78, ":1: not YAML as it is read here: the anchor &x"),
    project(aliases, 78, "the anchor &a"),
    project("? &a [x, x]\n: 1\n", 78, "the anchor &a"),
    project(
      "maps: " + String(repeating: "[", count: 100_000), 78, ":1: a nesting of more than 100 levels"),
    project(String(repeating: "- ", count: 100_000), 78, ":1: a nesting of more than 100 levels"),
    project(
      (0..<3000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), 78,
      "nesting of more than 100 levels"),
    project("<<: {maps: [districts]}\n", 78, "unknown key \"<<\""),
    project("[a]: 1\n", 78, "unknown key"),
    project("maps: [districts]\nboundaries: \u{1}\n", 78, ":2: not YAML"),
    project("seed_sets: [../set]\n", 78, "\"../set\" is a path"),
    project("seed_sets: ['..']\n", 78, "\"..\" is a path"),
    project("seed_sets: [set, set]\n", 78, "\"set\" stands twice"),
    project("seed_sets: [{title: x}]\n", 78, "the key \"name\" is missing"),
    BadInput(
      "incidentmap.yml", .bytes(Array("maps: [districts]\n# ".utf8) + [0x96]), 78,
      ":2: byte 20 (0x96) is not UTF-8"),
    BadInput("incidentmap.yml", .bytes(Array("maps: \u{0}".utf8)), 78, ":1: byte 6 is NUL"),
    BadInput("incidentmap.yml", .bytes([UInt8](repeating: 0x23, count: 17 << 20)), 78, "larger than 16 MiB"),
  ]

  private static var aliases: String {
    let lines = zip("bcdefghi", "abcdefgh").map {
      "\($0): &\($0) [\(Array(repeating: "*\($1)", count: 9).joined(separator: ","))]\n"
    }
    return "a: &a [x,x,x,x,x,x,x,x,x]\n" + lines.joined() + "maps: *i\n"
  }

  private static func manifest(
    _ old: String, _ new: String, _ status: Int32, _ words: String
  ) -> BadInput {
    BadInput("gazetteer/gazetteer.yml", .replacing(old, by: new), status, words)
  }

  static let manifests: [BadInput] = [
    BadInput("gazetteer/gazetteer.yml", .removed, 66, "no such file; give the folder of a gazetteer"),
    BadInput("gazetteer/gazetteer.yml", .text(""), 78, "the file is empty"),
    manifest(
      "time_zone", "timezone", 78, ":2: unknown key \"timezone\""),
    manifest("    region: Small\n", "", 78, ":6: the key \"region\" is missing"),
    manifest("boundaries:\n", "boundaries: []\nunit: \n", 78, "gazetteer.yml:"),
    manifest(
      "full: full.geojson", "full: ../full.geojson", 78,
      ":9: \"../full.geojson\" leads out of the gazetteer's folder"),
    manifest(
      "[places.csv]", "[/etc/passwd]", 78, "\"/etc/passwd\" leads out of the gazetteer's folder"),
    manifest(
      "[names.csv]", "[a/../../x]", 78, "leads out of the gazetteer's folder"),
    manifest("[additions.csv]", "[more.csv]", 66, "gazetteer/more.csv: no such file"),
    manifest("[places.csv]", "[language]", 66, "a folder, not a file"),
    manifest("[places.csv]", "places.csv", 78, ":14: expected a list"),
    manifest("[places.csv]", "[places.csv, places.csv]", 78, "\"gazetteer/places.csv\" stands twice"),
    manifest("actors.yml", "\"\"", 78, ":4: expected a text that is not empty"),
    manifest(
      "places: ",
      "  - {id: small, region: S, source: s, full: full.geojson, light: light.geojson, disclaimer: d}\nplaces: ", 78,
      "\"small\" stands twice"),
    manifest("language: language", "language: words", 66, "gazetteer/words: no such folder"),
  ]

  private static func lexicon(_ file: String, _ text: String, _ words: String) -> BadInput {
    BadInput("gazetteer/language/en/\(file).yml", .text(text), 78, words)
  }

  static let words: [BadInput] = [
    lexicon("events", "- {id: a, rank: 1, form: active, phrase: [x]}\n", "did you mean \"phrases\"?"),
    lexicon("events", "- id: a\n  rank: high\n", "events.yml:2: expected a whole number"),
    lexicon("events", "- {id: a, type: war, rank: 1, form: active}\n", "\"war\" is none of"),
    lexicon(
      "events", "- {id: a, rank: 1, form: active, phrases: [\"\"]}\n",
      "expected a text that is not empty"),
    lexicon(
      "events",
      "- {id: a, rank: 1, form: active, phrases: [\"x\(String(repeating: " ..", count: 100))\"]}\n",
      "of which at most 10 are .. or in brackets"),
    lexicon(
      "calendar", "months:\n  unember: 13\n",
      "calendar.yml:2: \"unember\" is 13, and should be from 1 to 12"),
    lexicon("calendar", "weekdays: {noday: 0}\n", "\"noday\" is 0, and should be from 1 to 7"),
    lexicon(
      "quantities", "multipliers: {zillion: 99999999999999999999}\n",
      "expected a whole number"),
    lexicon(
      "quantities", "multipliers: {zillion: 9223372036854775807}\n",
      "should be from 1 to 1000000000"),
    lexicon("speech", "-\tact: said\n\t- x\n", "speech.yml:"),
    lexicon("targets", "{}\n", "targets.yml:1: expected a list"),
    lexicon("frames", "", "the file is empty"),
    BadInput("gazetteer/language/en/places.yml", .removed, 66, "a lexicon needs this file"),
    BadInput(
      "gazetteer/actors.yml", .text("- name: x\n  kind: 1\n"), 78,
      "actors.yml:1: the key \"id\" is missing"),
    BadInput(
      "gazetteer/actors.yml", .text("- {id: a, name: x, kind: 9}\n"), 78,
      "is not a number from 1 to 8"),
    BadInput(
      "gazetteer/actors.yml", .text("- {id: a, name: x, kind: 1}\n- {id: a, name: y, kind: 1}\n"), 78,
      "actors.yml:2: the actor \"a\" stands twice"),
    BadInput(
      "gazetteer/actors.yml",
      .text("- {id: a, name: x, kind: 1, parent: a}\n- {id: b, name: x, kind: 1, parent: c}\n"), 78,
      "the parent \"c\" of \"b\" is not in the list before it"),
    BadInput("gazetteer/actors.yml", .text("[]\n"), 0, "2 placed"),
  ]

  @Test(arguments: configurations + manifests + words) func `a bad configuration`(input: BadInput) throws {
    try input.check()
  }
}
