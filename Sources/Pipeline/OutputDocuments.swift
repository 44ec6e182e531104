import GeoJSON
import IncidentModel
import Ingestion
import SimpleFeatures

/// Writes the layers and tables of a seed set.
struct OutputDocuments {
  let knowledge: RegionalKnowledge
  let seeds: SeedSet

  /// The incidents as RFC 7946; those without an exact enough place have a null geometry.
  func incidents(_ located: [LocatedIncident]) -> [UInt8] {
    let features = located.filter { $0.incident.kind == .incident }.map { located in
      let point =
        located.incident.placement.precision.map(\.hasPoint) == true ? located.incident.placement.coordinate : nil
      return Feature(
        id: located.incident.id, geometry: point.map(Geometry.point),
        properties: IncidentProperties(located, knowledge: knowledge).list)
    }
    return GeoJSONEncoder(writesBounds: true).encode(
      FeatureCollection(members: members("incidents"), features: features))
  }

  /// The districts with full polygons and what counts in them.
  func districts(_ tallies: [DistrictTally]) -> [UInt8] {
    let byCode = Dictionary(tallies.map { ($0.district, $0) }, uniquingKeysWith: { first, _ in first })
    let features = knowledge.atlas.districts.compactMap { district in
      byCode[district.code].map { tally in
        Feature(
          id: district.code, geometry: .multiPolygon(district.area),
          properties: DistrictProperties(district, tally, province: knowledge.atlas.unit(district.province)).list)
      }
    }
    return GeoJSONEncoder(writesBounds: true).encode(
      FeatureCollection(members: members("districts"), features: features))
  }

  private func members(_ name: String) -> [Property] {
    [
      Property("name", .string(name)), Property("seed_set", .string(seeds.name)),
      Property("boundaries", .string(knowledge.atlas.id)),
      Property("counted", .string("incidents of precision 1 to 3; claimed-only deaths stand apart")),
      Property("credits", .array(knowledge.atlas.credits.map(PropertyValue.string))),
      Property("disclaimer", .string(knowledge.atlas.disclaimer)),
      Property("generator", .string("incidentmap \(Versions.program)")),
    ]
  }
}
