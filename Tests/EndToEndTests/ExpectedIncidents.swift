import SimpleFeatures
import Testing

/// One line of the table of what the five reports tell of.
struct ExpectedIncident: Sendable, CustomTestStringConvertible {
  let name: String
  let type: String
  /// The district that it counts in, or nothing where it is not mapped.
  var district: String?
  var place: String?
  let precision: Int
  var killed: Int?
  let status: String
  var initiator: String? = "Baloch Liberation Army (BLA)"
  var claimedBy: String?
  var attribution: String?
  var isDisputed = false
  let reports: Int
  var time: String?
  var days: [String?] = [nil, nil]

  var testDescription: String { name }

  private static let group = "Baloch Liberation Army (BLA)"

  static let all = [
    ExpectedIncident(
      name: "the convoy near Mach", type: "bombing", district: "Kachhi", place: "Mach", precision: 2, killed: 12,
      status: "reported", claimedBy: group, attribution: "claimed", reports: 1),
    ExpectedIncident(
      name: "the bomb squad in Kech", type: "bombing", district: "Kech", place: "Kech", precision: 3, killed: 2,
      status: "reported", claimedBy: group, attribution: "claimed", reports: 1, time: "14:40"),
    ExpectedIncident(
      name: "the town of Mangochar", type: "raid_or_seizure", district: "Kalat", place: "Mangochar", precision: 1,
      status: "reported", attribution: "reported", reports: 2),
    ExpectedIncident(
      name: "the highway at Ornach Cross", type: "road_block", district: "Khuzdar", place: "Ornach Cross",
      precision: 2, status: "reported", attribution: "reported", reports: 1),
    ExpectedIncident(
      name: "the protests in Quetta", type: "protest", district: "Quetta", place: "Quetta", precision: 1,
      status: "reported", initiator: nil, reports: 1),
    ExpectedIncident(
      name: "the train", type: "hostage_taking", precision: 4, status: "reported", attribution: "reported", reports: 2,
      days: ["2025-03-01", "2025-03-31"]),
    ExpectedIncident(
      name: "the 214 captives", type: "execution", precision: 4, killed: 214, status: "claimed", claimedBy: group,
      attribution: "claimed", reports: 2),
    ExpectedIncident(
      name: "the seven soldiers", type: "bombing", precision: 4, killed: 7, status: "reported",
      attribution: "attributed", isDisputed: true, reports: 1),
  ]

  /// Expects exactly one feature that is this incident, with everything as it should be.
  func expectOnce(among features: [Feature]) throws {
    let own = features.filter {
      $0["type"].string == type && $0["district"].string == district && $0["killed_best"].integer == killed
    }
    #expect(own.count == 1, "\(own.count) incidents")
    let feature = try #require(own.first)
    if let place { #expect(feature["place"].string == place) }
    #expect(feature["precision"].integer == precision)
    #expect((feature.geometry != nil) == (precision <= 2))
    #expect(feature["status"].string == status)
    #expect(feature["initiators"].string?.split(separator: ";").first.map(String.init) == initiator)
    #expect(feature["claimed_by"].string == claimedBy)
    #expect(feature["attribution"].string == attribution)
    #expect(feature["disputed"] == .bool(isDisputed))
    #expect(feature["n_sources"].integer == reports)
    #expect(feature["time"].string == time)
    #expect([feature["date_start"].string, feature["date_end"].string] == days)
  }
}
