/// Faults of boundary files.
extension BadInput {
  private static let file = "gazetteer/full.geojson"
  private static let ring = "[[66,28],[67,28],[67,29],[66,29],[66,28]]"

  private static func whole(_ name: String, _ text: String, _ words: String...) -> BadInput {
    BadInput(name, file, .text(text), 65, words.first ?? "column")
  }

  /// Another ring for the first district.
  private static func ring(_ name: String, _ ring: String, _ status: Int32, _ words: String...) -> BadInput {
    BadInput(name, file, .replace(Self.ring, ring), status, words.joined())
  }

  /// Another text in the first district's properties.
  private static func property(
    _ name: String, _ old: String, _ new: String, _ status: Int32, _ words: String
  ) -> BadInput {
    BadInput(name, file, .replace(old, new), status, words)
  }

  private static let onePart = "\"Polygon\", \"coordinates\":\n\(polygon)"

  /// The first district and squares far away from it.
  private static var manyParts: String {
    let squares = (0..<20_000).map { number in
      let (west, south) = (Double(number % 200) / 10 - 50, Double(number / 200) / 10 - 50)
      let (east, north) = (west + 0.05, south + 0.05)
      return "[[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]]"
    }
    return "\"MultiPolygon\", \"coordinates\": [\(polygon),\(squares.joined(separator: ","))]"
  }

  /// The first district with corners all along its southern border.
  private static var manyCorners: String {
    let corners = (0..<200_000).map { "[\(66 + Double($0) / 200_000),28]" }.joined(separator: ",")
    return "[\(corners),[67,28],[67,29],[66,29],[66,28]]"
  }

  static let boundaries: [BadInput] = notJSON + otherJSON + rings + properties + otherFiles

  private static let notJSON: [BadInput] = [
    whole("empty file", "", "full.geojson:1: column 1: the text ends"),
    whole("only space", " \n\n"), whole("a page of HTML", "<!DOCTYPE html><html></html>"),
    BadInput("an image", file, .bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]), 65, "column 1"),
    BadInput("compressed", file, .bytes([0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0]), 65, "column 1"),
    BadInput("UTF-16", file, .bytes([0xFF, 0xFE, 0x7B, 0]), 65, "column 1"),
    whole("arrays 100,000 deep", String(repeating: "[", count: 100_000)),
    whole(
      "objects 100,000 deep", String(repeating: "{\"a\":", count: 100_000), "nested more than 512 levels at byte"),
    BadInput(
      "properties 100,000 deep", file, .replace("\"D1\"", String(repeating: "[", count: 100_000)), 65,
      "nested more than 512 levels"),
    BadInput(
      "coordinates 100,000 deep", file, .replace(ring, String(repeating: "[", count: 100_000)), 65, "full.geojson:4"),
    property("a key twice", "\"code\": \"D1\"", "\"code\": \"D1\", \"code\": \"D3\"", 65, "\"code\" occurs twice"),
    property("a comma too many", "28.5}", "28.5,}", 65, "full.geojson:3: column"),
    property("a comment", "\"code\": \"D1\"", "/* first */ \"code\": \"D1\"", 65, "full.geojson:2: column"),
    property("single quotes", "\"D1\"", "'D1'", 65, "full.geojson:2: column"),
    property("a NaN literal", "66.5", "NaN", 65, "full.geojson:3: column"),
    property("an Infinity literal", "66.5", "-Infinity", 65, "full.geojson:3: column"),
    property("1e400", "10800", "1e400", 65, "too large"),
    property("a hexadecimal number", "10800", "0x2A30", 65, ":2:"),
    property("a leading zero", "10800", "010800", 65, "begins with 0"),
    property("a leading plus", "10800", "+10800", 65, "column"),
    property("half of a surrogate pair", "Alfa", "\\ud800", 65, "half of a surrogate pair"),
    BadInput("text after the end", file, .append("{}"), 65, "should be"),
    BadInput("a cut file", file, .replace("[67,29],[67,28]]]}}\n]}", ""), 65, "the text ends"),
    BadInput("not UTF-8", file, .bytes(Array("{\"a\": \"".utf8) + [0x96] + Array("\"}".utf8)), 65, "not UTF-8"),
    BadInput("missing", file, .remove, 66, "no such file"),
  ]

  private static let otherJSON: [BadInput] = [
    whole("one number", "42"), whole("a list", "[1, 2]"), whole("null", "null"), whole("a text", "\"districts\""),
    whole("features an object", "{\"type\": \"FeatureCollection\", \"features\": {}}", "'[' should be"),
    whole("no features", "{\"type\": \"FeatureCollection\"}", "has no features"),
    whole("an empty collection", "{\"type\": \"FeatureCollection\", \"features\": []}", "there is no district"),
    whole("another type", "{\"type\": \"Topology\", \"objects\": {}}"),
    property(
      "metres by name", "\"features\"",
      "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:32642\"}}, \"features\"", 65,
      "the coordinates are in EPSG:32642"),
    property(
      "metres by code", "\"features\"", "\"crs\": {\"type\": \"EPSG\", \"properties\": {\"code\": 3857}}, \"features\"",
      65, "the coordinates are in EPSG:3857"),
    property(
      "a system that cannot be told", "\"features\"", "\"crs\": null, \"features\"", 65, "the coordinates are in null"),
    property(
      "WGS 84 by name", "\"features\"",
      "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:OGC:1.3:CRS84\"}}, \"features\"", 0,
      "2 placed"),
    property("no feature among features", "\"features\": [", "\"features\": [7, null,", 1, "feature 0: "),
    property("coordinates a text", "[[[66,28]", "[[[\"66\",28]", 1, "feature 0 (Alfa): a value has the wrong type"),
    property(
      "coordinates an object", "\"coordinates\":\n[[[66", "\"coordinates\": {}, \"x\":\n[[[66", 1, "feature 0 (Alfa)"),
    property(
      "no coordinates", "\"type\": \"Polygon\", \"coordinates\":\n[[[66", "\"type\": \"Polygon\", \"x\":\n[[[66", 1,
      "feature 0 (Alfa)"),
    property(
      "properties a list",
      "{\"code\": \"D1\", \"name\": \"Alfa\", \"province_code\": \"P1\", \"area_km2\": 10800,\n\"label_lon\": 66.5, \"label_lat\": 28.5}",
      "[]", 1, "feature 0: \"properties\" is no object"),
    property(
      "a null geometry", "{\"type\": \"Polygon\", \"coordinates\":\n\(polygon)}", "null", 1,
      "feature 0 (Alfa): it has no geometry"),
    property("an empty geometry", "\(polygon)", "[]", 1, "feature 0 (Alfa): it has no geometry"),
    property(
      "a point as a district", "\"Polygon\", \"coordinates\":\n\(polygon)", "\"Point\", \"coordinates\": [66.5, 28.5]",
      1, "it is no area but a point or line"),
    property(
      "a line as a district", "\"Polygon\", \"coordinates\":\n\(polygon)",
      "\"LineString\", \"coordinates\": [[66, 28], [67, 29]]", 1, "it is no area but a point or line"),
    property(
      "a geometry collection", "\"Polygon\", \"coordinates\":\n\(polygon)",
      "\"GeometryCollection\", \"geometries\": []", 1, "feature 0 (Alfa): a geometry collection"),
    property("an unknown geometry", "\"Polygon\"", "\"CurvePolygon\"", 1, "\"CurvePolygon\" is not read"),
    property("one bracket too few", polygon, ring, 1, "the coordinates do not fit a Polygon"),
  ]

  private static let polygon = "[\(ring)]"

  private static let rings: [BadInput] = [
    ring(
      "metres", "[[7013028,3400000],[7013029,3400000],[7013029,3400001],[7013028,3400000]]", 1,
      "is no longitude and latitude (metres?)"),
    ring("latitude 91", "[[66,28],[67,28],[67,91],[66,28]]", 1, "67.0, 91.0 is no longitude and latitude"),
    ring("longitude 181", "[[66,28],[181,28],[67,29],[66,28]]", 1, "181.0, 28.0 is no longitude"),
    ring(
      "one number in a position", "[[66],[67,28],[67,29],[66,28]]", 1, "feature 0 (Alfa): a value has the wrong type"),
    ring("not closed", "[[66,28],[67,28],[67,29],[66,29]]", 0, "feature 0 (Alfa): a ring was not closed"),
    ring("three positions", "[[66,28],[67,28],[66,28]]", 1, "a ring has 3 positions, at least 4"),
    ring("no positions", "[]", 1, "feature 0 (Alfa): "),
    ring("no area", "[[66,28],[67,29],[66.5,28.5],[66,28]]", 1, "no area is left of it"),
    ring("one position four times", "[[66,28],[66,28],[66,28],[66,28]]", 1, "no area is left of it"),
    ring("a bow tie", "[[66,28],[67,29],[67,28],[66,29],[66,28]]", 0, "Self-intersection at 66.5, 28.5"),
    ring(
      "a spike", "[[66,28],[67,28],[67,28.7],[69,28.7],[67,28.7],[67,29],[66,29],[66,28]]", 0, "is taken as repaired"),
    ring("a hole outside", "\(ring),[[70,28],[70.1,28],[70.1,28.1],[70,28]]", 0, "Hole lies outside shell"),
    ring(
      "a hole that crosses", "\(ring),[[66.8,28.2],[67.5,28.2],[67.5,28.4],[66.8,28.4],[66.8,28.2]]", 0,
      "Self-intersection"),
    ring("a hole like the shell", "\(ring),\(ring)", 0, "is taken as repaired"),
    ring(
      "two holes that are one",
      "\(ring),[[66.1,28.1],[66.2,28.1],[66.2,28.2],[66.1,28.1]],[[66.1,28.1],[66.2,28.1],[66.2,28.2],[66.1,28.1]]", 0,
      "is taken as repaired"),
    ring("the wrong direction", "[[66,28],[66,29],[67,29],[67,28],[66,28]]", 0, "2 placed"),
    ring("with heights", "[[66,28,1],[67,28,2],[67,29,3],[66,29,4],[66,28,1]]", 0, "2 placed"),
    ring(
      "across the antimeridian", "[[-179,28],[179,28],[179,29],[-179,29],[-179,28]]", 0, "cut it in two at 180 degrees"),
    ring(
      "longitude and latitude exchanged", "[[28,66],[28,67],[29,67],[29,66],[28,66]]", 0,
      "only if longitude and latitude are swapped"),
    ring("over its neighbour", "[[66,28],[67.8,28],[67.8,29],[66,29],[66,28]]", 0, "Alfa (D1) and Bravo (D2) overlap"),
    ring(
      "decimals to the ten thousandth",
      "[[66.\(String(repeating: "0", count: 10_000)),28],[67,28],[67,29],[66,29],[66,28]]", 0, "2 placed"),
    ring(
      "exact edges of the world and minus zero", "[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-0],[-180,-90]]", 0,
      "overlap"),
    ring("200,000 corners", manyCorners, 0, "2 placed"),
    property("20,000 parts", onePart, manyParts, 0, "2 placed"),
  ]

  private static let properties: [BadInput] = [
    property("no code", "\"code\": \"D1\", ", "", 1, "feature 0 (Alfa): the text \"code\" is missing"),
    property("a code that is a number", "\"D1\"", "1", 1, "\"code\" is no text"),
    property("the same code twice", "\"D2\"", "\"D1\"", 65, "the code D1 is also that of feature 1"),
    property("no name", "\"name\": \"Alfa\", ", "", 1, "feature 0 (D1): the text \"name\" is missing"),
    property("an empty name", "\"Alfa\"", "\"\"", 1, "the text \"name\" is missing"),
    property("a blank name", "\"Alfa\"", "\" \"", 1, "is no text"),
    property("the same name twice", "\"Bravo\"", "\"Alfa\"", 0, "the name Alfa is that of D1 and D2"),
    property("no province", "\"province_code\": \"P1\", ", "", 1, "\"province_code\" is missing"),
    property("an unknown province", "\"P1\"", "\"P9\"", 0, "2 placed"),
    property("no number of its area", ", \"area_km2\": 10800", "", 1, "the number \"area_km2\" is missing"),
    property("a negative area", "10800", "-5", 1, "\"area_km2\" is -5.0"),
    property("an area of zero", "10800", "0", 1, "which is no area on earth"),
    property("an area larger than the earth", "10800", "1e300", 1, "which is no area on earth"),
    property("an area as a text", "10800", "\"10800\"", 1, "the number \"area_km2\" is missing"),
    property("a label off the earth", "66.5", "1e10", 1, "are no position"),
    property("a label elsewhere", "66.5", "12", 0, "the label point lies outside"),
    property("half a person", "10800,", "10800, \"population\": 0.5,", 0, "is no number of people"),
    property(
      "more people than fit", "10800,", "10800, \"population\": \(String(repeating: "9", count: 10_000)),", 65,
      "is too large"),
    property("a number past 2^53", "10800,", "10800, \"population\": 9007199254740993,", 0, "is no number of people"),
    property("people as a text", "10800,", "10800, \"population\": \"many\",", 0, "is no number of people"),
  ]

  private static let otherFiles: [BadInput] = [
    BadInput(
      "an outline missing", "gazetteer/light.geojson", .replace("\"D1\"", "\"D7\""), 0, "there is no district D1 in"),
    BadInput(
      "an outline broken", "gazetteer/light.geojson", .replace(ring, "[[66,28],[67,28],[66,28]]"), 1,
      "light.geojson:3: feature 0 (Alfa): a ring has 3 positions"),
    BadInput("all outlines missing", "gazetteer/light.geojson", .remove, 66, "no such file"),
    BadInput(
      "a unit of no level", "gazetteer/units.geojson", .replace("\"province\"", "\"county\""), 1,
      "feature 0 (Provincia): \"level\" should be"),
    BadInput(
      "a unit without a label", "gazetteer/units.geojson", .replace("\"label_lon\": 67, ", ""), 1,
      "the number \"label_lon\" is missing"),
    BadInput("units cut", "gazetteer/units.geojson", .replace("]]]}}\n]}", ""), 65, "the text ends"),
    BadInput(
      "no units", "gazetteer/units.geojson", .text("{\"type\": \"FeatureCollection\", \"features\": []}"), 0, "2 placed"
    ),
  ]
}
