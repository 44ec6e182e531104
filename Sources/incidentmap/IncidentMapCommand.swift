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
      ResolveCommand.self, ImportCommand.self, LocateCommand.self, ExportCommand.self, TableCommand.self,
      AnalyseCommand.self,
      EvalCommand.self,
      GazetteerCommand.self,
    ])

  @MainActor static func main() async {
    StandardStreams.occupyClosed()
    Signals.handle()
    OpenFiles.raiseLimit()
    var command: any ParsableCommand
    do { command = try parseAsRoot() } catch { Signals.finish(misreading(error) ?? tell(error).rawValue) }
    do {
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      Signals.finish(ExitCode.success.rawValue)
    } catch {
      // Help that is asked for is given by a command of its own; its error is no exit status.
      Signals.finish((error is ExitCode ? nil : misreading(error)) ?? tell(error).rawValue)
    }
  }

  /// The exit status where a name that begins with a dash was taken for an option, which is told of.
  private static func misreading(_ error: any Error) -> Int32? {
    let arguments = CommandLine.arguments.dropFirst()
    return DashedArgument.misread(in: arguments, isHelp: exitCode(for: error).isSuccess)
      .map { ExitStatus.failure(.usage, $0.message).rawValue }
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
