import IncidentModel

/// Finds the news agencies that a report credits: `KABUL (AFP) —`, `— Reuters`, `With inputs from ANI`.
///
/// Only the first and the last lines are looked at; an agency that the text quotes is no credit.
struct AgencyCredits {
  private let agencies: [[String]: String]
  private let leads: Set<[String]>

  init(_ words: SourceWords) {
    let pairs = words.agencies.sorted { $0.key < $1.key }.flatMap { id, names in
      names.map { (AgencyCredits.words($0), id) }
    }
    agencies = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    leads = Set(words.creditLeads.map { AgencyCredits.words($0) })
  }

  /// The ids of the agencies that a report credits; its publisher is one of them where it is an agency.
  func agencies(of report: Report) -> Set<String> {
    let publisher = report.publisher.flatMap { agencies[AgencyCredits.words($0)] }
    let bytes = report.text.utf8
    let head = lines(report.text[0..<min(bytes.count, 800)]).prefix(4)
    let tail = lines(report.text[max(0, bytes.count - 400)..<bytes.count]).suffix(2)
    return Set(head.flatMap(inHead) + tail.flatMap(inTail) + [publisher].compactMap(\.self))
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
  }

  /// On a line of its own, or in the dateline: `KABUL, 3 May (AFP) —`, `QUETTA, May 3 (APP):`.
  private func inHead(_ line: Substring) -> [String] {
    let dateline = line.prefix { !":—–".contains($0) }
    let found = alone(line) + bracketed(line.prefix(80))
    guard dateline.count < min(line.count, 80) else { return found }
    return found + longestEnding(of: AgencyCredits.words(dateline))
  }

  /// On a line of its own, in brackets at the end, or behind the last dash.
  private func inTail(_ line: Substring) -> [String] {
    let trimmed = line.drop(while: \.isWhitespace)
    let behindDash = trimmed.lastIndex { "—–-".contains($0) }.map { trimmed[trimmed.index(after: $0)...] }
    return alone(line) + bracketed(trimmed.suffix(80)) + (behindDash.map(alone) ?? [])
  }

  /// The agencies that a line names and nothing else, as `AFP`, `By Reuters | 3 May 2025` or `AFP/AP`.
  private func alone(_ line: Substring) -> [String] {
    line.split { "|/•·,".contains($0) }.flatMap { part -> [String] in
      let words = AgencyCredits.words(part)
      if let agency = agencies[words] { return [agency] }
      guard let end = words.indices.reversed().first(where: { leads.contains(Array(words[..<$0])) }) else { return [] }
      return agencies[Array(words[end...])].map { [$0] } ?? []
    }
  }

  /// What stands in brackets there.
  private func bracketed(_ text: Substring) -> [String] {
    text.split(separator: "(").dropFirst(text.first == "(" ? 0 : 1).flatMap { part -> [String] in
      part.firstIndex(of: ")").map { alone(part[..<$0]) } ?? []
    }
  }

  private func longestEnding(of words: [String]) -> [String] {
    // A dateline has a place, a day and an agency, and is short.
    guard words.count <= 10 else { return [] }
    return words.indices.dropFirst().lazy.compactMap { agencies[Array(words[$0...])] }.first.map { [$0] } ?? []
  }

  /// Letters and digits in lower case, word by word.
  private static func words(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
