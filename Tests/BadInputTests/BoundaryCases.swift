import Testing

/// Bad files of boundaries.
@Suite struct BoundaryCases {
  private static let file = "gazetteer/full.geojson"
  private static let first = "[[[65,30],[66,30],[66,31],[65,31],[65,30]]]"

  private static func ring(_ coordinates: String, _ status: Int32, _ words: String) -> BadInput {
    BadInput(file, .replacing(first, by: coordinates), status, words)
  }

  private static func crs(_ crs: String, _ words: String) -> BadInput {
    BadInput(file, .replacing("\"features\"", by: "\"crs\": \(crs), \"features\""), 65, words, "-t_srs EPSG:4326")
  }

  /// The whole file cannot be used.
  static let files = [
    BadInput(file, .text(""), 65, ":1: column 1: the text ends where '{' should be"),
    BadInput(file, .text("{}"), 65, ":1: column 1: a geometry without a type"),
    BadInput(file, .text("[]"), 65, ":1: column 1: '[' stands where '{'"),
    BadInput(file, .text("<!DOCTYPE html><html>"), 65, ":1: column 1: '<' stands where '{'"),
    BadInput(file, .bytes([0x1F, 0x8B, 8, 0]), 65, ":1: column 1: byte 31 stands where '{'"),
    BadInput(file, .bytes([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]), 65, ":1: column 1: byte 137 stands where '{'"),
    BadInput(file, .text("{\"type\": \"FeatureCollection\", \"features\": []}"), 65, ": there is no district in it"),
    BadInput(file, .text("{\"type\": \"FeatureCollection\", \"features\": {}}"), 65, "'{' stands where '[' should be"),
    BadInput(file, .replacing("\n]}", by: ",\n]}"), 65, ":4: column 1: feature 2: ']' stands where"),
    BadInput(file, .replacing("\n]}", by: "\n]"), 65, ":5: column 1: the text ends where '}' should be"),
    BadInput(file, .appending("x"), 65, ":5: column 1: 'x' stands where the end of the text should be"),
    BadInput(file, .replacing("[66,31]", by: "[NaN,31]"), 65, ":2: column", "'N' stands where a value should be"),
    BadInput(file, .replacing("[66,31]", by: "[1e400,31]"), 65, ":2: column", "the number 1e400 is too large"),
    BadInput(file, .replacing("\"name\"", by: "\"code\""), 65, ":2: column", "the name \"code\" occurs twice"),
    BadInput(file, .replacing("\"features\"", by: "/* all */ \"features\""), 65, ":1: column", "'/' stands where"),
    BadInput(file, .replacing("\"", by: "'"), 65, ":1: column 2: ''' stands where"),
    BadInput(
      file, .replacing("First", by: "F\u{1}st"), 65, ":2: column", "byte 1 stands where a character of a string"),
    BadInput(file, .replacing("First", by: "\\uD800"), 65, ":2: column", "half of a surrogate pair"),
    BadInput(file, .removed, 66, ": no such file; run script/gazetteer or correct gazetteer.yml"),
    crs("{\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::3857\"}}", "EPSG::3857"),
    crs("{\"type\": \"link\", \"properties\": {\"href\": \"http://example.org\"}}", "names no reference system"),
    crs("null", "names no reference system"),
    ring("[[[7013028,3400000],[7013029,3400000],[7013029,3400001],[7013028,3400000]]]", 1, "look like metres"),
  ]

  /// One district cannot be used, or is mended.
  static let districts = [
    ring(
      "[[[65,30],[66,30],[66,31],[65,31]]]", 0,
      "feature 0 (D1 First): a ring is not closed: its ends differ; it was closed"),
    ring("[[[65,30],[66,30],[65,30]]]", 1, "feature 0 (D1 First): a ring has 3 positions, at least 4 are needed"),
    ring("[[[65,30],[66,30],[66,30],[65,30]]]", 1, "no area is left"),
    ring("[[[65,30],[66,30],[65,30]]]", 1, "(a): in First (D1), whose boundary was refused"),
    BadInput(
      file, .replacing("{\"code\": \"D1\"", by: "{\"code\": 1"), 1,
      "(a): outside the districts of Small that can be used; refused were the boundaries of First"),
    ring("[[[65,30],[66,31],[66,30],[65,31],[65,30]]]", 0, "Self-intersection at 65.5, 30.5; the area was made valid"),
    ring("[[[65,30],[66,30],[66,31],[66,32],[66,31],[65,31],[65,30]]]", 0, "at 66.0, 31.0; the area was made valid"),
    ring("[[[65,30],[66,30],[66,31],[65,31],[65,30]],[[60,30],[61,30],[61,31],[60,30]]]", 0, "Hole lies outside shell"),
    ring(
      "[[[65,30],[66,30],[66,31],[65,31],[65,30]],[[65.8,30.4],[67,30.4],[67,30.6],[65.8,30.4]]]", 0,
      "Self-intersection"),
    ring("[[[65,30],[65,31],[66,31],[66,30],[65,30]]]", 0, "2 placed in a district"),
    ring("\"65,30\"", 1, "feature 0 (D1 First): "), ring("12", 1, "feature 0 (D1 First): "),
    ring("[]", 1, "feature 0 (D1 First): it has no geometry"), ring("[[[\"65\",\"30\"]]]", 1, "feature 0 (D1 First): "),
    ring("[[[65,30],[66,30],[66,91],[65,30]]]", 1, "latitude 91.0 is not between -90 and 90"),
    ring("[[[30,65],[30,66],[31,66],[31,65],[30,65]]]", 0, "not mapped"),
    ring("[[[179,30],[-179,30],[-179,31],[179,31],[179,30]]]", 0, "write it as two parts (RFC 7946, 3.1.9)"),
    BadInput(
      file,
      .replacing("\"Polygon\", \"coordinates\": \(first)", by: "\"LineString\", \"coordinates\": [[65,30],[66,31]]"), 1,
      "feature 0 (D1 First): it is a point or a line and no area"),
    BadInput(
      file, .replacing("\"code\": \"D1\"", by: "\"code\": \"D3\""), 1,
      "D1 is no district, province or country of the boundary set", "no light boundary"
    ),
    BadInput(
      file, .replacing("\"code\": \"D1\"", by: "\"code\": 1"), 1, "feature 0 (First): the text \"code\" is no text"),
    BadInput(file, .replacing("\"First\"", by: "\"\""), 0, "feature 0 (D1): it has no name and is called by its code"),
    BadInput(file, .replacing("\"First\"", by: "\"Second\""), 0, ": the districts D1, D2 are all called Second"),
    BadInput(
      file,
      .replacing(
        "\"P1\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": \(first)}", by: "\"P1\"}, \"geometry\": null"),
      1, "it has no geometry"),
    BadInput(
      file, .replacing("\"features\": [", by: "\"features\": [null, 7, \"x\", {},"), 1, "feature 0: an element of",
      "feature 3: an element of"),
    BadInput(
      file, .replacing("\"code\": \"D1\"", by: "\"population\": 123456789012345678901234567890, \"code\": \"D1\""), 0,
      "\"population\" is no whole number"),
    BadInput("gazetteer/light.geojson", .replacing(first, by: "[]"), 1, "it has no geometry", "drawn with all corners"),
    BadInput("gazetteer/light.geojson", .text("{"), 65, ":1: column 2: the text ends"),
    BadInput(
      "gazetteer/units.geojson", .replacing("\"province\"", by: "\"county\""), 1,
      "\"level\" should be country or province"),
  ]

  @Test(arguments: files + districts) func `a bad boundary file`(input: BadInput) throws { try input.check() }
}
