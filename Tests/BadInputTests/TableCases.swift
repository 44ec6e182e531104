import Testing

/// Bad tables of the gazetteer.
@Suite struct TableCases {
  private static let places = "gazetteer/places.csv"
  private static let additions = "gazetteer/additions.csv"
  private static let names = "gazetteer/names.csv"

  /// The first place, with other fields behind its kind.
  private static func town(_ fields: String, _ status: Int32, _ words: String...) -> BadInput {
    let counted = status == 1 ? ": 2 rows read, 1 used, 1 refused" : ""
    return BadInput(places, .replacing("65.5,30.5,1,2000,s,,D1", by: fields), status, [counted] + words)
  }

  private static func row(_ file: String, _ row: String, _ status: Int32, _ words: String...) -> BadInput {
    BadInput(file, .appending(row + "\n"), status, words)
  }

  static let files = [
    BadInput(
      places, .replacing(",", by: ";"), 65, ":1: the columns are separated by semicolons; save the table with commas"),
    BadInput(
      places, .replacing(",", by: "\t"), 65, ":1: the columns are separated by tabs; save the table with commas"),
    BadInput(places, .replacing("names,kind", by: "name,kind"), 65, ":1: the column \"name\" occurs twice; rename one"),
    BadInput(
      places, .replacing("names,kind", by: "nomes,kind"), 65,
      ":1: there is no column \"names\"; the columns are id, name, nomes"),
    BadInput(
      places, .replacing("Town,,", by: "\"Town,,"), 1, ":2: a quote opens here and is never closed; close it",
      ": 2 rows read, 1 used, 1 refused"),
    BadInput(places, .replacing("Town", by: "To\u{0}wn"), 65, ":2: not text: a NUL byte at offset"),
    BadInput(places, .text("<!DOCTYPE html>\n<html></html>\n"), 65, ":1: HTML or XML, and no table"),
    BadInput(places, .bytes([0xFF, 0xFE, 0x69, 0]), 65, ":1: this is UTF-16; save the file as UTF-8"),
    BadInput(places, .bytes([0x69, 0x64, 0x0A, 0x96]), 65, ":2: byte 3 (0x96) is not UTF-8; save the file as UTF-8"),
    BadInput(places, .bytes([0x1F, 0x8B, 8, 0]), 65, ":1: byte 1 (0x8B) is not UTF-8"),
    BadInput(places, .removed, 66, ": no such file"),
    BadInput(names, .text(""), 0, ": there are no rows in it"),
    BadInput(additions, .text(""), 0, ": there are no rows in it"),
    BadInput(names, .text("name,unit_code,relation,note\n"), 0, ": there are no rows in it"),
    BadInput(places, .replacing("\n", by: "\r\n"), 0), BadInput(places, .replacing("\n", by: "\r"), 0),
    BadInput(places, .replacing("id,name", by: "\u{FEFF}id,name"), 0),
    BadInput(places, .replacing("D2\n", by: "D2"), 0),
    BadInput(
      places, .replacing("Town,,", by: "Town,\"a\nb\","), 0, ":2: \"names\": 1 control or invisible character left out"),
    BadInput(
      places, .replacing("district_code\n", by: "district_code,colour\n"), 1, ":2: 11 fields instead of 12",
      ":1: the column \"colour\" is not known"),
  ]

  static let positions = [
    town("NaN,30.5,1,2000,s,,D1", 1, ":2: \"lon\" is \"NaN\", no decimal number; write decimal degrees"),
    town("inf,30.5,1,2000,s,,D1", 1, ":2: \"lon\" is \"inf\""),
    town("65.5,1e999,1,2000,s,,D1", 1, ":2: \"lat\" is \"1e999\""),
    town("0x41,30.5,1,2000,s,,D1", 1, ":2: \"lon\" is \"0x41\""),
    town("65.,30.5,1,2000,s,,D1", 1, ":2: \"lon\" is \"65.\""),
    town(".5,30.5,1,2000,s,,D1", 1, ":2: \"lon\" is \".5\""),
    town(" 65.5,30.5,1,2000,s,,D1", 1, ":2: \"lon\" is \" 65.5\""),
    town("181,30.5,1,2000,s,,D1", 1, ":2: longitude 181 is not between -180 and 180"),
    town("65.5,91,1,2000,s,,D1", 1, ":2: latitude 91 is not between -90 and 90"),
    town(
      "7013028,3400000,1,2000,s,,D1", 1,
      ":2: longitude 7013028 is not between -180 and 180 (metres? give WGS 84 degrees)"),
    town("\"65,5\",30.5,1,2000,s,,D1", 1, ":2: \"lon\" is \"65,5\", no decimal number; write a decimal point"),
    town("65,5,30,5,1,2000,s,,D1", 1, ":2: 13 fields instead of 11"),
    town(",,1,2000,s,,D1", 1, ":2: \"lon\" is empty; \"lat\" is empty"),
    town("north,east,1,2000,s,,D1", 1, ":2: \"lon\" is \"north\""), town("٦٥,30.5,1,2000,s,,D1", 1, ":2: \"lon\" is"),
    town("30.5,65.5,1,2000,s,,D1", 0, ":2: a:1 lies outside every district, inside First if swapped"),
    town("0,0,1,2000,s,,D1", 0, ":2: a:1 lies at 0, 0"), town("-0,-0.0,1,2000,s,,D1", 0, ":2: a:1 lies at 0, 0"),
    town("180,-90,1,2000,s,,D1", 0), town("65.5000000000000000000000000000001,30.5,1,2000,s,,D1", 0),
    town("65.5,30.5,0,2000,s,,D1", 1, ":2: \"precision\" is \"0\", no number from 1 to 7"),
    town("65.5,30.5,,2000,s,,D1", 1, ":2: \"precision\" is empty"),
    town("65.5,30.5,one,2000,s,,D1", 1, "no number from 1 to 7"),
    town("65.5,30.5,1,-5,s,,D1", 1, ":2: \"uncertainty_m\" is \"-5\""),
    town("65.5,30.5,1,2 km,s,,D1", 1, ":2: \"uncertainty_m\" is"),
    town("65.5,30.5,1,2000,s,,D9", 0, ":2: D9, the district of 1 place, is none of small"),
  ]

  static let rows = [
    row(places, "a:3,Place", 1, ":4: 2 fields instead of 11", ": 3 rows read, 2 used, 1 refused"),
    row(places, "a:1,Place,,settlement,65,30,1,1,s,,D1", 1, ":4: the id a:1 occurs again; the first is used"),
    row(places, ",Place,,settlement,65,30,1,1,s,,D1", 1, ":4: \"id\" is empty"),
    row(places, "a:3,,,settlement,65,30,1,1,s,,D1", 1, ":4: \"name\" is empty"),
    row(places, "a:3,Place,,castle,65,30,1,1,s,,D1", 1, ":4: \"kind\" is \"castle\", none of settlement"),
    row(places, "a:3,X,,settlement,65,30,1,1,s,,D1", 0, ":4: the name \"X\" is one letter"),
    row(places, "a:3,\"A\"B,,settlement,65,30,1,1,s,,D1", 1, ":4: text after a closing quote in line 4"),
    row(
      places, "a:3," + String(repeating: "y", count: 2 << 20) + ",,settlement,65,30,1,1,s,,D1", 1,
      ":4: longer than 1 MiB"),
    row(places, String(repeating: ",", count: 100_000), 1, ":4: more than 4096 fields; check the separators"),
    row(
      additions, "b:2,Place,,pass,65,30,1,1,D9,,s,", 1,
      ":3: \"within\" is \"D9\", no district, province or country of small"),
    row(additions, ",Plaza,,castle,,,,,,a:1,s,", 1, ":3: \"kind\" is \"castle\""),
    row(additions, ",Plaza,,,,,9,,,a:1,s,", 1, ":3: \"precision\" is \"9\""),
    row(additions, ",Plaza,,,,,,x,,a:1,s,", 1, ":3: \"uncertainty_m\" is \"x\""),
    row(additions, ",Plaza,,,,,,,,a:9,s,", 1, ":3: \"same_as\" names a:9, which is no place of the gazetteer"),
    row(additions, ",Plaza,,,65.6,30.4,,,,a:1,s,", 0),
    row(additions, ",Plaza,,,30.4,65.6,,,,a:1,s,", 0, ":3: a:1 lies outside every district, inside First if swapped"),
    row(additions, ",Plaza,,,65.6,,,,,a:1,s,", 1, ":3: \"lat\" is empty"),
    row(additions, ",Plaza,,,65.6,30.4,,,D9,a:1,s,", 1, ":3: \"within\" is \"D9\", no district"),
    row(additions, ",Plaza,,,65.6,30.4,,,,unit:D1,s,", 0, ":3: the position is passed over"),
    row(additions, "b:2,Place,,pass,,,,,,,s,", 1, ":3: \"lon\" is empty; \"lat\" is empty; \"precision\" is empty"),
    row(names, "Zweite,D9,former,", 1, ":3: D9 is no district, province or country of the boundary set"),
    row(names, ",D1,former,", 1, ":3: \"name\" is empty"),
    row(names, "Zweite,D2,cousin,", 1, ":3: \"relation\" is \"cousin\", none of variant, former, later, seat"),
  ]

  @Test(arguments: files + positions + rows) func `a bad table`(input: BadInput) throws { try input.check() }
}
