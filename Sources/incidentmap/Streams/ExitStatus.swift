import ArgumentParser
import GazetteerImport
import Ingestion
import Pipeline

/// The exit statuses of the program.
enum ExitStatus: Int32, CaseIterable {
  /// Done, but something was left out or not found; each is listed.
  case leftOut = 1
  /// The command line is wrong.
  case usage = 64
  /// An input cannot be used at all; nothing was written.
  case unusableInput = 65
  /// An input is missing or may not be read.
  case missingInput = 66
  /// A fault of the program itself.
  case fault = 70
  /// The output cannot be made.
  case cannotCreateOutput = 73
  /// An error of a disk or a stream.
  case inputOutput = 74
  /// Another run writes to the output folder.
  case heldByOther = 75
  /// A configuration is wrong.
  case badConfiguration = 78
  /// The terminal went away.
  case hangup = 129
  /// Somebody pressed control and C.
  case interrupt = 130
  /// Somebody asked the program to end.
  case termination = 143

  var code: ExitCode { ExitCode(rawValue) }

  /// The table for the help of the program.
  static let table = """
    Exit status: 0 done; 1 done, but something was left out or not found; 64 wrong usage; 65 an input cannot be used; \
    66 an input is missing or may not be read; 70 a fault of the program; 73 the output cannot be made; \
    74 a disk or stream failed; 75 another run writes to the output folder; 78 wrong configuration; \
    129, 130, 143 ended by the signal HUP, INT, TERM, and cleaned up.
    """

  /// Tells on standard error what failed, in one line; the exit status is to be thrown.
  static func failure(_ status: ExitStatus, _ message: String) -> ExitCode {
    StandardError.writeLines(["error: \(message)"])
    return status.code
  }

  /// Runs the body; what it throws is told in one line and becomes an exit status.
  static func translating<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch { throw translated(error) }
  }

  /// Runs the body; what it throws is told in one line and becomes an exit status.
  nonisolated(nonsending) static func translating<Result>(
    _ body: nonisolated(nonsending) () async throws -> Result
  ) async throws -> Result {
    do { return try await body() } catch { throw translated(error) }
  }

  /// Ends a command that read several inputs: 1 where some were refused, and why where none could be used.
  static func end(_ count: InputCount) throws {
    guard let refusal = count.firstRefusal else { return }
    throw count.used > 0 ? leftOut.code : status(of: refusal.code).code
  }

  private static func translated(_ error: any Error) -> any Error {
    switch error {
    case let error as ExitCode: error
    case let error as IngestionError: failure(status(of: error.code), error.description)
    case let error as GazetteerImportError:
      failure(status(of: error.code), error.description)
    case let error as OutputError: failure(status(of: error.code), error.description)
    case let error as AtomicWriteError:
      failure(error.code == .cannotCreate ? .cannotCreateOutput : .inputOutput, error.description)
    default: failure(.fault, "a fault of the program: \(error)")
    }
  }

  private static func status(of code: IngestionError.Code) -> ExitStatus {
    switch code {
    case .missing, .unreadable: .missingInput
    case .broken, .badRequest: .unusableInput
    case .badConfiguration: .badConfiguration
    }
  }

  private static func status(of code: GazetteerImportError.Code) -> ExitStatus {
    switch code {
    case .missingName: .usage
    case .unreadable: .missingInput
    case .broken, .unusableGeometry: .unusableInput
    }
  }

  private static func status(of code: OutputError.Code) -> ExitStatus {
    switch code {
    case .insideInput, .noFolder: .usage
    case .inTheWay: .cannotCreateOutput
    case .heldByOther: .heldByOther
    }
  }
}
