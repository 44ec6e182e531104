import ArgumentParser
import GazetteerImport
import Ingestion

/// Imports records of Who's On First.
struct ImportWhosOnFirst: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whosonfirst",
    abstract: "Makes the table of places from records of Who's On First.",
    discussion: """
      A folder is read with all folders below it, each .geojson file of it a record; a file may also hold a feature \
      collection or one record a line. Records that are superseded, deprecated or not current are refused; \
      placetypes that are no kind of place are left out and counted. What contains a place is named where it is in \
      the same input.

      Examples:
        incidentmap gazetteer import whosonfirst whosonfirst-data-admin-ng/data \\
          --language eng --language hau -o places.csv

        incidentmap gazetteer import whosonfirst records.geojsonl -o places.csv
      """)

  @Argument(help: "A file, a folder, or - for standard input.")
  var input: String

  @Option(help: "A language whose names are taken, in three letters: eng, urd; all where none is given.")
  var language: [String] = []

  @Flag(help: "Names of the past are taken too.")
  var historic = false

  @Flag(help: "Slang is taken too.")
  var colloquial = false

  @OptionGroup var selection: PlaceSelectionOptions
  @OptionGroup var table: PlaceStreamOptions

  func run() throws {
    let progress = Progress(isQuiet: table.quiet)
    var files = try ExitStatus.translating { try RecordFiles(input) }
    progress.begin(files.name, size: nil)
    let target = try table.target(selection.selection(), source: "Who's On First", licence: "CC BY 4.0")
    let records = WhosOnFirstImport(
      name: files.name,
      choice: NameChoice(languages: Set(language), includesHistoric: historic, includesColloquial: colloquial),
      target: target)
    try table.write(progress) { sink in
      let count = try records.run(
        {
          guard let (name, bytes, fault) = try files.next() else { return nil }
          progress.advance(by: bytes.count)
          return (SourceFile(name: name, bytes: bytes), fault)
        }, to: sink)
      return ImportOutcome(rows: count)
    }
  }
}
