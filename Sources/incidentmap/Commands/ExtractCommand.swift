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
      report as source_id and its number in the report as ordinal. The order is that of the inputs and of their texts, \
      however many reports are read at a time; memory does not grow with their number. \
      A report is a text, a page of HTML or an article in JSON: one object or an array in a .json file, an object a line \
      in a .jsonl file; standard input is told by its beginning. An article has text and, where known, id, title, \
      publisher, published, url and language, or what --article-fields calls them. The exit status is 1 where a report \
      was refused.

      Examples:
        incidentmap extract seeds/balochistan-2025/highway-and-protests.md
        incidentmap extract news/week-19 > records.jsonl
        pdftotext brief.pdf - | incidentmap extract -
        incidentmap extract - < articles.jsonl > records.jsonl
        incidentmap extract --extractor "python3 mine.py" - < articles.jsonl > records.jsonl
      """)

  @Argument(help: "Files or folders of reports, or - for standard input.")
  var inputs: [String]

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How reports stand in an input: auto, text or jsonl.",
      discussion: "auto goes by the names of files, and for standard input by its beginning."))
  var format = ReportInputs.Format.auto

  @OptionGroup(title: "Reading of reports")
  var reading: ReadingOptionGroup

  @OptionGroup var jobs: JobsOption

  @OptionGroup(title: "Reading by another program")
  var extractor: ExtractorOption

  func run() throws {
    let log = DiagnosticLog()
    let count = try ExitStatus.translating {
      let extraction = try RecordExtraction(
        gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache,
        outside: extractor.choice, diagnostics: log)
      tell(log.diagnostics)
      let run = ExtractionRun(extraction, jobs: extraction.outside == nil ? jobs.count : jobs.jobs ?? 1) { answer in
        tell(answer.diagnostics)
        try StandardOutput.writeLines(answer.lines)
      }
      var (count, refusals) = try run.run {
        try ReportInputs(inputs, format: format, options: extraction.reading(reading.options))
          .forEach(run, run.take)
      }
      count.withdraw(refusals.count, refusals.first)
      return count
    }
    try ExitStatus.end(count)
  }

  private func tell(_ diagnostics: [Diagnostic]) {
    StandardError.writeLines(BuildSummary([], diagnostics: diagnostics, gazetteer: gazetteer).lines)
  }
}

extension ReportInputs.Format: ExpressibleByArgument {}
