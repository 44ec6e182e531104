import ArgumentParser
import IncidentModel
import Pipeline

/// Where a table or stream of points is written, and in which form.
struct TableOutputOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The form of the output: \(TableFormat.list).",
      discussion: "Without it the extension of --output tells, and for standard output it is that of the input."))
  var format: TableFormat?

  @Option(name: .shortAndLong, help: "The file to write, replaced as a whole at the end; - is standard output.")
  var output = "-"

  /// The form that is asked for, by name or by the extension of the file; nothing where neither is.
  var chosen: TableFormat? { format ?? (output == "-" ? nil : TableFormat(fileName: output)) }

  func validate() throws {
    guard format == nil, output != "-", TableFormat(fileName: output) == nil else { return }
    throw ValidationError(
      "the name \(output) does not tell the form of the output; give --format, one of \(TableFormat.list)")
  }

  /// Refuses to write over what is read.
  func requireOther(than inputs: [String]) throws {
    if output != "-", inputs.contains(output) {
      throw ExitStatus.failure(.usage, "\(output) is the input; name another --output")
    }
  }

  /// Calls the body with what takes the bytes, on any thread; a file is replaced once the body ends without an error.
  func writing(
    diagnostics: any DiagnosticCollector, _ body: (_ write: @escaping @Sendable ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    if output == "-" {
      try body { try StandardOutput.write($0) }
    } else {
      try AtomicWrite.writePieces(to: output, diagnostics: diagnostics) { try body($0) }
    }
  }
}

extension TableFormat: ExpressibleByArgument {}
