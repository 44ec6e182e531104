import ArgumentParser

/// `incidentmap gazetteer`: the place names and boundaries.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "The place names and boundaries.",
    discussion: """
      Examples:
        incidentmap gazetteer check
        incidentmap gazetteer import --help
      """,
    subcommands: [
      GazetteerImportCommand.self, GazetteerSearchCommand.self, GazetteerAddCommand.self, GazetteerCheckCommand.self,
      GazetteerStatsCommand.self, ScoreCommand.self,
    ])
}

/// `incidentmap gazetteer import`: makes the gazetteer's files from published ones.
struct GazetteerImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes the gazetteer's files from published boundaries and tables.",
    discussion: """
      Columns and properties are named by options, so any source will do. What was read, used and refused is told \
      on standard error. Import the districts first, where there are some: everything else is cut to fit them. \
      Each kind of file has an example in its own help. What is published packed is to be unpacked first.

      Examples:
        incidentmap gazetteer import districts --help
        incidentmap help gazetteer import places

      script/gazetteer in the source repository runs all imports of the gazetteer that comes with the program.
      """,
    subcommands: [
      ImportDistricts.self, ImportUnits.self, ImportNeighbours.self, ImportSea.self, ImportPlaces.self,
      ImportTowns.self, ImportGeoNames.self, ImportGeoNamesCache.self,
      ImportWhosOnFirst.self,
    ])
}
