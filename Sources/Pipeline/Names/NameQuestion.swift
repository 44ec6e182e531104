import GeoJSON
import Geocoding
public import IncidentModel
public import SimpleFeatures

/// What is asked of one place name, with what is known beside it.
public struct NameQuestion: Sendable, Hashable {
  /// The name or phrase.
  public var name: String
  /// The unit in which it is asked for: its code or its name.
  public var within: String?
  /// A position near which it is looked for.
  public var near: Coordinate?
  /// The day for which the names are meant.
  public var day: CalendarDate?
  /// A sentence in which it stands, whose other places help to tell it.
  public var sentence: String?

  /// The longest line of a stream that is read, in bytes.
  public static let longestLine = 1 << 20

  /// Asks for a name.
  public init(
    _ name: String, within: String? = nil, near: Coordinate? = nil, day: CalendarDate? = nil, sentence: String? = nil
  ) {
    self.name = name
    self.within = within
    self.near = near
    self.day = day
    self.sentence = sentence
  }

  /// Reads a line of a stream: a name, or a JSON object with `name` and, where known, `in`, `near` (longitude and
  /// latitude), `as_of` (of a month or year its first day) and `text`.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line.
  ///   - defaults: What is asked where the line does not say.
  /// - Throws: `NameQuestionFault` where the line is no UTF-8, or an object that does not say what is asked.
  public init(line: [UInt8], defaults: NameQuestion) throws(NameQuestionFault) {
    self = defaults
    let first = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard first == UInt8(ascii: "{") else {
      guard let text = String(validating: line, as: UTF8.self) else {
        throw NameQuestionFault("it is not UTF-8; convert the input to UTF-8")
      }
      name = text
      return
    }
    let object: PropertyValue
    do { object = try JSONText.decode(line) } catch {
      throw NameQuestionFault("column \(error.column): \(error.message); \(error.remedy)")
    }
    guard case .object(let members) = object else { throw NameQuestionFault("it is no JSON object") }
    for member in members { try take(member) }
    guard members.contains(where: { $0.name == "name" }) else {
      throw NameQuestionFault("there is no \"name\"; give the place's name under it")
    }
  }

  private mutating func take(_ member: Property) throws(NameQuestionFault) {
    if member.value == .null { return }
    switch member.name {
    case "name": name = try NameQuestion.text(member)
    case "in": within = try NameQuestion.text(member)
    case "text": sentence = try NameQuestion.text(member)
    case "as_of":
      guard let span = DaySpan(iso8601: try NameQuestion.text(member)) else {
        throw NameQuestionFault("\"as_of\" is no date such as 2022-09-01, 2022-09 or 2022")
      }
      day = span.first
    case "near":
      guard case .array(let numbers) = member.value, numbers.count == 2, let longitude = numbers[0].number,
        let latitude = numbers[1].number, let position = Coordinate(longitude: longitude, latitude: latitude)
      else { throw NameQuestionFault("\"near\" is no longitude and latitude such as [66.35, 27]") }
      near = position
    default: break
    }
  }

  private static func text(_ member: Property) throws(NameQuestionFault) -> String {
    guard let text = member.value.string else {
      throw NameQuestionFault("\"\(member.name)\" is no text; put it in quotation marks")
    }
    return text
  }
}

/// What is wrong with a line that should ask for a name.
public struct NameQuestionFault: Error, Sendable, Equatable {
  /// What is wrong and what to do, in plain words.
  public let message: String

  /// A line that is longer than is read.
  public static let tooLong = NameQuestionFault(
    "the line is longer than \(NameQuestion.longestLine) bytes; give one name a line")

  init(_ message: String) { self.message = message }

  /// The answer to such a line, with the columns of every other: the line as far as it can be shown, and what is wrong.
  public func line(answering bytes: [UInt8]?) -> String {
    NameAnswer.line(
      [query(bytes)] + Array(repeating: "", count: 9) + [Placement.Method.none.rawValue, message, ""])
  }

  /// The answer as a JSON object on a line.
  public func json(answering bytes: [UInt8]?) -> String {
    JSONText.line(
      .object([Property("query", .null), Property("line", .string(query(bytes))), Property("reason", .string(message))])
    )
  }

  private func query(_ bytes: [UInt8]?) -> String {
    guard let bytes else { return "" }
    // What cannot be read is shown as such, and the reason says so.
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : "\u{FFFD}" }))
    return NameEcho(text).text
  }
}
