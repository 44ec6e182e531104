import ArgumentParser
import Pipeline

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
      ResolveCommand.self, EvalCommand.self,
      GazetteerCommand.self,
    ])

  @MainActor static func main() async {
    StandardStreams.occupyClosed()
    Signals.handle()
    OpenFiles.raiseLimit()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      Signals.finish(ExitCode.success.rawValue)
    } catch {
      Signals.finish(tell(error).rawValue)
    }
  }

  /// Tells what ended a command, help and version on standard output; gives the exit status.
  private static func tell(_ error: any Error) -> ExitCode {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    guard !text.isEmpty else { return code }
    guard code.isSuccess else {
      StandardError.writeLines(
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init))
      return code
    }
    do { try StandardOutput.writeLines([text]) } catch { return exitCode(for: error) }
    return code
  }
}
