import GeoJSON
import IncidentModel
import Ingestion
import SimpleFeatures
import SpatialAnalysis

/// Writes the layers and tables of a seed set.
struct OutputDocuments {
  let knowledge: RegionalKnowledge
  let seeds: SeedSet
  let counting: CountingMode
  /// Which incidents were asked for and how many were left out; nothing where all are written.
  var choice: [Property] = []

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
      FeatureCollection(members: members("incidents", located), features: features))
  }

  /// The districts with full polygons and what counts in them.
  func districts(_ tallies: [DistrictTally], _ located: [LocatedIncident]) -> [UInt8] {
    let byCode = Dictionary(tallies.map { ($0.district ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    let features = knowledge.atlas.districts.compactMap { district in
      byCode[district.code].map { tally in
        Feature(
          id: district.code, geometry: .multiPolygon(district.area),
          properties: DistrictProperties(district, tally, province: knowledge.atlas.unit(district.province)).list)
      }
    }
    return GeoJSONEncoder(writesBounds: true).encode(
      FeatureCollection(
        members: members("districts", located) + [notPlaced(located)], features: features))
  }

  /// What counts in no district, so that the districts and this make up all that is known.
  private func notPlaced(_ located: [LocatedIncident]) -> Property {
    Property("not_placed", .object(DistrictProperties.counts(DistrictTallying.notPlaced(located))))
  }

  private func members(_ name: String, _ located: [LocatedIncident]) -> [Property] {
    let incidents = located.filter { $0.incident.kind == .incident }
    let counted = incidents.count(where: \.isCounted)
    return [
      Property("name", .string(name)), Property("seed_set", .string(seeds.name)),
      Property("boundaries", .string(knowledge.atlas.id)),
      Property("counting", .string(counting.rawValue)),
      Property(
        "counted",
        .string("incidents of precision \(counting.precisions); killed and injured that are only claimed stand apart")),
      Property("incidents_total", .integer(incidents.count)), Property("incidents_counted", .integer(counted)),
      Property("incidents_not_placed", .integer(incidents.count - counted)),
    ] + choice + [
      Property("credits", .array(knowledge.atlas.credits.map(PropertyValue.string))),
      Property("disclaimer", .string(knowledge.atlas.disclaimer)),
      Property("generator", .string("incidentmap \(Versions.program)")),
    ]
  }
}
