import ArgumentParser
import IncidentModel
import Pipeline

/// `incidentmap locate`: the district of each row of a table or stream of points.
struct LocateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "locate",
    abstract: "Adds the district to each row of a table or stream of points.",
    discussion: """
      The input is CSV with commas, semicolons or tabs, JSON lines, GeoJSONSeq or a GeoJSON feature collection; it is \
      told by its beginning. Rows keep their order, and memory does not grow with them. Each gets located_code, \
      located_district and located_province; located_tie with the further districts of a point on a border; \
      located_border_m where a border is near; located_differs where the row itself states another district or \
      province. Columns of these names are replaced. Every answer is that of GEOS: a point lies in the district that \
      contains it, on a border in the one with the lowest code.
      A row without a position stays as it is. One with a position that cannot be used (decimal comma, degrees and \
      minutes, swapped, out of range, 0,0) stays without a geometry and is refused; one that is no row of the table is \
      left out. The exit status is 1 where something was refused.

      Examples:
        incidentmap locate events.csv > located.csv
        incidentmap locate events.csv -o located.geojson --near 0.5
        incidentmap locate ucdp.csv --columns longitude,latitude --boundaries pakistan.geojson -o located.csv
        zcat points.geojsonl.gz | incidentmap locate - -f geojsonseq | head
      """)

  @Argument(help: "A table or stream of points, or - for standard input.")
  var table: String

  @Option(
    help: ArgumentHelp(
      "A GeoJSON file of polygons with codes and names, in place of the gazetteer's boundaries.", valueName: "file"))
  var boundaries: String?

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @Option(
    help: ArgumentHelp(
      "The columns of the longitude and the latitude, where they have no usual names.", valueName: "lon,lat"),
    transform: LocateCommand.pair)
  var columns: (x: String, y: String)?

  @Option(
    help: ArgumentHelp(
      "How near a border is told of, in kilometres up to 50; 0 for never.", valueName: "km"),
    transform: LocateCommand.kilometres)
  var near = 1.0

  @OptionGroup var target: TableOutputOption

  @OptionGroup var jobs: JobsOption

  func run() throws {
    let log = DiagnosticLog()
    try target.requireOther(than: [table, boundaries].compactMap(\.self))
    let count = try ExitStatus.translating {
      let stream = try TableStream(table, command: "locate")
      let areas = try areas(isLarge: stream.size.map { $0 > Self.largeSize } ?? true, log)
      Self.tell(log.takeAll())
      let run = LocationRun(areas, .init(columns: columns, format: target.chosen, jobs: jobs.count))
      var count = LocationCount()
      try target.writing(diagnostics: log) { write in count = try run.run(stream, write: write, tell: Self.tell) }
      Self.tell(log.takeAll())
      return count
    }
    StandardError.writeLines([summary(count)])
    if count.refused > 0 { throw ExitStatus.leftOut.code }
  }

  /// From so many bytes on a fine grid pays.
  private static let largeSize = 16 << 20

  private func areas(isLarge: Bool, _ log: DiagnosticLog) throws -> LocatedAreas {
    if let boundaries {
      return try LocatedAreas(file: boundaries, reach: near * 1000, isLarge: isLarge, diagnostics: log)
    }
    return try LocatedAreas(gazetteer: gazetteer, reach: near * 1000, isLarge: isLarge, diagnostics: log)
  }

  @Sendable private static func tell(_ diagnostics: [Diagnostic]) {
    StandardError.writeLines(BuildSummary([], diagnostics: diagnostics, gazetteer: "").lines)
  }

  private func summary(_ count: LocationCount) -> String {
    "\(table == "-" ? "standard input" : table): \(count.read) read, \(count.located) located, \(count.outside) outside, "
      + "\(count.withoutPosition) without position, \(count.refused) refused; \(count.ties) ties, "
      + "\(count.nearBorder) near a border, \(count.contradictions) contradictions"
  }

  @Sendable private static func pair(_ text: String) throws -> (x: String, y: String) {
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.count == 2, !names.contains(""), names[0] != names[1] else {
      throw ValidationError("\"\(text)\" are not the names of two columns such as lon,lat")
    }
    return (names[0], names[1])
  }

  @Sendable private static func kilometres(_ text: String) throws -> Double {
    guard let value = DecimalDegrees(text[...])?.value, (0...50).contains(value) else {
      throw ValidationError("\"\(text)\" is no number of kilometres from 0 to 50")
    }
    return value
  }
}
