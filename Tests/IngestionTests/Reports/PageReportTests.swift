import Digests
import IncidentModel
import Ingestion
import Testing

/// Pages of HTML as reports.
struct PageReportTests {
  private func read(_ page: [UInt8], named name: String = "a.html", _ log: DiagnosticLog = DiagnosticLog()) throws
    -> Report
  {
    try ReportReader().report(page, named: name, diagnostics: log)
  }

  private func read(_ page: String, named name: String = "a.html") throws -> Report {
    try read(Array(page.utf8), named: name)
  }

  private func words(_ report: Report) -> String { String(decoding: report.text.utf8, as: UTF8.self) }

  @Test func `the text of a page is what spans count, and both digests are kept`() throws {
    let page = Array("<html><body><nav>Home</nav><p>One &amp; two.</p>".utf8)
    let report = try read(page)
    #expect(words(report) == "One & two.\n")
    #expect(report.id == "a")
    #expect(report.sha256 == SHA256Digest.hexadecimal(of: Array("One & two.\n".utf8)))
    #expect(report.fileSHA256 == SHA256Digest.hexadecimal(of: page))
    #expect(report.byteCount == page.count)
    #expect(report.text.originalRange(of: 4..<5) == 4..<5)
  }

  @Test func `a page tells its source`() throws {
    let report = try read(
      """
      <html lang=en-GB><head><title>T</title><meta property=og:site_name content="The  Paper">
      <link rel=canonical href="https://example.org/a"><meta name=pubdate content=yesterday>
      <script type="application/ld+json">[{"@type": "NewsArticle", "datePublished": "2025-05-07T23:30:00+05:00"}]</script>
      <body><p>Text.
      """)
    #expect(
      report.origin.title == "T" && report.publisher == "The Paper" && report.published?.description == "2025-05-07")
    #expect(report.origin.url == "https://example.org/a" && report.origin.language == "en-GB")
  }

  @Test(arguments: [
    ("<meta property=article:published_time content=2025-05-07T10:00:00Z>", "2025-05-07"),
    ("<meta itemprop=datePublished content=2025-05-07>", "2025-05-07"),
    ("<p>On <time datetime=2025-05-06>Tuesday</time>, something happened.</p>", "2025-05-06"),
    ("<meta name=date content='May 7'>", nil), ("<time>today</time>", nil), ("<time datetime=2025-02-30>x</time>", nil),
    ("<script type='application/ld+json'>{broken</script>", nil), ("", nil),
  ])
  func `the day of publication is what the page says or none`(part: String, day: String?) throws {
    #expect(try read("<html><head>\(part)<body><p>Text.").published?.description == day)
  }

  @Test func `front matter goes before what the page says`() throws {
    let page =
      "<html><head><title>T</title><meta property=og:site_name content=P></head><body>\n<p>Text.</p><p>32 May</p>"
    let report = try read("---\nid: x\npublisher: Q\n---\n\(page)", named: "a.txt")
    #expect(report.id == "x" && report.publisher == "Q" && report.origin.title == "T")
    #expect(report.line(ofOriginalByte: 0) == 6)
    #expect(try words(read("---\nid: x\n---\nNo tags & all", named: "a.htm")) == "No tags & all\n")
  }

  @Test(arguments: ["a.txt", "a.md", "stdin", "a.HTM", "a.xhtml"])
  func `a page is known by its name or its beginning`(name: String) throws {
    #expect(try words(read("\n<!DOCTYPE html><p>One</p>", named: name)) == "One\n")
    #expect(try words(read("\u{FEFF}<?xml version='1.0'?>\n<html xmlns='x'><p>One</p></html>", named: name)) == "One\n")
  }

  @Test(arguments: [
    ("<meta charset=windows-1252>", "windows-1252"),
    ("<META http-equiv='x' content='text/html; Charset=ISO-8859-1'>", "windows-1252"),
    ("<?xml version='1.0' encoding='cp1252'?>", "windows-1252"),
    ("<!-- > --><meta charset='windows-1252'>", "windows-1252"),
  ])
  func `a page may name its encoding`(mark: String, encoding: String) throws {
    let report = try read(Array("\(mark)<html><p>It".utf8) + [0x92] + Array("s caf".utf8) + [0xE9])
    #expect(words(report) == "It’s café\n")
    #expect(report.encoding == ReportEncoding(name: encoding, basis: .page))
  }

  @Test func `a page in UTF-8 and one in UTF-16 are read as such`() throws {
    let page = "<html lang=ur><head><meta charset=utf-8></head><body><p>کوئٹہ میں دھماکا ہوا۔</p></body></html>"
    #expect(try words(read(page)) == "کوئٹہ میں دھماکا ہوا۔\n")
    let wide: [UInt8] = page.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
    #expect(try words(read(wide)) == "کوئٹہ میں دھماکا ہوا۔\n")
    #expect(try read(wide).encoding.name == "UTF-16LE")
  }

  @Test(arguments: [
    (Array("<html><body><script>go()</script></body></html>".utf8), "no text in this page: it is empty, or"),
    ([], "no text in this page: it is empty, or"),
    (Array("<html>\n<meta charset=nonsense>".utf8), "unknown encoding \"nonsense\""),
    (Array("<p>caf".utf8) + [0xE9, 0x20], "looks like ISO-8859-1"),
    (Array("<meta charset=utf-8><p>caf".utf8) + [0xE9, 0x20], "its meta charset says so"),
    (Array("%PDF-1.7".utf8), "looks like PDF"), (Array("<p>a\u{0}b".utf8), "NUL byte"),
  ])
  func `a page that cannot be used is refused with the reason`(page: [UInt8], reason: String) throws {
    let error = #expect(throws: IngestionError.self) { try read(page) }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }

  @Test func `a page that is nested too deeply is told of with its line`() throws {
    let log = DiagnosticLog()
    let deep = "<html>\n\n" + String(repeating: "<div>", count: 100_000) + "<p>Text.</p>"
    #expect(try words(read(Array(deep.utf8), log)) == "Text.\n")
    let found = log.diagnostics.first { $0.identifier == "ingestion.deep-page" }
    #expect(found?.location?.description == "a.html:3")
  }
}
