import ArgumentParser
import IncidentModel
import Pipeline
import SimpleFeatures

/// `incidentmap gazetteer add`: a place for the table that is written by hand.
struct GazetteerAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a place to the gazetteer.",
    discussion: """
      The row is written behind the others of the last table that gazetteer.yml names under additions; such rows win \
      over those of other tables. --at gives a point, --near the point of the town that contains the place with a \
      radius, and neither a place somewhere in a district. Where the district has one place of that name and kind, the \
      row corrects it: its position becomes the one given here. Correct or remove a row with any editor.

      One line tells with tabs where the row stands, the id, the name and, for a correction, the place that it replaces.

      Examples:
        incidentmap gazetteer add Shorkand --within Mach --near 10 --source "field office, 2025-05-10"
        incidentmap gazetteer add "New Camp" --kind facility --within Kech --at 63.0512,26.0133 --source "own survey"
        incidentmap gazetteer add "Ornach Cross" --within Khuzdar --at 66.40,27.10 --source "own GPS"
      """)

  @Argument(help: "The name.")
  var name: String

  @Option(help: "The district, province or town that contains it: a code or a name.")
  var within: String

  @Option(help: "At most so many kilometres from the town that contains it.")
  var near: Double?

  @Option(parsing: .unconditional, help: "Its longitude and latitude.", transform: Position.coordinate)
  var at: Coordinate?

  @Option(help: "The radius in metres that the name may mean around a point.")
  var uncertainty: Int?

  @Option(help: "What it is; without it what the place that is corrected is, else a settlement.")
  var kind: PlaceKind?

  @Option(parsing: .singleValue, help: "Another name or spelling; repeat it for more.")
  var names: [String] = []

  @Option(help: "Who says so.")
  var source: String

  @Option(help: "What a user should know of it.")
  var note = ""

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @Flag(help: "Another place than those of that name that are in the district already.")
  var new = false

  @Option(help: "The id of the place to correct.")
  var sameAs: String?

  func validate() throws {
    if near != nil, at != nil { throw ValidationError("--near and --at are two ways to place it; give one of them") }
    if let near, !(near > 0 && near <= 500) {
      throw ValidationError("--near must be greater than 0 and at most 500 km")
    }
    if new, sameAs != nil {
      throw ValidationError("--new is a place of its own, --same-as a known one; give one of them")
    }
    if let uncertainty, !(1...1_000_000).contains(uncertainty) {
      throw ValidationError("--uncertainty must be from 1 to 1000000 m")
    }
    for text in [name, source, note] + names where text.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      throw ValidationError("a text has a line end or another control in it; leave it out")
    }
    if source.allSatisfy(\.isWhitespace) { throw ValidationError("--source is empty; say who knows of the place") }
    if names.contains(where: { $0.contains("|") }) { throw ValidationError("a name has no | in it; repeat --names") }
  }

  func run() throws {
    let log = DiagnosticLog()
    let added = try ExitStatus.translating {
      let editing = try GazetteerEditing(
        gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache, diagnostics: log)
      return try editing.add(place, namesakes, diagnostics: log)
    }
    let replaced = added.replaced.map { "\treplaces \($0.id) \($0.name) (\($0.kind.rawValue), \($0.source))" } ?? ""
    try StandardOutput.writeVisibleLines(
      ["\(added.row.file):\(added.row.line ?? 0)\t\(added.id)\t\(name)\(replaced)"])
    StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
  }

  private var namesakes: GazetteerEditing.Namesakes {
    if let sameAs { .one(id: sameAs) } else if new { .others } else { .corrected }
  }

  private var place: PlaceAddition {
    let position: PlaceAddition.Position =
      if let at { .at(at) } else if let near { .near(kilometres: near) } else { .somewhere }
    return PlaceAddition(
      name: name, otherNames: names, kind: kind, within: within, position: position, uncertainty: uncertainty,
      source: source, note: note)
  }
}
