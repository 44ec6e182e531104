/// Where a report comes from, as its front matter says; what it does not say is not known.
public struct ReportOrigin: Sendable, Hashable {
  /// Who published it.
  public var publisher: String?
  /// Its headline.
  public var title: String?
  /// Where it was published; never opened.
  public var url: String?
  /// The day of publication.
  public var published: CalendarDate?
  /// The day on which it was copied from there.
  public var retrieved: CalendarDate?
  /// How far its publisher reaches.
  public var scale: SourceScale?
  /// Its language as a BCP 47 tag, such as `en`.
  public var language: String?
  /// The terms under which it may be used.
  public var licence: String?

  /// Makes an origin of which nothing is known.
  public init() {}
}

/// How far the publisher of a report reaches.
public enum SourceScale: String, Sendable, Hashable, CaseIterable {
  /// An organisation on the ground that reports to the user.
  case localPartner = "local partner"
  /// A part of a country.
  case subnational
  /// A country.
  case national
  /// Several countries.
  case regional
  /// The world.
  case international
  /// Social media, messengers and the like.
  case newMedia = "new media"
  /// None of these.
  case other
}

/// How the characters of a report stand as bytes in its file, and how that is known.
public struct ReportEncoding: Sendable, Hashable {
  /// How an encoding is known; none is ever guessed.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A byte order mark at the start of the file.
    case mark = "byte order mark"
    /// The front matter of the file.
    case frontMatter = "front matter"
    /// What a page of HTML says of itself.
    case page = "meta charset"
    /// The command that reads it.
    case option
    /// Nothing says otherwise, and every byte is valid.
    case valid
  }

  /// The name of the encoding, such as `UTF-8` or `windows-1252`.
  public let name: String
  /// How it is known.
  public let basis: Basis

  /// Makes an encoding.
  public init(name: String, basis: Basis) {
    self.name = name
    self.basis = basis
  }

  /// Valid UTF-8 without a mark.
  public static let utf8 = ReportEncoding(name: "UTF-8", basis: .valid)
}
