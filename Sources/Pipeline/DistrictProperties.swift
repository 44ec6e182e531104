import IncidentModel
import SimpleFeatures

/// The flat properties of a district.
struct DistrictProperties {
  let list: [Property]

  init(_ district: District, _ tally: DistrictTally, province: AdminUnit?) {
    let counts =
      [
        Property("incidents", .integer(tally.incidents)),
        Property("incidents_claimed", .integer(tally.incidentsClaimed)),
      ] + tally.killed.properties("killed")
      + tally.injured.properties("injured") + tally.killedClaimed.properties("killed_claimed")
    list =
      [
        Property("code", .string(district.code)), Property("name", .string(district.name)),
        Property("admin1", PropertyValue(province?.name)),
      ] + counts + [
        Property("population", PropertyValue(district.population)),
        Property("area_km2", .number(district.areaKm2, decimals: 1)),
        Property("area_km2_published", district.publishedAreaKm2.map { .number($0, decimals: 0) } ?? .null),
        Property("label_lon", .number(district.label.longitude, decimals: 5)),
        Property("label_lat", .number(district.label.latitude, decimals: 5)),
        Property("geometry_changed", .bool(district.isGeometryChanged)),
      ]
  }
}
