import IncidentModel

/// Sees to it that no two reports have one id, as records and sentences are told apart by it.
///
/// It keeps sixteen bytes a report or little more, so that reports can be read that are more than memory holds.
struct ReportIdentifiers {
  /// A file, and the line of it where it holds several reports.
  private struct Place {
    let file: UInt32
    let line: UInt32
  }

  /// Where reports stand by the digests of their ids.
  private var places: [UInt64: Place] = [:]
  /// Where reports stand by ids beyond ASCII, of which several forms are equal.
  private var others: [String: Place] = [:]
  /// The last number that was put behind an id, so that many of one id are not gone through for each.
  private var numbers: [UInt64: Int] = [:]
  private var files: [String] = []

  /// The report with an id of its own.
  ///
  /// One whose id a report before it has is kept, and told of with both files: `~` and its file name without the
  /// extension are put behind the id, or the whole file name where that is another report's too.
  ///
  /// - Parameters:
  ///   - report: The report as it was read.
  ///   - file: How messages call its file.
  ///   - path: How diagnostics call it, where that is another name.
  mutating func claim(
    _ report: Report, of file: String, at path: String? = nil, _ diagnostics: any DiagnosticCollector
  ) -> Report {
    guard let other = self[report.id] else {
      keep(report.id, of: file)
      return report
    }
    let id = freeIdentifier(for: report)
    keep(id, of: file)
    diagnostics.emit(
      Diagnostic(
        "ingestion.repeated-id", .warning,
        "the document id \"\(report.id)\" is also that of \(name(of: other)); both are kept, this one as \"\(id)\"",
        at: SourceLocation(file: path ?? file), remedy: "give one of them another id"))
    return report.with(id: id)
  }

  private mutating func keep(_ id: String, of file: String) {
    var (base, line) = (file[...], UInt32(0))
    if let colon = file.lastIndex(of: ":"), let number = UInt32(file[file.index(after: colon)...]), number > 0 {
      (base, line) = (file[..<colon], number)
    }
    if files.last.map({ $0 == base }) != true { files.append(String(base)) }
    self[id] = Place(file: UInt32(files.count - 1), line: line)
  }

  private func name(of place: Place) -> String {
    let file = files[Int(place.file)]
    return place.line == 0 ? file : "\(file):\(place.line)"
  }

  private subscript(id: String) -> Place? {
    get { id.utf8.allSatisfy { $0 < 0x80 } ? places[Self.digest(of: id)] : others[id] }
    set {
      if id.utf8.allSatisfy({ $0 < 0x80 }) { places[Self.digest(of: id)] = newValue } else { others[id] = newValue }
    }
  }

  private mutating func freeIdentifier(for report: Report) -> String {
    let name = ReportReader.identifier(report.path.split(separator: "/").last.map(String.init) ?? report.path)
    let candidates = ["\(report.id)~\(ReportReader.stem(of: report.path))", "\(report.id)~\(name)"]
    if let free = candidates.first(where: { self[$0] == nil }) { return free }
    let digest = Self.digest(of: candidates[1])
    var number = numbers[digest, default: 1] + 1
    while self["\(candidates[1])~\(number)"] != nil { number += 1 }
    numbers[digest] = number
    return "\(candidates[1])~\(number)"
  }

  /// The digest of an id by FNV-1a.
  ///
  /// Two ids of one digest, one pair in billions, only get a `~` that they do not need.
  private static func digest(of id: String) -> UInt64 {
    id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
