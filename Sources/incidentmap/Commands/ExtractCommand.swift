import ArgumentParser
import IncidentModel
import Ingestion
import Pipeline

/// `incidentmap extract`: reports to records.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Prints what single reports tell of as records, one JSON object a line.",
    discussion: """
      Each record is placed, and not linked with what other reports say; it has the schema incident/1 and names its \
      report as source_id and its number in the report as ordinal. The order is that of the inputs and of their texts. \
      A report is a text, a page of HTML or an article in JSON: one object or an array in a .json file, an object a line \
      in a .jsonl file or with --format jsonl; it has text and, where known, id, title, publisher, published, url and \
      language, or what --article-fields calls them. The exit status is 1 where a report was refused.

      Examples:
        incidentmap extract seeds/balochistan-2025/highway-and-protests.md
        incidentmap extract news/week-19 > records.jsonl
        pdftotext brief.pdf - | incidentmap extract -
        incidentmap extract --format jsonl - < articles.jsonl > records.jsonl
      """)

  @Argument(help: "Files or folders of reports, or - for standard input.")
  var inputs: [String]

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @Option(name: .shortAndLong, help: "How reports stand in an input: text or jsonl.")
  var format = ReportInputs.Format.text

  @OptionGroup(title: "Reading of reports")
  var reading: ReadingOptionGroup

  func run() throws {
    let log = DiagnosticLog()
    let count = try ExitStatus.translating {
      let extraction = try RecordExtraction(
        gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache, diagnostics: log)
      return try ReportInputs(inputs, format: format, options: extraction.reading(reading.options))
        .forEach(log) { report in
          try StandardOutput.writeLines(try extraction.lines(of: report))
        }
    }
    StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
    try ExitStatus.end(count)
  }
}

extension ReportInputs.Format: ExpressibleByArgument {}
