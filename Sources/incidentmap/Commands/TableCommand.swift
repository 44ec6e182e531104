import ArgumentParser
import IncidentModel
import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `incidentmap table`: how many incidents and people, by place, time, type, actor, status or source.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Counts incidents and people by district, period, type, actor, status or source.",
    discussion: """
      Every incident stands in one row, and what is not placed or has no date in a row of its own, so that the rows add up \
      to all incidents. Numbers of people are low, best and high as reported; what is claimed stands apart, and how many \
      incidents state no number stands beside it. With two --by the text shows the first measure in rows and columns; csv \
      and json have a line for each pair with an incident, with --all for each.

      Examples:
        incidentmap table output/balochistan-2025 --by district
        incidentmap table records.jsonl --by district --by week --all -f csv -o admin-week.csv
        incidentmap table incidents.csv --by month --measure killed --from 2025-01-01 --baseline 6
        incidentmap table records.jsonl --by province --rate people -f json
      """)

  @Argument(
    help: ArgumentHelp(
      "Records (JSON lines), incidents.geojson, incidents.csv, a folder that a build wrote, or - for standard input."))
  var inputs: [String]

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp(
      "By what: district, province, type, actor, status, source, day, week, month or year; may be given twice.",
      discussion: "Weeks are those of ISO 8601. One of the two may be a period.", valueName: "word"))
  var dimensions: [CountDimension]

  @Option(
    name: .customLong("measure"),
    help: ArgumentHelp(
      """
      What is counted: incidents, fatal, killed, injured, missing, captured, released, arrested or displaced; may be \
      given again.
      """,
      discussion: "Without it incidents, fatal, killed and injured. What is compared and drawn is the first.",
      valueName: "word"))
  var measures: [CountMeasure] = []

  @Option(
    help: ArgumentHelp(
      "Rates per 100,000 people (people) or per 1,000 km² (area), where they are known.", valueName: "word"))
  var rate: CountRate?

  @Option(
    help: ArgumentHelp(
      "Compare each period with so many before it, and tell since when it has not been as high.", valueName: "number"))
  var baseline: Int?

  @Flag(name: .customLong("all"), help: "Also districts, provinces, types and statuses without an incident.")
  var includesEmpty = false

  @OptionGroup(title: "Which incidents")
  var filter: FilterOptions

  @Option(
    help: ArgumentHelp(
      "How incidents stand in the inputs: jsonl, geojsonseq, geojson or csv.",
      discussion: "Without it, what the names or the beginnings of the inputs tell."))
  var inputFormat: RecordedIncidents.Form?

  @Option(name: .shortAndLong, help: "How the table is written: text, csv or json.")
  var format: CountsRequest.Format?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; without it, standard output.", valueName: "file"))
  var output: String?

  @Option(help: "The folder of the gazetteer, for boundaries, people and areas.")
  var gazetteer = "gazetteer"

  @Flag(help: "Replace a file that exists.")
  var replace = false

  func validate() throws {
    guard (1...2).contains(dimensions.count) else { throw ValidationError("give --by once or twice") }
    guard Set(dimensions).count == dimensions.count else { throw ValidationError("--by names the same twice") }
    guard dimensions.count(where: { $0.unit != nil }) < 2 else {
      throw ValidationError("--by names two periods; give one")
    }
    guard Set(measures).count == measures.count else { throw ValidationError("--measure names the same twice") }
    if rate != nil, !dimensions.contains(where: \.isPlace) {
      throw ValidationError("--rate needs --by district or --by province")
    }
    if let baseline {
      guard (1...1000).contains(baseline) else { throw ValidationError("--baseline is a number from 1 to 1000") }
      guard dimensions.contains(where: { $0.unit != nil }) else {
        throw ValidationError("--baseline needs a period: --by day, week, month or year")
      }
    }
    if inputs.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read only once") }
  }

  func run() throws {
    if let output { try requireFree(output) }
    try Self.write(try request, gazetteer: gazetteer, to: output)
  }

  /// Counts, writes the table and tells of it.
  static func write(_ request: CountsRequest, gazetteer: String, to output: String?) throws {
    let log = DiagnosticLog()
    defer { StandardError.writeLines(BuildSummary([], diagnostics: log.takeAll(), gazetteer: gazetteer).lines) }
    try ExitStatus.translating {
      let counting = try CountsRun(gazetteer: gazetteer, workingFolder: WorkingFolder.path, diagnostics: log)
      let (table, summary) = try counting.run(request, diagnostics: log)
      let bytes = bytes(of: table)
      if let output {
        try AtomicWrite.write(bytes, to: output, diagnostics: log)
      } else {
        try StandardOutput.write(bytes)
      }
      StandardError.writeLines(summary)
    }
    if log.diagnostics.contains(where: { $0.severity == .refusal }) { throw ExitStatus.leftOut.code }
  }

  private func requireFree(_ path: String) throws {
    guard !replace, access(path, F_OK) == 0 else { return }
    throw ExitStatus.failure(.cannotCreateOutput, "\(path): exists; give --replace to replace it")
  }

  /// No name in lines for people can break one or command the terminal.
  private static func bytes(of table: CountsRun.Table) -> [UInt8] {
    switch table {
    case .bytes(let bytes): bytes
    case .lines(let lines): Array(lines.map { TerminalText.escaped($0) + "\n" }.joined().utf8)
    }
  }

  private var request: CountsRequest {
    get throws {
      var request = CountsRequest(by: dimensions, inputs: inputs)
      request.form = inputFormat
      if !measures.isEmpty { request.measures = measures }
      request.filter = filter.filter
      (request.rate, request.baseline, request.includesEmpty) = (rate, baseline, includesEmpty)
      request.format = try format ?? output.map(Self.format) ?? .text
      return request
    }
  }

  /// What the name of the output asks for.
  private static func format(named path: String) throws -> CountsRequest.Format {
    switch path.split(separator: "/").last?.split(separator: ".").dropFirst().last {
    case "txt": return .text
    case "csv": return .csv
    case "json": return .json
    default:
      throw ExitStatus.failure(.usage, "\(path): the name tells no format; give --format text, csv or json")
    }
  }
}

extension CountDimension: ExpressibleByArgument {}
extension CountMeasure: ExpressibleByArgument {}
extension CountRate: ExpressibleByArgument {}
extension CountsRequest.Format: ExpressibleByArgument {}
