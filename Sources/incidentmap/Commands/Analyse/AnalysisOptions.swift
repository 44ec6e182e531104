import ArgumentParser
import IncidentModel
import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What all analyses have in common: inputs, filters and where the results go.
struct AnalysisOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Records (JSON lines), incidents.geojson, incidents.csv, a folder that a build wrote, or - for standard input."))
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How incidents stand in the inputs: jsonl, geojsonseq, geojson or csv.",
      discussion: "Without it, what the names or the beginnings of the inputs tell."))
  var format: RecordedIncidents.Form?

  @OptionGroup(title: "Which incidents")
  var filter: FilterOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The layer to write; without it, standard output.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("A map of the layer to write, as SVG.", valueName: "file"))
  var map: String?

  @Option(
    name: .customLong("credit"),
    help: ArgumentHelp("A line for the sources of layer and map; may be given again.", valueName: "text"))
  var credits: [String] = []

  @Option(help: "The folder of the gazetteer, for boundaries and credits.")
  var gazetteer = "gazetteer"

  @Flag(help: "Also where more than a fifth of the incidents is known too vaguely.")
  var force = false

  @Flag(help: "Replace files that exist.")
  var replace = false

  func validate() throws {
    if inputs.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read only once") }
    if let map, map == output { throw ValidationError("the layer and the map cannot be one file") }
  }

  /// Makes the analysis, writes its results and tells of it.
  func run(_ kind: AnalysisRequest.Kind) throws {
    try requireFree([output, map].compactMap(\.self))
    let log = DiagnosticLog()
    defer { StandardError.writeLines(BuildSummary([], diagnostics: log.takeAll(), gazetteer: gazetteer).lines) }
    try ExitStatus.translating {
      let analysis = try PlaceAnalysis(gazetteer: gazetteer, workingFolder: WorkingFolder.path, diagnostics: log)
      let result = try analysis.run(request(kind), drawsMap: map != nil, diagnostics: log)
      if let map, let bytes = result.map { try AtomicWrite.write(bytes, to: map, diagnostics: log) }
      if let output {
        try AtomicWrite.write(result.layer, to: output, diagnostics: log)
      } else {
        try StandardOutput.write(result.layer)
      }
      StandardError.writeLines(result.summary)
    }
    if log.diagnostics.contains(where: { $0.severity == .refusal }) { throw ExitStatus.leftOut.code }
  }

  /// Refuses to replace files that exist, unless that is asked for; `--force` says something else.
  private func requireFree(_ paths: [String]) throws {
    for path in paths where !replace && access(path, F_OK) == 0 {
      throw ExitStatus.failure(.cannotCreateOutput, "\(path): exists; give --replace to replace it")
    }
  }

  private func request(_ kind: AnalysisRequest.Kind) -> AnalysisRequest {
    var request = AnalysisRequest(kind, inputs: inputs)
    request.form = format
    request.filter = filter.filter
    request.isForced = force
    request.credits = credits
    return request
  }
}

extension RecordedIncidents.Form: ExpressibleByArgument {}
