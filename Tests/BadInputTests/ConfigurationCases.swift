import Testing

/// Bad `incidentmap.yml` and `gazetteer.yml`.
@Suite struct ConfigurationCases {
  private static let project = "incidentmap.yml"
  private static let gazetteer = "gazetteer/gazetteer.yml"

  static let projects = [
    BadInput(
      project, .text("boundries: small\n"), 78, ":1: unknown key \"boundries\"; known keys: article_fields",
      "did you mean \"boundaries\"?"),
    BadInput(
      project, .text("maps: [districts]\nseed_set: [set]\n"), 78, ":2: unknown key \"seed_set\"",
      "did you mean \"seed_sets\"?"),
    BadInput(
      project, .text("maps: districts\n"), 78,
      ":1: maps: expected a list, found \"districts\"; write maps: [districts], or a line \"- districts\""),
    BadInput(
      project, .text("maps: [heat]\n"), 78,
      ":1: maps, entry 1: \"heat\" is none of districts, incidents; write one of them"),
    BadInput(
      project, .text("maps: [districts, districts]\n"), 78, ":1: maps, entry 2: \"districts\" stands twice; keep one"),
    BadInput(
      project, .text("maps:\n  - title: A\n"), 78, ":2: maps, entry 1: the key \"kind\" is missing; add it: kind: ..."),
    BadInput(
      project, .text("maps: [districts\n"), 78,
      ":2: not YAML: did not find expected ',' or ']'; correct it here or just before"),
    BadInput(project, .text("a: 1\na: 2\n"), 78, ":1: the key \"a\" stands twice; keep one"),
    BadInput(project, .text("maps:\n\t- districts\n"), 78, ":2: not YAML: ", "indent with spaces, not with tabs"),
    BadInput(
      project, .text("boundaries: [small]\n"), 78,
      ":1: boundaries: expected a text, found a list; write boundaries: \"...\" with one text"),
    BadInput(
      project, .text("boundaries:\n"), 78,
      ":1: boundaries: expected a text that is not empty, found nothing; write one behind \"boundaries:\" or remove"),
    BadInput(
      project, .text("boundaries: smal\n"), 78,
      ":1: there is no boundary set \"smal\"; the sets are small; did you mean \"small\"?"),
    BadInput(
      project, .text("- small\n"), 78,
      ":1: expected keys with values, found a list; write a line such as \"article_fields: ...\"; known keys: article_fields"
    ),
    BadInput(
      project, .text("csv_bom: yes\n"), 78,
      ":1: csv_bom: expected true or false, found \"yes\"; write csv_bom: true or csv_bom: false"),
    BadInput(project, .text("counting: loose\n"), 78, ":1: counting: \"loose\" is none of"),
    BadInput(
      project, .text("seed_sets: [../seeds]\n"), 78,
      ":1: seed_sets, entry 1: \"../seeds\" is no name of a folder below the seeds"),
    BadInput(project, .text("seed_sets: [..]\n"), 78, ":1: seed_sets, entry 1: \"..\" is no name of a folder"),
    BadInput(project, .text("seed_sets: [set, none]\n"), 66, "seeds/none: no such folder; incidentmap.yml names it"),
    BadInput(project, .text("seed_sets: [none]\n"), 0, "seeds: none of its folders is named by incidentmap.yml"),
    BadInput(project, .text("boundaries: small\n---\nmaps: []\n"), 78, ":2: not YAML: but found another document"),
    BadInput(
      project, .text("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"), 78, ":2: an alias (*name) is not read here"),
    BadInput(
      project, .text("boundaries: small\nmaps: \u{1}\n"), 78, ":2: the character U+1 cannot stand in YAML; remove it"),
    BadInput(project, .bytes([0x61, 0x3A, 0x0A, 0xFF]), 78, ":2: byte 3 (0xFF) is not UTF-8; save the file as UTF-8"),
    BadInput(project, .bytes([0xFF, 0xFE, 0x61, 0]), 78, ":1: this is UTF-16; save the file as UTF-8"),
    BadInput(
      project, .text(String(repeating: "[", count: 100_000)), 78,
      ":1: lists or keys are nested more than 1000 levels deep; take out the brackets or dashes"),
    BadInput(
      project, .text(String(repeating: "- ", count: 100_000)), 78,
      ":1: lists or keys are nested more than 1000 levels deep; take out the brackets or dashes"),
    BadInput(project, .text(""), 0), BadInput(project, .text("# nothing yet\n"), 0), BadInput(project, .removed, 0),
    BadInput(project, .text("csv_bom: true\n"), 0),
    BadInput(
      project, .text("maps: [{kind: districts, title: \"A\\u202EB\"}]\n"), 0,
      ":1: maps, entry 1, title: 1 control or invisible character left out, the first U+202E"),
    BadInput(
      project, .text("maps: [{kind: districts, title: \"\\u202E\"}]\n"), 78, ":1: maps, entry 1, title: nothing is left"
    ),
  ]

  static let gazetteers = [
    BadInput(gazetteer, .text(""), 78, ": the file is empty; it should have lines such as \"version: \"1\"\""),
    BadInput(
      gazetteer, .replacing("time_zone", by: "timezone"), 78, ":2: unknown key \"timezone\"",
      "did you mean \"time_zone\"?"),
    BadInput(
      gazetteer, .replacing("    region: Small\n", by: ""), 78,
      ":6: boundaries, entry 1: the key \"region\" is missing; add it"),
    BadInput(
      gazetteer, .replacing("[places.csv]", by: "places.csv"), 78,
      ":14: places: expected a list, found \"places.csv\"; write places: [places.csv]"),
    BadInput(
      gazetteer, .replacing("[places.csv]", by: "[../../places.csv]"), 78,
      ":14: places, entry 1: \"../../places.csv\" leads out of the gazetteer's folder"),
    BadInput(
      gazetteer, .replacing("[places.csv]", by: "[/etc/passwd]"), 78,
      ":14: places, entry 1: \"/etc/passwd\" leads out of the gazetteer's folder"),
    BadInput(
      gazetteer, .replacing("full.geojson", by: "a/../../b.geojson"), 78,
      ":9: boundaries, entry 1, full: \"a/../../b.geojson\" leads out of"),
    BadInput(
      gazetteer, .replacing("actors.yml", by: "\"actors.yml\\0x\""), 78,
      ":4: actors: \"actors.yml\\u{0}x\" leads out of"),
    BadInput(
      gazetteer, .replacing("[places.csv]", by: "[nowhere.csv]"), 66,
      "gazetteer/nowhere.csv: no such file; run script/gazetteer or correct gazetteer.yml"),
    BadInput(
      gazetteer, .replacing("language: language", by: "language: words"), 66,
      "gazetteer/words: no such folder; gazetteer.yml names it under language"),
    BadInput(
      gazetteer, .replacing("  - id: small", by: "  - id: small\n    id: other"), 78,
      ":6: the key \"id\" stands twice; keep one"),
    BadInput(
      gazetteer, .replacing("language: language", by: "language: ''"), 78,
      ":3: language: expected a text that is not empty, found nothing"),
    BadInput(
      gazetteer, .replacing("version: \"1\"", by: "version: [1]"), 78, ":1: version: expected a text, found a list"),
    BadInput(gazetteer, .bytes([0x61, 0x3A, 0x20, 0xC3]), 78, ":1: byte 3 (0xC3) is not UTF-8"),
    BadInput(
      gazetteer, .text(String(repeating: "{a: ", count: 100_000)), 78,
      ":1: lists or keys are nested more than 1000 levels deep"),
    BadInput(
      gazetteer, .replacing("[by someone]", by: "[\"by \\e[1msomeone\"]"), 0,
      ":12: boundaries, entry 1, credits, entry 1: 1 control or invisible character left out, the first U+001B"),
    BadInput(gazetteer, .removed, 66, ": no such file; give the folder of a gazetteer"),
  ]

  @Test(arguments: projects + gazetteers) func `a bad configuration`(input: BadInput) throws { try input.check() }
}
