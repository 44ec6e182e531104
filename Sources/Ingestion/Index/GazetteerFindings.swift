import IncidentModel
import PlaceNames
import Synchronization

/// What reading the tables of a gazetteer told, kept in its index so that every run tells it.
final class GazetteerFindings: DiagnosticCollector {
  static let table = "findings"
  private let kept = Mutex<[Diagnostic]>([])

  func emit(_ diagnostic: Diagnostic) { kept.withLock { $0.append(diagnostic) } }

  /// The findings, and how many rows each table has, as a table for the index.
  ///
  /// Files are named by their place in the list, as the next run may name the gazetteer's folder differently.
  func encoded(rows: [String: Int], files: [String]) -> [UInt8] {
    var text = FlatText()
    text.append(rows.count)
    for (file, count) in rows.sorted(by: { $0.key < $1.key }) {
      text.append(files.firstIndex(of: file) ?? 0)
      text.append(count)
    }
    let findings = kept.withLock { $0 }
    text.append(findings.count)
    for finding in findings {
      text.append(finding.identifier)
      text.append(finding.severity.rawValue)
      text.append(finding.message)
      text.append(finding.location.flatMap { files.firstIndex(of: $0.file) }.map { $0 + 1 } ?? 0)
      text.append(finding.location?.line.map { $0 + 1 } ?? 0)
      text.append(finding.remedy == nil ? 0 : 1)
      if let remedy = finding.remedy { text.append(remedy) }
    }
    return text.bytes
  }

  /// Tells what was kept, and gives how many rows each table has; nothing where the bytes are not what was kept.
  static func report(
    _ bytes: [UInt8], files: [String], to diagnostics: any DiagnosticCollector
  ) -> [String: Int]? {
    var (text, rows, findings) = (FlatText(bytes), [String: Int](), [Diagnostic]())
    guard let tables = text.takeNumber() else { return nil }
    for _ in 0..<tables {
      guard let file = text.takeNumber(), let count = text.takeNumber(), file < files.count else { return nil }
      rows[files[file]] = count
    }
    guard let count = text.takeNumber() else { return nil }
    for _ in 0..<count {
      guard let finding = text.takeFinding(files) else { return nil }
      findings.append(finding)
    }
    for finding in findings { diagnostics.emit(finding) }
    return rows
  }
}

/// Numbers and texts one after another.
private struct FlatText {
  private(set) var bytes: [UInt8] = []
  private var offset = 0

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func append(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes += text.utf8
  }

  mutating func takeNumber() -> Int? {
    guard bytes.count - offset >= 8 else { return nil }
    let number = (0..<8).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
    offset += 8
    return number >= 0 ? number : nil
  }

  mutating func takeText() -> String? {
    guard let count = takeNumber(), count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return String(validating: bytes[offset..<offset + count], as: UTF8.self)
  }

  mutating func takeFinding(_ files: [String]) -> Diagnostic? {
    guard let identifier = takeText(), let severity = takeText().flatMap(Severity.init(rawValue:)),
      let message = takeText(), let file = takeNumber(), file <= files.count, let line = takeNumber(),
      let hasRemedy = takeNumber()
    else { return nil }
    var remedy: String?
    if hasRemedy == 1 {
      guard let text = takeText() else { return nil }
      remedy = text
    }
    let location = file == 0 ? nil : SourceLocation(file: files[file - 1], line: line == 0 ? nil : line - 1)
    return Diagnostic(identifier, severity, message, at: location, remedy: remedy)
  }
}
