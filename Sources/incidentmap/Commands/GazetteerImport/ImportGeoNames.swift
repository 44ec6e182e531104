import ArgumentParser
import GazetteerImport
import IncidentModel
import Ingestion

/// Imports a dump of GeoNames.
struct ImportGeoNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "geonames",
    abstract: "Makes the table of places from a dump of GeoNames.",
    discussion: """
      A dump has 19 columns separated by tabs and no header: PK.txt, cities500.txt, allCountries.txt (unzipped). It \
      is read row by row, so any length will do; the rows keep its order. Feature codes that stand for no kind of \
      place are left out and counted; --kind-code adds some.

      With --alternate-names, a place has the names of the languages given by --language and those of no language; \
      names of the past and slang only if asked for. Without it, it has all names of the dump.

      Examples:
        incidentmap gazetteer import geonames PK.txt -o places.csv

        unzip -p allCountries.zip | incidentmap gazetteer import geonames - \\
          --country NG --class P --class A --admin1 admin1CodesASCII.txt \\
          --admin2 admin2Codes.txt --alternate-names alternateNamesV2.txt \\
          --language en --language ha -o places.csv
      """)

  @Argument(help: "The dump, or - for standard input.")
  var file: String

  @Option(name: .customLong("admin1"), help: "The names of provinces: admin1CodesASCII.txt.")
  var provinceNames: String?

  @Option(name: .customLong("admin2"), help: "The names of districts: admin2Codes.txt.")
  var districtNames: String?

  @Option(help: "Names with their languages: alternateNamesV2.txt, or - for standard input.")
  var alternateNames: String?

  @Option(help: "A language whose alternate names are taken, as GeoNames writes it: en, ur; may be repeated.")
  var language: [String] = []

  @Flag(help: "Alternate names of the past are taken too.")
  var historic = false

  @Flag(help: "Alternate names that are slang are taken too.")
  var colloquial = false

  @Option(
    name: [.customLong("class"), .customLong("feature-code")],
    help: "Only this feature class or code: P, PPLC, T.PASS; may be repeated.")
  var codes: [String] = []

  @Option(help: "What a further feature code stands for: H.WLL=facility; may be repeated.")
  var kindCode: [Pair] = []

  @OptionGroup var selection: PlaceSelectionOptions
  @OptionGroup var table: PlaceStreamOptions

  func validate() throws {
    try Pair.requireKinds(kindCode)
    guard alternateNames != nil || language.isEmpty && !historic && !colloquial else {
      throw ValidationError("--language, --historic and --colloquial choose among --alternate-names; give that file")
    }
    guard alternateNames != "-" || file != "-" else { throw ValidationError("only one file can be standard input") }
  }

  func run() throws {
    let progress = Progress(isQuiet: table.quiet)
    let dump = try ExitStatus.translating { try SourceStream.opened(file, progress) }
    let names = try ExitStatus.translating { try alternateNames.map { try SourceStream.opened($0, progress) } }
    let geoNames = GeoNamesImport(
      file: dump.stream.name,
      tables: .init(
        provinces: try provinceNames.map(SourceFile.read), districts: try districtNames.map(SourceFile.read),
        alternateNames: names.map { ($0.stream.name, $0.read) }),
      codes: FeatureCodes(adding: kindCode.words.compactMapValues(PlaceKind.init(rawValue:))),
      choice: NameChoice(languages: Set(language), includesHistoric: historic, includesColloquial: colloquial),
      target: try table.target(selection.selection(codes: codes), source: "GeoNames", licence: "CC BY 4.0"))
    try table.write(progress) { sink in
      let result = try geoNames.run(dump.read, to: sink)
      let others = result.names.map { (name: names?.stream.name ?? "", count: $0) }
      return ImportOutcome(rows: result.rows, others: others, diagnostics: result.diagnostics)
    }
  }
}
