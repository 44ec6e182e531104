import ArgumentParser
import Pipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `incidentmap`: reports in, incidents, layers and maps out.
@main
struct IncidentMapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incidentmap",
    abstract: "Turns reports on conflict and crisis into incidents, layers and maps that can be defended.",
    discussion: """
      Examples:
        incidentmap build
        incidentmap build --seeds news/week-19 --output maps/week-19
        incidentmap resolve Kech "Ornach Cross" "Shorkand area of Mach, Bolan"

      Data goes to standard output, everything else to standard error. Nothing is fetched from a network.
      \(ExitStatus.table)
      """,
    version: """
      incidentmap \(Versions.program)
      GEOS \(Versions.geos)
      PROJ \(Versions.proj)
      """,
    subcommands: [
      BuildCommand.self, ExtractCommand.self, LedgerCommand.self, CheckCommand.self, ValidateCommand.self,
      ResolveCommand.self,
      GazetteerCommand.self,
    ])

  @MainActor static func main() async {
    // A reader that goes away ends a write with EPIPE, not the program with a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }
}
