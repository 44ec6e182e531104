import ArgumentParser
import Evaluation
import IncidentModel
import Ingestion
import Pipeline

/// `incidentmap eval`: how well reports are read, measured against gold.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Measures the reading of reports against what a careful coder finds in them.",
    discussion: """
      Each gold file is a JSON object that names a report's file as text, relative to itself, and lists its incidents; a \
      file that ends in .jsonl has one on each line. The article Evaluating tells the form and how incidents are \
      matched. Printed are precision, recall and F1 of incidents and the accuracy of each field with 95 % intervals, \
      then every miss, false alarm and wrong or invented field with its sentences. Reports whose file name has an odd \
      last digit of SHA-256 are set aside: leave them out with --only even while rules are written. The exit status is 1 \
      where gold was refused, whatever the scores are.

      Examples:
        incidentmap eval gold --only even
        incidentmap eval gold/a.json gold/b.json
        incidentmap eval gold --by style --no-list
        incidentmap eval gold --json > evaluation.json
        incidentmap eval gold --extractor "python3 mine.py"
      """)

  /// How the result is written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "Files of gold, or folders of them.")
  var gold: [String]

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @Option(help: "Only the half of the reports that is set aside (odd), or only the other (even).")
  var only: Half?

  @Option(help: "Also the scores of groups: style or region, as the gold says.")
  var by: EvaluationResult.Grouping?

  @Option(name: .shortAndLong, help: "How the result is written: text or json.")
  var format = Format.text

  @Flag(help: "The same as --format json.")
  var json = false

  @Flag(inversion: .prefixedNo, help: "List misses, false alarms and wrong fields below the tables.")
  var list = true

  @OptionGroup(title: "Reading of reports")
  var reading: ReadingOptionGroup

  @OptionGroup(title: "Reading by another program")
  var extractor: ExtractorOption

  func run() throws {
    let log = DiagnosticLog()
    let (result, count) = try ExitStatus.translating {
      let evaluation = try GoldEvaluation(
        gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache,
        outside: extractor.choice, diagnostics: log)
      return try evaluation.evaluate(gold, only: only, options: reading.options)
    }
    if count.used > 0 || count.firstRefusal == nil {
      if json || format == .json {
        try StandardOutput.write(result.json(by: by))
      } else {
        try StandardOutput.writeVisibleLines(result.lines(by: by, listing: list))
      }
    }
    StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
    try ExitStatus.end(count)
  }
}

extension Half: ExpressibleByArgument {}
extension EvaluationResult.Grouping: ExpressibleByArgument {}
