import ArgumentParser
import Ingestion
import Pipeline

/// The options of commands that may leave the reading of reports to another program.
struct ExtractorOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A command that reads the reports in the place of the rules; without it, what incidentmap.yml says.",
      discussion: """
        A line of shell. It is given each report as a line of JSON on standard input (schema report/1) and answers with \
        a line for each (schema mention/1); its standard error is passed on. What it gives no answer for is refused.
        """, valueName: "command"), transform: ExtractorOption.command)
  var extractor: ExtractorCommand?

  @Option(
    help: ArgumentHelp(
      "How many seconds the extractor may take for an answer; without it 60.", valueName: "seconds"),
    transform: ExtractorOption.seconds)
  var extractorTimeout: Int?

  /// What they say.
  var choice: OutsideExtractor.Choice {
    OutsideExtractor.Choice(command: extractor, timeout: extractorTimeout) { line in
      StandardError.writeLines(["extractor: \(line)"])
    }
  }

  @Sendable private static func command(_ line: String) throws -> ExtractorCommand {
    guard let command = ExtractorCommand(line, timeout: nil) else {
      throw ValidationError("the command of the extractor is empty")
    }
    return command
  }

  @Sendable private static func seconds(_ text: String) throws -> Int {
    guard let seconds = Int(text), (1...ExtractorCommand.greatestTimeout).contains(seconds) else {
      throw ValidationError(
        "\"\(text)\" is not a whole number of seconds from 1 to \(ExtractorCommand.greatestTimeout)")
    }
    return seconds
  }
}
