import IncidentModel
import SimpleFeatures

/// The flat properties of a district.
struct DistrictProperties {
  let list: [Property]

  /// What is counted: incidents, and the killed and injured; those that are only claimed apart.
  static func counts(_ tally: DistrictTally) -> [Property] {
    [
      Property("incidents", .integer(tally.incidents)),
      Property("incidents_claimed", .integer(tally.incidentsClaimed)),
    ] + tally.killed.properties("killed") + tally.injured.properties("injured")
      + tally.killedClaimed.properties("killed_claimed") + tally.injuredClaimed.properties("injured_claimed")
  }

  init(_ district: District, _ tally: DistrictTally, province: AdminUnit?) {
    list =
      [
        Property("code", .string(district.code)), Property("name", .string(district.name)),
        Property("admin1", PropertyValue(province?.name)),
      ] + DistrictProperties.counts(tally) + [
        Property("population", PropertyValue(district.population)),
        Property("area_km2", .number(district.areaKm2, decimals: 1)),
        Property("area_km2_published", district.publishedAreaKm2.map { .number($0, decimals: 0) } ?? .null),
        Property("label_lon", .number(district.label.longitude, decimals: 5)),
        Property("label_lat", .number(district.label.latitude, decimals: 5)),
        Property("geometry_changed", .bool(district.isGeometryChanged)),
      ]
  }
}
