import ArgumentParser
import IncidentModel
import Ingestion
import Pipeline

/// `incidentmap ledger`: what became of each sentence of a report.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Shows a report with the role of every sentence, why, and the records it went into.",
    discussion: """
      Every sentence has one role: incident, aggregate claim, statement, context or background. The text form shows the \
      sentences themselves; csv and jsonl do so only with --with-text, as those may be handed on.

      Examples:
        incidentmap ledger seeds/balochistan-2025/convoy-and-bomb-squad.txt
        incidentmap ledger --format csv news/a.txt > ledger.csv
      """)

  /// How the ledger is written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, csv, jsonl }

  @Argument(help: "A file with a report, or - for standard input.")
  var report: String

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @Option(name: .shortAndLong, help: "How it is written: text, csv or jsonl.")
  var format = Format.text

  @Flag(help: "Add the sentences to csv and jsonl.")
  var withText = false

  @OptionGroup(title: "Reading of reports")
  var reading: ReadingOptionGroup

  @OptionGroup(title: "Reading by another program")
  var extractor: ExtractorOption

  func run() throws {
    let log = DiagnosticLog()
    let count = try ExitStatus.translating {
      let extraction = try RecordExtraction(
        gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache,
        outside: extractor.choice, diagnostics: log)
      return try ReportInputs([report], format: .text, options: extraction.reading(reading.options))
        .forEach(log) { report in
          let ledger = try extraction.ledger(of: report)
          switch format {
          case .text: try StandardOutput.writeVisibleLines(ledger.text)
          case .csv: try StandardOutput.write(ledger.table(withText: withText))
          case .jsonl: try StandardOutput.writeLines(ledger.lines(withText: withText))
          }
        }
    }
    StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
    try ExitStatus.end(count)
  }
}
