import ArgumentParser
import IncidentModel
import IncidentTables
import Ingestion
import Pipeline

/// `incidentmap import`: tables of incidents to records, features or rows.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turns tables of incidents into records, features or rows of one form.",
    discussion: """
      Read are exports of ACLED, UCDP, GTD, GDELT 2 and VIINA, points in GeoJSON, and spreadsheets as comma, semicolon \
      or tab-separated text; the layout is told by the header. What no field holds stays under source_fields. Words \
      that may name private persons, such as notes and headlines, are left out and counted unless --with-text is given.

      A row with a place name and no position is placed by the gazetteer. A position that contradicts the row's own \
      district or province is told of, and neither is changed. A row that cannot be used is refused with line and \
      column, and the exit status is 1. Days such as 3/4/2025 are read where the column as a whole leaves one order \
      (for standard input, its first MiB), and else refused, as are the numbers that spreadsheets make of days.

      Examples:
        incidentmap import acled.csv > records.jsonl
        incidentmap import ged.csv -f geojson -o incidents.geojson
        incidentmap import offices.csv --map Ort=place --map Datum=date -f csv
        unzip -p events.zip | incidentmap import - -f geojsonseq
      """)

  @Argument(help: "Tables, or - for standard input.")
  var tables: [String]

  @Option(
    help: ArgumentHelp(
      "The layout: acled, ucdp, gtd, gdelt, viina, geojson or csv; without it, what the header tells.",
      valueName: "name"))
  var layout: IncidentLayout?

  @Option(
    help: ArgumentHelp(
      "What a column says, such as Ort=place; may be repeated.",
      discussion: "The fields are \(TableField.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "column=field"), transform: ImportCommand.mapping)
  var map: [ColumnMapping] = []

  @Option(name: .shortAndLong, help: "What is written: jsonl, geojson, geojsonseq or csv.")
  var format: IncidentImport.Form?

  @Option(name: .shortAndLong, help: "The file to write; without it, standard output.")
  var output: String?

  @Flag(help: "Keep notes and headlines, which may name private persons, under source_fields.")
  var withText = false

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @OptionGroup var jobs: JobsOption

  func run() throws {
    let log = DiagnosticLog()
    let count = try ExitStatus.translating {
      var options = TableReadingOptions()
      (options.layout, options.keepsText) = (layout, withText)
      options.mapping = map.map { ($0.column, $0.field) }
      let run = try IncidentImport(
        gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache, options: options,
        form: form, diagnostics: log)
      tell(log.takeAll())
      guard let output else { return try run.run(tables, jobs: jobs.count, tell: tell, write: StandardOutput.write) }
      var count = IncidentImport.Count()
      try AtomicWrite.writePieces(to: output, diagnostics: log) { write in
        count = try run.run(tables, jobs: jobs.count, tell: tell, write: write)
      }
      return count
    }
    tell(log.diagnostics)
    StandardError.writeLines(summary(count))
    if count.refused > 0 { throw ExitStatus.leftOut.code }
  }

  /// What is asked for, or what the name of the output says.
  private var form: IncidentImport.Form {
    if let format { return format }
    let ending = output?.split(separator: ".").last.map { $0.lowercased() }
    return switch ending {
    case "geojson": .geojson
    case "geojsonl", "geojsonseq", "geojsons": .geojsonseq
    case "csv": .csv
    default: .jsonl
    }
  }

  private func tell(_ diagnostics: [Diagnostic]) {
    StandardError.writeLines(BuildSummary([], diagnostics: diagnostics, gazetteer: gazetteer).lines)
  }

  private func summary(_ count: IncidentImport.Count) -> [String] {
    let refused = count.refused > 0 ? ", \(count.refused) refused" : ""
    var lines = ["\(count.read) rows read, \(count.used) used\(refused)"]
    if count.contradictions > 0 { lines.append("  \(count.contradictions) positions contradict their own unit") }
    if count.unplaced > 0 { lines.append("  \(count.unplaced) rows are not placed") }
    if !withText {
      lines += count.withheld.sorted { $0.key < $1.key }.map {
        "  left out: \($0.key) of \($0.value) rows, which may name private persons; --with-text keeps it"
      }
    }
    return lines
  }

  @Sendable private static func mapping(_ text: String) throws -> ColumnMapping {
    // A name of a column may hold an equals sign, and a field does not.
    guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
      throw ValidationError("\"\(text)\" is no column=field such as Ort=place")
    }
    let name = String(text[text.index(after: sign)...])
    guard let field = TableField(rawValue: name) else {
      throw ValidationError(
        "\"\(name)\" is no field; there are \(TableField.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return ColumnMapping(column: String(text[..<sign]), field: field)
  }
}

/// What a column says.
struct ColumnMapping: Sendable {
  let column: String
  let field: TableField
}

extension IncidentLayout: ExpressibleByArgument {}
extension IncidentImport.Form: ExpressibleByArgument {}
