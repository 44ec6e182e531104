import ArgumentParser
import Ingestion
import IncidentModel
@main struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "incidentmap", subcommands: [GazetteerCommand.self, Bench.self])
}
struct Bench: ParsableCommand {
  @Argument var name: [String] = []
  func run() throws {
    for _ in 0..<5 {
    let clock = ContinuousClock()
    let a = clock.now
    let m = try GazetteerManifest.read(folder: "gazetteer")
    let b = clock.now
    let atlas = try AtlasReader(m).atlas()
    let c = clock.now
    let log = DiagnosticLog()
    let entries = try GazetteerReader(m).entries(atlas, log)
    let d = clock.now
    print("manifest", b - a, "atlas", c - b, "entries", d - c, entries.count, atlas.districts.count, atlas.units.count, atlas.neighbours.count)
    for x in log.diagnostics { print(x.location as Any, x.message) }
    for n in name { for e in entries where e.name == n || e.names.contains(n) { print(e.id, e.name, e.names, e.kind, e.precision, e.uncertainty, e.district ?? "-", e.province ?? "-", e.note ?? "") } }
    }
  }
}
