import ArgumentParser
import GazetteerImport
import IncidentModel
import Ingestion
import Pipeline
import SimpleFeatures

/// Which places of a source are taken.
struct PlaceSelectionOptions: ParsableArguments {
  @Option(help: "Only places of this country, by its two letters; may be repeated.")
  var country: [String] = []

  @Option(help: "Only settlements with at least so many people.")
  var minPopulation = 0

  @Option(help: ArgumentHelp("Only places in this box, in degrees.", valueName: "west,south,east,north"))
  var bbox: String?

  func validate() throws {
    for country in country where country.utf8.count != 2 || country != country.uppercased() {
      throw ValidationError("--country is two capital letters such as NG, not \(country)")
    }
    guard minPopulation >= 0 else { throw ValidationError("--min-population is not negative") }
    if let bbox, Self.box(bbox) == nil {
      throw ValidationError("--bbox is west,south,east,north in degrees such as 60,24,71,33, not \(bbox)")
    }
  }

  func selection(codes: [String] = []) -> PlaceSelection {
    PlaceSelection(
      countries: Set(country), codes: Set(codes), minimumPopulation: minPopulation, box: bbox.flatMap(Self.box))
  }

  private static func box(_ text: String) -> Bounds? {
    let degrees = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { DecimalDegrees($0)?.value }
    guard degrees.count == 4, let corner = Coordinate(longitude: degrees[0], latitude: degrees[1]),
      let other = Coordinate(longitude: degrees[2], latitude: degrees[3]),
      corner.longitude < other.longitude, corner.latitude < other.latitude
    else { return nil }
    return Bounds(
      west: corner.longitude, south: corner.latitude, east: other.longitude, north: other.latitude)
  }
}

/// Against what places are made, and where they go.
struct PlaceStreamOptions: ParsableArguments {
  @Option(help: "The imported full districts; without them the source's own codes are kept.")
  var districts: String?

  @Option(help: "The imported provinces.")
  var provinces: String?

  @Option(help: "Imported countries whose codes are two letters: refuses places that lie in theirs only if swapped.")
  var countries: String?

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  @Option(help: "The source's licence, for each row.")
  var licence: String?

  @Option(help: "The date or edition of the source, for rows that have none.")
  var vintage = ""

  @Flag(name: .shortAndLong, help: "No progress and no notes; errors only.")
  var quiet = false

  @OptionGroup var replacement: ReplacementOptions

  func target(_ selection: PlaceSelection, source: String, licence: String) throws -> PlaceTarget {
    PlaceTarget(
      selection: selection, districts: try districts.map(SourceFile.read),
      provinces: try provinces.map(SourceFile.read),
      countries: try countries.map(SourceFile.read),
      provenance: RowProvenance(source: source, licence: self.licence ?? licence, vintage: vintage))
  }

  /// Writes the table that the body gives piece by piece, and tells what became of the records.
  func write(_ progress: Progress, _ body: (@escaping ByteSink) throws -> ImportOutcome) throws {
    try replacement.requireFree([output])
    var outcome = ImportOutcome()
    let log = DiagnosticLog()
    try ExitStatus.translating {
      defer { progress.end() }
      try AtomicWrite.writePieces(to: output, diagnostics: log) { outcome = try body($0) }
    }
    outcome.diagnostics += log.diagnostics
    outcome.tell(output, isQuiet: quiet)
    if outcome.hasRefusals { throw ExitStatus.leftOut.code }
  }
}

/// What became of the records of an import.
struct ImportOutcome {
  var rows = ImportCount()
  /// What became of the records of a second source, and what it is called.
  var others: (name: String, count: ImportCount)?
  var diagnostics: [Diagnostic] = []

  var hasRefusals: Bool {
    rows.refused > 0 || others.map { $0.count.refused > 0 } ?? false || diagnostics.contains { $0.severity == .refusal }
  }

  /// Tells of it on standard error; where only errors are wanted, of refusals only.
  func tell(_ output: String, isQuiet: Bool) {
    let all = diagnostics + (others?.count.diagnostics ?? []) + rows.diagnostics
    let told = isQuiet ? all.filter { $0.severity == .refusal } : all
    let counts = [others.map { Self.line($0.name, $0.count) }, Self.line(output, rows)].compactMap { $0 }
    StandardError.writeLines((isQuiet ? [] : counts) + told.map(\.line))
  }

  private static func line(_ name: String, _ count: ImportCount) -> String {
    "\(name): \(count.read) read, \(count.used) used, \(count.leftOut) not asked for, \(count.refused) refused"
  }
}

extension Diagnostic {
  /// The diagnostic as one line.
  var line: String {
    "\(severity.rawValue): \(location.map { "\($0): " } ?? "")\(message) [\(identifier)]"
  }
}

extension SourceStream {
  /// Opens a source; what is read of it is counted.
  static func opened(_ path: String, _ progress: Progress) throws -> (stream: SourceStream, read: ByteSource) {
    let stream = try SourceStream(path)
    var isBegun = false
    return (
      stream,
      {
        if !isBegun { progress.begin(stream.name, size: stream.size) }
        isBegun = true
        let piece = try stream.next()
        progress.advance(by: piece.count)
        return piece
      }
    )
  }
}
