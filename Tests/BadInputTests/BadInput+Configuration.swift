/// Faults of configuration files: the project's, the gazetteer's, words and actors.
extension BadInput {
  private static func project(_ name: String, _ text: String, _ status: Int32, _ words: String) -> BadInput {
    BadInput(name, "incidentmap.yml", .text(text), status, words)
  }

  static let configurations: [BadInput] = [
    project("empty", "", 0, "2 placed"), project("only a comment", "# nothing yet\n", 0, "2 placed"),
    project(
      "an unknown key", "maps: [districts]\nboundries: small\n", 78,
      ":2: unknown key \"boundries\"; known keys: boundaries, maps, seed_sets; did you mean \"boundaries\"?"),
    project("a key twice", "maps: [districts]\nmaps: [incidents]\n", 78, "the key \"maps\" stands twice; keep one"),
    project("a list", "- maps\n", 78, ":1: expected keys"),
    project("a number", "42\n", 78, ":1: expected keys"),
    project("a text instead of a list", "maps: districts\n", 78, ":1: expected a list"),
    project("an unknown map", "maps:\n  - heat\n", 78, ":2: \"heat\" is none of districts, incidents"),
    project("a misspelt map", "maps:\n  - distrits\n", 78, "did you mean \"districts\"?"),
    project("a map twice", "maps: [districts, districts]\n", 78, "\"districts\" stands twice"),
    project("a map without a kind", "maps:\n  - title: x\n", 78, ":2: the key \"kind\" is missing"),
    project("a list as a title", "maps:\n  - kind: districts\n    title: [x]\n", 78, ":3: expected a text"),
    project(
      "an empty title", "maps:\n  - kind: districts\n    title: \"\"\n", 78, ":3: expected a text that is not empty"),
    project(
      "a boundary set that is not there", "boundaries: atlantis\n", 78,
      "there is no boundary set \"atlantis\"; the sets are small"),
    project("a list as a boundary set", "boundaries: [small]\n", 78, ":1: expected a text"),
    project("a tab", "maps:\n\t- districts\n", 78, ":2: not YAML"),
    project("an open bracket", "maps: [districts\n", 78, "not YAML"),
    project("an open quote", "boundaries: \"small\n", 78, "not YAML"),
    project("a wrong indent", "maps:\n   - districts\n  - incidents\n", 78, "not YAML"),
    project("two documents", "maps: [districts]\n---\nmaps: [incidents]\n", 78, "another document"),
    project("an undefined alias", "maps: *x\n", 78, ":1: not YAML"),
    project("an anchor", "maps: &x [districts]\n", 78, ":1: the anchor &x is not read"),
    project("aliases that multiply", aliases, 78, "the anchor &a is not read"),
    project("aliases that multiply in a key", "? &a [x, x]\n: 1\n", 78, "the anchor &a is not read"),
    project(
      "lists 100,000 deep", "maps: " + String(repeating: "[", count: 100_000), 78, ":1: nested more than 100 levels"),
    project("dashes 100,000 deep", String(repeating: "- ", count: 100_000), 78, ":1: nested more than 100 levels"),
    project(
      "mappings 3,000 deep", (0..<3000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), 78,
      "nested more than 100 levels"),
    project("a merge key", "<<: {maps: [districts]}\n", 78, "unknown key \"<<\""),
    project("a key that is a list", "[a]: 1\n", 78, "unknown key"),
    project("a control character", "maps: [districts]\nboundaries: \u{1}\n", 78, ":2: not YAML"),
    project("a path as a seed set", "seed_sets: [../set]\n", 78, "\"../set\" is a path"),
    project("the folder above as a seed set", "seed_sets: ['..']\n", 78, "\"..\" is a path"),
    project("a seed set twice", "seed_sets: [set, set]\n", 78, "\"set\" stands twice"),
    project("a seed set without a name", "seed_sets: [{title: x}]\n", 78, "the key \"name\" is missing"),
    BadInput(
      "not UTF-8", "incidentmap.yml", .bytes(Array("maps: [districts]\n# ".utf8) + [0x96]), 78,
      ":2: byte 20 (0x96) is not UTF-8"),
    BadInput("NUL", "incidentmap.yml", .bytes(Array("maps: \u{0}".utf8)), 78, ":1: byte 6 is NUL"),
    BadInput("17 MiB", "incidentmap.yml", .bytes([UInt8](repeating: 0x23, count: 17 << 20)), 78, "larger than 16 MiB"),
  ]

  private static var aliases: String {
    let lines = zip("bcdefghi", "abcdefgh").map {
      "\($0): &\($0) [\(Array(repeating: "*\($1)", count: 9).joined(separator: ","))]\n"
    }
    return "a: &a [x,x,x,x,x,x,x,x,x]\n" + lines.joined() + "maps: *i\n"
  }

  private static func manifest(
    _ name: String, _ old: String, _ new: String, _ status: Int32, _ words: String
  ) -> BadInput {
    BadInput(name, "gazetteer/gazetteer.yml", .replace(old, new), status, words)
  }

  static let manifests: [BadInput] = [
    BadInput("missing", "gazetteer/gazetteer.yml", .remove, 66, "no such file; give the folder of a gazetteer"),
    BadInput("empty", "gazetteer/gazetteer.yml", .text(""), 78, "gazetteer.yml:1: the file is empty"),
    manifest(
      "an unknown key", "time_zone", "timezone", 78, ":2: unknown key \"timezone\""),
    manifest("a key missing", "    region: Small\n", "", 78, ":6: the key \"region\" is missing"),
    manifest("no boundary sets", "boundaries:\n", "boundaries: []\nunit: \n", 78, "gazetteer.yml:"),
    manifest(
      "a path out of the folder", "full: full.geojson", "full: ../full.geojson", 78,
      ":9: \"../full.geojson\" leads out of the gazetteer's folder"),
    manifest(
      "an absolute path", "[places.csv]", "[/etc/passwd]", 78, "\"/etc/passwd\" leads out of the gazetteer's folder"),
    manifest(
      "a path through a folder and out", "[units.csv]", "[a/../../x]", 78, "leads out of the gazetteer's folder"),
    manifest("a file that is not there", "[additions.csv]", "[more.csv]", 66, "gazetteer/more.csv: no such file"),
    manifest("a folder as a file", "[places.csv]", "[language]", 66, "not a regular file"),
    manifest("a text instead of a list", "[places.csv]", "places.csv", 78, ":14: expected a list"),
    manifest("a file twice", "[places.csv]", "[places.csv, places.csv]", 78, "\"gazetteer/places.csv\" stands twice"),
    manifest("an empty path", "actors.yml", "\"\"", 78, ":4: expected a text that is not empty"),
    manifest(
      "an id twice", "places: ",
      "  - {id: small, region: S, source: s, full: full.geojson, light: light.geojson, disclaimer: d}\nplaces: ", 78,
      "\"small\" stands twice"),
    manifest("no language", "language: language", "language: words", 66, "gazetteer/words: no such folder"),
  ]

  private static func lexicon(_ name: String, _ file: String, _ text: String, _ words: String) -> BadInput {
    BadInput(name, "gazetteer/language/en/\(file).yml", .text(text), 78, words)
  }

  static let words: [BadInput] = [
    lexicon("an unknown key", "events", "- {id: a, rank: 1, form: active, phrase: [x]}\n", "did you mean \"phrases\"?"),
    lexicon("a word for a number", "events", "- id: a\n  rank: high\n", "events.yml:2: expected a whole number"),
    lexicon("an unknown type", "events", "- {id: a, type: war, rank: 1, form: active}\n", "\"war\" is none of"),
    lexicon(
      "an empty phrase", "events", "- {id: a, rank: 1, form: active, phrases: [\"\"]}\n",
      "expected a text that is not empty"),
    lexicon(
      "a phrase of a hundred gaps", "events",
      "- {id: a, rank: 1, form: active, phrases: [\"x\(String(repeating: " ..", count: 100))\"]}\n",
      "of which at most 10 are .. or in brackets"),
    lexicon(
      "month 13", "calendar", "months:\n  unember: 13\n",
      "calendar.yml:2: \"unember\" is 13, and should be from 1 to 12"),
    lexicon("weekday 0", "calendar", "weekdays: {noday: 0}\n", "\"noday\" is 0, and should be from 1 to 7"),
    lexicon(
      "a number past the largest", "quantities", "multipliers: {zillion: 99999999999999999999}\n",
      "expected a whole number"),
    lexicon(
      "a multiplier that overflows", "quantities", "multipliers: {zillion: 9223372036854775807}\n",
      "should be from 1 to 1000000000"),
    lexicon("a tab", "speech", "-\tact: said\n\t- x\n", "speech.yml:"),
    lexicon("a mapping instead of a list", "targets", "{}\n", "targets.yml:1: expected a list"),
    lexicon("empty", "frames", "", "frames.yml:1: the file is empty"),
    BadInput("missing", "gazetteer/language/en/places.yml", .remove, 66, "a lexicon needs this file"),
    BadInput(
      "actors without an id", "gazetteer/actors.yml", .text("- name: x\n  kind: 1\n"), 78,
      "actors.yml:1: the key \"id\" is missing"),
    BadInput(
      "an actor of kind 9", "gazetteer/actors.yml", .text("- {id: a, name: x, kind: 9}\n"), 78,
      "is not a number from 1 to 8"),
    BadInput(
      "an actor twice", "gazetteer/actors.yml", .text("- {id: a, name: x, kind: 1}\n- {id: a, name: y, kind: 1}\n"), 78,
      "actors.yml:2: the actor \"a\" stands twice"),
    BadInput(
      "an actor below itself", "gazetteer/actors.yml",
      .text("- {id: a, name: x, kind: 1, parent: a}\n- {id: b, name: x, kind: 1, parent: c}\n"), 78,
      "the parent \"c\" of \"b\" is not in the list before it"),
    BadInput("no actors", "gazetteer/actors.yml", .text("[]\n"), 0, "2 placed"),
  ]
}
