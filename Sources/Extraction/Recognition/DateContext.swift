import IncidentModel

/// The day that a sentence has from what stands before it, while a report is read.
///
/// A line that is only a date holds for what stands under it, a day named in a paragraph for the rest of that
/// paragraph, and the day of the lead for the rest of a report without such lines.
struct DateContext {
  /// The day named last, from which `the next day` is counted.
  private(set) var anchor: DateExtent?
  private var heading: DateExtent?
  private var lead: DateExtent?
  private var paragraph: (number: Int, date: DateExtent)?
  private var bodySentences = 0

  /// The day of an incident in a paragraph that names no day of its own.
  func date(inParagraph number: Int) -> DateExtent? {
    if let paragraph, paragraph.number == number { return paragraph.date }
    return heading ?? lead
  }

  /// Takes what a sentence says of the day.
  mutating func take(_ reading: SentenceReading) {
    let recent = [DatePrecision.day, .days]
    if let last = reading.dates.last(where: { recent.contains($0.extent.precision) }) { anchor = last.extent }
    if let date = reading.dates.first?.extent, isOnlyDate(reading) {
      (heading, paragraph) = (date, nil)
      return
    }
    let date = reading.eventDate.flatMap { recent.contains($0.precision) ? $0 : nil }
    if let date { paragraph = (reading.sentence.paragraph, date) }
    guard bodySentences < 2, reading.frame == nil, !reading.sentence.isHeading else { return }
    bodySentences += 1
    lead = lead ?? date
  }

  /// Whether a sentence has no word that does not belong to a date: `25 – 26 May`, `Monday, 2 June:`.
  private func isOnlyDate(_ reading: SentenceReading) -> Bool {
    reading.tokens.indices.allSatisfy { index in
      reading.tokens[index].kind == .punctuation || reading.dates.contains { $0.range.contains(index) }
    }
  }
}
