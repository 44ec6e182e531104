import ArgumentParser
import IncidentModel
import Pipeline

/// `incidentmap build`: regenerates the output of every seed set.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads the reports and writes incidents, districts, claims and maps.",
    discussion: """
      Every folder below the folder of seeds is a seed set, and its output goes to a folder of its name. A folder that \
      itself holds reports (.txt, .md, .html, .json, .jsonl) is one seed set, and its output goes straight to the output folder. \
      Tables of incidents beside the reports (.csv, .tsv, .geojson) are counted and mapped too; import tells which are read. \
      incidentmap.yml names the boundary set, the maps and the seed sets; it is looked for above the seeds, then in and \
      above the working folder.

      What was found goes to standard error, and with --dry-run the plan to standard output: file, change (new, changed, \
      unchanged, removed) and size, with tabs. The exit status is 1 where a file was refused.

      Examples:
        incidentmap build
        incidentmap build --dry-run
        incidentmap build --seeds news/week-19 --output maps/week-19
        incidentmap build --from 2025-03-01 --to 2025-03-31 --status confirmed --output march
      """)

  @Option(help: "The folder of seed sets or of reports.")
  var seeds = "seeds"

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @Option(name: .shortAndLong, help: "The folder for the output.")
  var output = "output"

  @Option(
    help: ArgumentHelp(
      "What counts in a district: strict, standard or inclusive; without it, what incidentmap.yml says.",
      discussion: """
        strict: places that are known by name, or near one (precision 1 and 2). standard: also those of which only the \
        district is known (3). inclusive: also regions and lines (5) that lie wholly in one district.
        """, valueName: "mode"))
  var counting: CountingMode?

  @OptionGroup(title: "Which incidents")
  var filter: FilterOptions

  @OptionGroup(title: "Reading of reports")
  var reading: ReadingOptionGroup

  @OptionGroup(title: "Reading by another program")
  var extractor: ExtractorOption

  @Flag(help: "Add the sentences of the reports to ledger.csv, for use by those who may hold them.")
  var withText = false

  @Flag(name: [.customShort("n"), .long], help: "Tell what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Replace files in the output folder that incidentmap did not write.")
  var force = false

  @MainActor func run() async throws {
    let log = DiagnosticLog()
    var regeneration = BatchRegeneration(
      seeds: seeds, gazetteer: gazetteer, output: output, workingFolder: WorkingFolder.path, withText: withText,
      counting: counting)
    regeneration.reading = reading.options
    regeneration.outside = extractor.choice
    regeneration.filter = filter.filter
    regeneration.cache = CacheLocation.cache
    do {
      let results = try await ExitStatus.translating { try await regeneration.results(log) }
      if dryRun {
        let plans = try ExitStatus.translating { try regeneration.plans(for: results, replacingForeign: force) }
        let steps = plans.flatMap(\.steps)
        try StandardOutput.writeVisibleLines(steps.map { "\($0.path)\t\($0.change.rawValue)\t\($0.bytes.count) bytes" })
      } else {
        try ExitStatus.translating {
          try regeneration.write(results, replacingForeign: force, diagnostics: log)
        }
      }
      StandardError.writeLines(BuildSummary(results, diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
    } catch {
      StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
      throw error
    }
    if log.diagnostics.contains(where: { $0.severity == .refusal }) { throw ExitStatus.leftOut.code }
  }
}
