import IncidentModel

/// The names of provinces or districts by their codes: GeoNames' `admin1CodesASCII.txt` and `admin2Codes.txt`.
struct UnitNameTable {
  private var names: [String: String] = [:]

  /// Makes a table without names.
  init() {}

  /// Reads a file of four columns: code, name, name in ASCII and id.
  ///
  /// - Throws: Where no line has them.
  init(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) throws {
    var isRead = false
    var scanner = RowScanner { () -> [UInt8] in
      defer { isRead = true }
      return isRead ? [] : file.bytes
    }
    while try scanner.advance() {
      do throws(NameCleaning.Refusal) {
        guard scanner.fault == nil, scanner.count == 4 else {
          throw NameCleaning.Refusal(message: scanner.fault ?? "\(scanner.count) columns instead of 4")
        }
        let (code, name) = (try NameCleaning.cleaned(scanner.field(0)), try NameCleaning.cleaned(scanner.field(1)))
        names[code.name] = name.name
      } catch {
        diagnostics.append(
          Diagnostic(
            "gazetteer.bad-code", .refusal, error.message, at: SourceLocation(file: file.name, line: scanner.line)))
      }
    }
    guard !names.isEmpty else {
      throw GazetteerImportError(
        .broken, file: file.name, "no line has the four columns code, name, name in ASCII and id of GeoNames' codes")
    }
  }

  subscript(code: String) -> String { names[code] ?? "" }
}
