import ArgumentParser
import DelimitedText

/// `incidentmap analyse`: where incidents are dense.
struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Finds where incidents are dense: clusters, cells of one size, or a density surface.",
    discussion: """
      Only incidents known to 25 km at worst (precision 1 and 2) are used. Where more than a fifth of those asked for is \
      known less exactly, the exit status is 65 and nothing is written, unless --force is given; then too only exact \
      enough ones are used, and the layer and the map say so.

      Examples:
        incidentmap analyse clusters output/balochistan-2025 --radius 25 --least 5
        incidentmap analyse grid records.jsonl --cell 20 --measure killed
        incidentmap analyse density incidents.csv --bandwidth 30 --map density.svg
      """,
    subcommands: [AnalyseClustersCommand.self, AnalyseGridCommand.self, AnalyseDensityCommand.self])
}

/// A length in kilometres on the command line.
enum Kilometres {
  /// Reads a number from a tenth of a kilometre up to a limit.
  static func number(_ text: String, upTo limit: Double) throws -> Double {
    guard let number = DelimitedReader.Row.number(Array(text.utf8)[...]), number >= 0.1, number <= limit else {
      throw ValidationError("\"\(text)\" is not a number of kilometres from 0.1 to \(Int(limit))")
    }
    return number
  }
}
