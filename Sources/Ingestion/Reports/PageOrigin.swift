import GeoJSON
import HTML
import IncidentModel
import SimpleFeatures

/// What a page of HTML says of its source; what is not as it should be counts as not said.
enum PageOrigin {
  private static let dateNames = [
    "article:published_time", "datepublished", "og:published_time", "article:published", "dcterms.date",
    "dc.date.issued",
    "dc.date", "sailthru.date", "parsely-pub-date", "publish-date", "publishdate", "pubdate", "date",
  ]

  /// The source as far as the page tells it.
  static func origin(of page: HTMLPage) -> ReportOrigin {
    let article = page.linkedData.lazy.compactMap(article(in:)).first ?? .null
    var origin = ReportOrigin()
    origin.title = shown(page.title ?? article["headline"].string)
    origin.publisher = shown(page.properties["og:site_name"] ?? article["publisher"]["name"].string)
    origin.url =
      [page.properties["canonical"], page.properties["og:url"], article["url"].string].lazy
      .compactMap { $0 }.compactMap(address).first
    let named = dateNames.lazy.compactMap { page.properties[$0] }
    origin.published =
      named.prefix(1).compactMap(day).first ?? article["datePublished"].string.flatMap(day)
      ?? named.compactMap(day).first ?? page.times.lazy.compactMap(day).first
    origin.language = (page.properties["lang"] ?? article["inLanguage"].string).flatMap(language)
    return origin
  }

  /// The first object of linked data that has a day of publication.
  private static func article(in bytes: [UInt8]) -> PropertyValue? {
    guard let value = try? JSONText.decode(bytes) else { return nil }
    let roots = [value] + value.elements
    let candidates = roots + roots.flatMap { $0["@graph"].elements } + roots.map { $0["mainEntity"] }
    return candidates.first { $0["datePublished"].string != nil }
  }

  /// The day that a date or a time of ISO 8601 names, as it is written: the day of the place of publication.
  private static func day(_ text: String) -> CalendarDate? {
    guard text.utf8.count == 10 || text.dropFirst(10).first.map({ "T ".contains($0) }) ?? false else { return nil }
    return CalendarDate(iso8601: text.prefix(10))
  }

  private static func shown(_ text: String?) -> String? {
    let words = text.map { ShownText($0).text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    return words.flatMap { $0.isEmpty || $0.utf8.count > 2000 ? nil : $0 }
  }

  private static func address(_ text: String) -> String? {
    let lower = text.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), !text.contains(" "), ShownText(text).first == nil
    else { return nil }
    return text
  }

  private static func language(_ text: String) -> String? {
    text.wholeMatch(of: /[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/) == nil ? nil : text
  }
}

extension ReportOrigin {
  /// The same source with what it does not say taken from another account of it.
  func filled(from other: ReportOrigin) -> ReportOrigin {
    var origin = self
    origin.publisher = publisher ?? other.publisher
    origin.title = title ?? other.title
    origin.url = url ?? other.url
    origin.published = published ?? other.published
    origin.retrieved = retrieved ?? other.retrieved
    origin.scale = scale ?? other.scale
    origin.language = language ?? other.language
    origin.licence = licence ?? other.licence
    return origin
  }
}
