/// Faults of the gazetteer's tables.
extension BadInput {
  private static let file = "gazetteer/places.csv"

  /// One more row of places, which cannot be used.
  private static func row(_ name: String, _ row: String, _ words: String) -> BadInput {
    BadInput(name, file, .append(row + "\n"), 1, words, "places.csv:4: ", "3 rows read, 2 used, 1 refused")
  }

  /// One more row of places, which is used.
  private static func doubtful(_ name: String, _ row: String, _ words: String) -> BadInput {
    BadInput(name, file, .append(row + "\n"), 0, words)
  }

  private static func table(_ name: String, _ edit: Edit, _ status: Int32, _ words: String) -> BadInput {
    BadInput(name, file, edit, status, words)
  }

  static let tables: [BadInput] = positions + rows + doubts + wholeTables + additions + unitNames

  private static let positions: [BadInput] = [
    row("longitude nan", "a:3,Lakot,,settlement,nan,28.5,1,,s,,", "the longitude \"nan\" is no number"),
    row("longitude inf", "a:3,Lakot,,settlement,inf,28.5,1,,s,,", "the longitude \"inf\" is no number"),
    row("longitude 1e999", "a:3,Lakot,,settlement,1e999,28.5,1,,s,,", "the longitude \"1e999\" is no number"),
    row("longitude 181", "a:3,Lakot,,settlement,181,28.5,1,,s,,", "longitude 181 is not between -180 and 180"),
    row("latitude 91", "a:3,Lakot,,settlement,66,91,1,,s,,", "latitude 91 is not between -90 and 90"),
    row("latitude -90.1", "a:3,Lakot,,settlement,66,-90.1,1,,s,,", "latitude -90.1 is not between"),
    row("words", "a:3,Lakot,,settlement,east,28.5,1,,s,,", "the longitude \"east\" is no number"),
    row("hexadecimal", "a:3,Lakot,,settlement,0x42,28.5,1,,s,,", "the longitude \"0x42\" is no number"),
    row(
      "metres", "a:3,Lakot,,settlement,7013028,28.5,1,,s,,", "longitude 7013028 is not between -180 and 180 (metres?"),
    row("decimal commas", "a:3,Lakot,,settlement,\"66,5\",28.5,1,,s,,", "write a decimal point"),
    row("degrees and minutes", "a:3,Lakot,,settlement,66°30',28.5,1,,s,,", "is no number"),
    row("digits of another script", "a:3,Lakot,,settlement,٦٦,28.5,1,,s,,", "is no number"),
    row("no longitude", "a:3,Lakot,,settlement,,28.5,1,,s,,", "there is no longitude"),
    row("no latitude", "a:3,Lakot,,settlement,66.5,,1,,s,,", "there is no latitude"),
    row("a space in a number", "a:3,Lakot,,settlement, 66.5,28.5,1,,s,,", "is no number"),
    row("two points", "a:3,Lakot,,settlement,66.5.1,28.5,1,,s,,", "is no number"),
    row(
      "10,000 digits", "a:3,Lakot,,settlement,\(String(repeating: "9", count: 10_000)),28.5,1,,s,,", "is no number"),
  ]

  private static let rows: [BadInput] = [
    row("too few fields", "a:3,Lakot", "2 fields instead of 11"),
    row("too many fields", "a:3,Lakot,,settlement,66.5,28.5,1,,s,,,,", "13 fields instead of 11"),
    row("5,000 fields", String(repeating: ",", count: 5000), "more than 4096 fields"),
    row("text behind a quote", "a:3,\"Lakot\" X,,settlement,66.5,28.5,1,,s,,", "text after a closing quote"),
    row("no id", ",Lakot,,settlement,66.5,28.5,1,,s,,", "there is no id"),
    row("the same id twice", "a:1,Lakot,,settlement,66.5,28.5,1,,s,,", "Karkot, which has it first, keeps it"),
    row("no name", "a:3,,,settlement,66.5,28.5,1,,s,,", "there is no name"),
    row("a name without letters", "a:3,--,,settlement,66.5,28.5,1,,s,,", "has no letter"),
    row("a blank name", "a:3, ,,settlement,66.5,28.5,1,,s,,", "has no letter"),
    row("an unknown kind", "a:3,Lakot,,castle,66.5,28.5,1,,s,,", "the kind \"castle\" is not known"),
    row("a misspelt kind", "a:3,Lakot,,setlement,66.5,28.5,1,,s,,", "did you mean \"settlement\"?"),
    row("no kind", "a:3,Lakot,,,66.5,28.5,1,,s,,", "the kind \"\" is not known"),
    row("precision 0", "a:3,Lakot,,settlement,66.5,28.5,0,,s,,", "the precision \"0\" is none of"),
    row("precision in words", "a:3,Lakot,,settlement,66.5,28.5,good,,s,,", "the precision \"good\" is none of"),
    row("no precision", "a:3,Lakot,,settlement,66.5,28.5,,,s,,", "there is no precision"),
    row("a radius in words", "a:3,Lakot,,settlement,66.5,28.5,1,2 km,s,,", "the uncertainty_m \"2 km\" is no radius"),
    row("a negative radius", "a:3,Lakot,,settlement,66.5,28.5,1,-1,s,,", "the uncertainty_m \"-1\" is no radius"),
    row(
      "a radius past the largest integer", "a:3,Lakot,,settlement,66.5,28.5,1,99999999999999999999,s,,",
      "is no radius"),
    row("a radius past the earth", "a:3,Lakot,,settlement,66.5,28.5,1,9223372036854775807,s,,", "is no radius"),
  ]

  private static let doubts: [BadInput] = [
    doubtful("0, 0", "a:3,Lakot,,settlement,0,0,1,,s,,", "lies at 0, 0"),
    doubtful("minus zero", "a:3,Lakot,,settlement,-0,-0.0,1,,s,,", "lies at 0, 0"),
    doubtful("the edges of the world", "a:3,Lakot,,settlement,-180,90,1,,s,,", "2 placed"),
    doubtful("swapped", "a:3,Lakot,,settlement,28.5,66.5,1,,s,,D1", "Lakot lies outside D1, and inside it if swapped"),
    doubtful("a district that is not there", "a:3,Lakot,,settlement,66.5,28.5,1,,s,,D9", "the district D9"),
    doubtful("a name of one letter", "a:3,K,,settlement,66.5,28.5,1,,s,,", "the name \"K\" is one letter"),
    doubtful("a name that is a regular expression", "a:3,.*(Kar|kot)+,,settlement,66.5,28.5,1,,s,,", "2 placed"),
    doubtful("a name of a format", "a:3,%s%n%d,,settlement,66.5,28.5,1,,s,,", "2 placed"),
    doubtful(
      "a name of 10,000 letters", "a:3,\(String(repeating: "Lakot ", count: 2000)),,settlement,66.5,28.5,1,,s,,",
      "2 placed"),
    doubtful(
      "a name of 5,000 accents", "a:3,La\(String(repeating: "\u{301}", count: 5000))kot,,settlement,66.5,28.5,1,,s,,",
      "2 placed"),
    doubtful("empty lines", "\n\n\r\n\n", "2 placed"),
  ]

  private static let wholeTables: [BadInput] = [
    table("empty", .text(""), 65, "the file is empty"), table("missing", .remove, 66, "no such file"),
    table("a column twice", .replace("note", "name"), 65, "the column \"name\" occurs twice"),
    table("a column missing", .replace("lon,", "longitude,"), 65, "there is no column \"lon\""),
    table("an unknown column", .replace("district_code", "distrct_code"), 0, "did you mean \"district_code\"?"),
    table("an open quote", .append("a:3,\"Lakot,,settlement\n1\n2\n"), 65, "places.csv:4: a quote opens here"),
    table("an open quote in the header", .replace("note", "\"note"), 65, "places.csv:1: a quote opens here"),
    table("not UTF-8", .bytes(Array("id,name\na,b\u{0}".utf8)), 65, "places.csv:2: not text: a NUL byte at offset 11"),
    table("Windows-1252", .bytes(Array("id,name\na,".utf8) + [0xE9, 0x2C]), 65, "at offset 10"),
    table("UTF-16", .bytes([0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00]), 65, "the text is UTF-16"),
    table("overlong UTF-8", .bytes(Array("id,name\na,".utf8) + [0xC0, 0xAF]), 65, "at offset 10"),
    table("a surrogate in UTF-8", .bytes(Array("id,name\na,".utf8) + [0xED, 0xA0, 0x80]), 65, "at offset 10"),
    table("a character cut off", .bytes(Array("id,name\na,".utf8) + [0xE2, 0x80]), 65, "at offset 10"),
    table("a workbook", .bytes([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06]), 65, "not text: a NUL byte at offset 5"),
    table("a line of 2 MiB", .append(String(repeating: "x", count: 2 << 20) + "\n"), 1, "1 fields instead of 11"),
    table("a page of HTML", .text("<html><body>Not found</body></html>\n"), 65, "there is no column \"id\""),
    table("separated by bars", .replace("id,name,names", "id|name|names"), 65, "there is no column \"id\""),
  ]

  private static func addition(_ name: String, _ row: String, _ status: Int32, _ words: String) -> BadInput {
    BadInput(name, "gazetteer/additions.csv", .append(row + "\n"), status, words)
  }

  private static let additions: [BadInput] = [
    addition("in no unit", "b:2,Lakot,,pass,66.2,28.2,2,9000,D9,,s,n", 1, "no D9; did you mean"),
    addition("nowhere", "b:2,Lakot,,pass,,,2,9000,,,s,n", 1, "there is no longitude"),
    addition("somewhere in a province", "b:2,Lakot,,pass,,,2,9000,P1,,s,n", 1, "there is no longitude"),
    addition("the id of another table", "a:1,Lakot,,pass,66.2,28.2,2,9000,D1,,s,n", 1, "the id a:1 occurs again"),
    addition("another name for no place", ",Lakott,,,,,,,,a:9,s,", 1, "names a:9, which is no place"),
    addition("another name with an unknown kind", ",Karkottt,,castle,,,,,,a:1,s,", 1, "the kind \"castle\""),
    addition("another name with a bad precision", ",Karkottt,,,,,9,,,a:1,s,", 1, "the precision \"9\""),
    addition("another name with a bad radius", ",Karkottt,,,,,,x,,a:1,s,", 1, "the uncertainty_m \"x\""),
    addition("another name with a position", ",Karkottt,,,66,28,,,,a:1,s,", 1, "has no position of its own"),
    BadInput("missing", "gazetteer/additions.csv", .remove, 66, "no such file"),
  ]

  private static func unit(_ name: String, _ row: String, _ words: String) -> BadInput {
    BadInput(name, "gazetteer/units.csv", .append(row + "\n"), 1, words)
  }

  private static let unitNames: [BadInput] = [
    unit("a name for no unit", "Gamma,D9,variant,", "for no unit of the atlas; did you mean"),
    unit("no code", "Gamma,,variant,", "there is no unit_code"), unit("no name", ",D1,variant,", "is none"),
    unit("an unknown relation", "Gamma,D1,cousin,", "the relation \"cousin\" is none of"),
    unit("too few fields", "Gamma", "1 fields instead of 4"),
    BadInput("a column missing", "gazetteer/units.csv", .replace("relation", "relationship"), 65, "there is no column"),
  ]
}
