import Digests
import IncidentModel
import Ingestion
import TestSupport
import Testing

@Suite("The day of publication in a report's own words")
struct PublicationDayTests {
  private static let body = "\nGunmen shot a shopkeeper dead in the bazaar, the police said on Friday.\n"

  private func report(_ text: String, url: String? = nil) throws -> (Report, [Diagnostic]) {
    let words = try LexiconReader(folder: Repository.gazetteer + "/language/en").lexicon()
    let log = DiagnosticLog()
    let front = url.map { "---\nurl: \($0)\n---\n" } ?? ""
    let report = try ReportReader(ReadingOptions().dating(by: words)).report(
      Array((front + text).utf8), named: "a.txt", diagnostics: log)
    return (report, log.diagnostics)
  }

  @Test(arguments: [
    ("Published May 3rd, 2025", "2025-05-03"), ("Published in Morning Post, September 15th, 2025", "2025-09-15"),
    ("Posted on: 3 May 2025, 10:15 am", "2025-05-03"), ("Updated 12 Jan 2025 10:15 am", "2025-01-12"),
    ("Staff Reporter | Published: May 3, 2025 | Updated: May 4, 2025 09:00", "2025-05-03"),
    ("Last updated on Saturday, 3 May 2025", "2025-05-03"), ("Published on 2025-05-03T10:00:00Z", "2025-05-03"),
    ("Date: 15/09/2025", "2025-09-15"), ("Dated 15.9.2025", "2025-09-15"),
    ("Staff Reporter | 3 May 2025", "2025-05-03"),
  ])
  func lines(line: String, day: String) throws {
    #expect(try report("Shopkeeper shot dead\n\n\(line)\n\(Self.body)").0.published?.description == day)
    let isFooter = line.hasPrefix("Published") || line.hasPrefix("Updated")
    let last = try report("Shopkeeper shot dead\n\(Self.body)\(line)\n").0.published?.description
    #expect(last == (isFooter ? day : last))
  }

  @Test(arguments: [
    ("QUETTA, Sept 15, 2025: ", "2025-09-15"), ("KABUL, 3 May 2025 (Agency) —", "2025-05-03"),
    ("DERA ISMAIL KHAN (Reuters), Feb. 3, 2025 - ", "2025-02-03"), ("MAIDUGURI, Nigeria, 3rd May 2025 –", "2025-05-03"),
    ("St. Petersburg, Monday, May 5, 2025 (Agency):", "2025-05-05"),
  ])
  func datelines(dateline: String, day: String) throws {
    let (report, notes) = try report("Shopkeeper shot dead\n\n\(dateline) Gunmen shot a man dead.")
    #expect(report.published?.description == day)
    #expect(notes.map(\.identifier) == ["ingestion.dated-by-text"])
  }

  @Test("a dateline without a year takes it from the address or a line of a version, else it says nothing")
  func years() throws {
    let text = "QUETTA, Sept 15: Gunmen shot a shopkeeper dead in the bazaar."
    #expect(try report(text).0.published == nil)
    #expect(try report(text).1.map(\.identifier) == ["ingestion.undated-report"])
    let month = "https://news.example/2025/09/shopkeeper"
    #expect(try report(text, url: month).0.published?.description == "2025-09-15")
    #expect(try report(text, url: "https://news.example/2025/03/shopkeeper").0.published == nil)
    #expect(try report("Updated 16 September 2025\n\n" + text).0.published?.description == "2025-09-15")
    #expect(try report(Self.body, url: "https://news.example/2025/09/16/a").0.published?.description == "2025-09-16")
    #expect(try report(Self.body, url: "https://news.example/2025-09-16/a").0.published?.description == "2025-09-16")
    #expect(try report(Self.body, url: "https://news.example/2025/13/46/a").0.published == nil)
  }

  @Test(
    "dates of happenings are no days of publication",
    arguments: [
      "Gunmen shot a shopkeeper dead on 3 May 2025.", "On 3 May 2025: a chronicle of a day of violence in the north",
      "Published in 2019, the book tells of the raid of 3 May 1999 and of what came of it in the twenty years since.",
      "KALAT, 3 May 2025: Gunmen fired at a post.\nMASTUNG, 5 May 2025: A bomb went off.\n",
      "3 May 2025\nGunmen fired at a post in Kalat.\n\n5 May 2025\nA bomb went off in Mastung.\n",
      "QUETTA, Feb 30, 2025: Gunmen fired at a post.", "Published May 2025", "Published today", "Dated 5/6/2025",
      "Three men, aged 3 to 5 May, 2025 people — and a dash", "",
    ])
  func happenings(text: String) throws {
    #expect(try report(text).0.published == nil)
  }

  @Test("what the front matter states goes before the text's own words, and without a language no text is asked")
  func precedence() throws {
    let text = "---\npublished: 2025-01-02\n---\nPublished May 3rd, 2025\n\(Self.body)"
    #expect(try report(text).0.published?.description == "2025-01-02")
    let plain = try ReportReader(ReadingOptions()).report(Array("Published May 3rd, 2025".utf8), named: "a.txt")
    #expect(plain.published == nil)
  }
}
