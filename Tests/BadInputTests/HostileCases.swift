import Testing

/// Inputs that are made to take time, memory or the stack, and values at the ends of their ranges.
@Suite struct HostileCases {
  private static let file = "gazetteer/full.geojson"
  private static let first = "[[[65,30],[66,30],[66,31],[65,31],[65,30]]]"

  private static func deep(_ text: String) -> String { String(repeating: text, count: 100_000) }

  private static func ring(_ ring: String, _ words: String) -> BadInput {
    BadInput(file, .replacing(first, by: ring), 0, words)
  }

  private static func property(_ property: String, _ status: Int32, _ words: String) -> BadInput {
    BadInput(file, .replacing("\"code\": \"D1\"", by: "\"code\": \"D1\", \(property)"), status, words)
  }

  /// The first district with corners all along its southern border.
  private static var corners: String {
    "[[\((0..<200_000).map { "[\(65 + Double($0) / 200_000),30]" }.joined(separator: ",")),[66,30],[66,31],[65,31],[65,30]]]"
  }

  /// The first district and squares far away from it.
  private static var parts: String {
    let squares = (0..<20_000).map { number in
      let (west, south) = (Double(number % 200) / 10 - 50, Double(number / 200) / 10 - 50)
      let (east, north) = (west + 0.05, south + 0.05)
      return "[[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]]"
    }
    return "\"MultiPolygon\", \"coordinates\": [\(first),\(squares.joined(separator: ","))]"
  }

  static let boundaries: [BadInput] = [
    BadInput(file, .text(deep("[")), 65, ":1: column 1: "),
    BadInput(file, .text(deep("{\"a\":")), 65, "nested more than 512 levels at byte"),
    BadInput(file, .replacing("\"D1\"", by: deep("[")), 65, "nested more than 512 levels at byte"),
    BadInput(file, .replacing(first, by: deep("[")), 65, ":2: column"),
    ring(corners, "2 placed in a district"),
    BadInput(file, .replacing("\"Polygon\", \"coordinates\": \(first)", by: parts), 0, "2 placed in a district"),
    ring("[[[65.\(String(repeating: "0", count: 10_000)),30],[66,30],[66,31],[65,31],[65,30]]]", "2 placed"),
    ring("[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-0],[-180,-90]]]", "D1 First and D2 Second overlap"),
    ring("[[[65,30],[66.8,30],[66.8,31],[65,31],[65,30]]]", "D1 First and D2 Second overlap"),
    ring("[[[65,30,1],[66,30,2],[66,31,3],[65,31,4],[65,30,1]]]", "2 placed in a district"),
    property("\"area_km2\": -5", 0, "First"), property("\"area_km2\": 1e300", 0, "First"),
    property("\"label_lon\": 1e10, \"label_lat\": 0", 0, "First"),
    property("\"population\": \(String(repeating: "9", count: 10_000))", 65, "is too large"),
    property("\"population\": -9223372036854775808", 0, "First"),
    property("\"province_code\": \"P9\"", 65, "occurs twice"),
  ]

  private static func row(_ row: String) -> BadInput {
    BadInput("gazetteer/places.csv", .appending(row + "\n"), 1, ":4: ", "3 rows read, 2 used, 1 refused")
  }

  private static func place(_ longitude: String, _ latitude: String = "30.5", _ rest: String = "1,2000,s,,") -> BadInput
  {
    row("a:3,Village,,settlement,\(longitude),\(latitude),\(rest)")
  }

  static let rows: [BadInput] = [
    place("nan"), place("inf"), place("-Infinity"), place("1e999"), place("1e2"), place("0x42"), place("181"),
    place("east"), place("7013028"), place("\"65,5\""), place("65°30'"), place("٦٥"), place(""), place(" 65.5"),
    place("65.5.1"), place("+-1"), place("."), place(deep("9")), place("65.5", "91"), place("65.5", ""),
    place("65.5", "30.5", "0,2000,s,,"), place("65.5", "30.5", "good,2000,s,,"), place("65.5", "30.5", ",2000,s,,"),
    place("65.5", "30.5", "1,2 km,s,,"), place("65.5", "30.5", "1,-1,s,,"),
    place("65.5", "30.5", "1,99999999999999999999,s,,"), row(",Village,,settlement,65.5,30.5,1,2000,s,,"),
    row("a:3,,,settlement,65.5,30.5,1,2000,s,,"), row("a:3,Village,,castle,65.5,30.5,1,2000,s,,"),
    row("a:1,Village,,settlement,65.5,30.5,1,2000,s,,"), row("a:3,Village"), row(String(repeating: ",", count: 5000)),
    row("a:3,\"Village\" X,,settlement,65.5,30.5,1,2000,s,,"), row(String(repeating: "x", count: 1 << 20)),
  ]

  private static func odd(_ row: String, _ words: String = "2 placed in a district") -> BadInput {
    BadInput("gazetteer/places.csv", .appending(row + "\n"), 0, words)
  }

  static let odds: [BadInput] = [
    odd("a:3,Null Island,,settlement,0,0,1,2000,s,,", ":4: "), odd("a:3,Edge,,settlement,-180,90,1,2000,s,,"),
    odd("a:3,Turned,,settlement,30.5,65.5,1,2000,s,,D1", ":4: "),
    odd("a:3,.*(Town|Har)+,,settlement,65.5,30.5,1,2000,s,,"),
    odd("a:3,%s%n%d%@,,settlement,65.5,30.5,1,2000,s,,"),
    odd("a:3,\(String(repeating: "Village ", count: 1250)),,settlement,65.5,30.5,1,2000,s,,"),
    odd("a:3,Vil\(String(repeating: "\u{301}", count: 5000))lage,,settlement,65.5,30.5,1,2000,s,,"),
    odd("a:3,<script>alert(1)</script>,,settlement,65.5,30.5,1,2000,s,,"),
    odd("a:3,\"'; DROP TABLE places; --\",,settlement,65.5,30.5,1,2000,s,,"),
    odd("a:3,../../etc,,settlement,65.5,30.5,1,2000,s,,"),
  ]

  @Test(arguments: boundaries + rows + odds) func `an input that was made to harm`(input: BadInput) throws {
    try input.check()
  }
}
