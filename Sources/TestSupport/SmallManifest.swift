/// The `gazetteer.yml` of the small gazetteers that tests make.
package enum SmallManifest {
  /// The manifest of one boundary set.
  ///
  /// - Parameters:
  ///   - light: The file of the districts for drawing.
  ///   - unitNames: The table of names of units; where there is one, there is a table of additions too.
  package static func text(light: String = "full.geojson", unitNames: String? = nil) -> String {
    """
    version: "1"
    time_zone: UTC
    language: language
    actors: actors.yml
    boundaries:
      - id: small
        region: Small
        source: Survey
        full: full.geojson
        light: \(light)
        units: [units.geojson]
        credits: [by someone]
        disclaimer: none
    places: [places.csv]
    """ + (unitNames.map { "\nadditions: [additions.csv]\nunit_names: [\($0)]\n" } ?? "\n")
  }
}
