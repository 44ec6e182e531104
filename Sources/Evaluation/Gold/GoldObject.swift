import IncidentModel
import SimpleFeatures

/// An object of a gold file with the path to it; what is wrong in it is logged, and reading goes on.
struct GoldObject {
  private let value: PropertyValue
  private let path: String
  private let log: GoldFaultLog

  /// Takes a value that must be an object; nothing where it is none.
  init?(_ value: PropertyValue, at path: String, _ log: GoldFaultLog) {
    guard case .object = value else {
      log.add(path, "this is no object; put the fields in { }")
      return nil
    }
    (self.value, self.path, self.log) = (value, path, log)
  }

  /// A text; nothing where the field is null, empty or not there.
  func text(_ key: String) -> String? {
    value[key] == .string("") ? nil : read(value[key], path(key), GoldObject.text)
  }

  /// A text that must be there.
  func requiredText(_ key: String) -> String { requiredValue(key, GoldObject.text) ?? "" }

  /// A value that must be there.
  func requiredValue<Value>(_ key: String, _ parse: (PropertyValue) -> Result<Value, GoldRefusal>) -> Value? {
    if value[key] == .null { log.add(path(key), "there is none; give it") }
    return read(value[key], path(key), parse)
  }

  /// A truth value; false where the field is not there.
  func truth(_ key: String) -> Bool {
    read(value[key], path(key)) { value in
      if case .bool(let truth) = value { .success(truth) } else { .failure(GoldRefusal("is neither true nor false")) }
    } ?? false
  }

  /// A value that the parser makes of a field, with those that it makes of lists of other answers.
  func value<Value>(
    _ key: String, or others: [String], _ parse: (PropertyValue) -> Result<Value, GoldRefusal>
  ) -> GoldValue<Value> {
    let alternatives = others.flatMap { key in
      list(key).map { item, path in read(item, path, parse) }
    }
    return GoldValue(read(value[key], path(key), parse), or: alternatives)
  }

  /// A value that the parser makes of a field, where it is there.
  func value<Value>(_ key: String, _ parse: (PropertyValue) -> Result<Value, GoldRefusal>) -> Value? {
    read(value[key], path(key), parse)
  }

  /// The values that the parser makes of a list.
  func values<Value>(_ key: String, _ parse: (PropertyValue) -> Result<Value, GoldRefusal>) -> [Value] {
    list(key).compactMap { item, path in read(item, path, parse) }
  }

  /// The objects of a list; none where it is not there.
  func objects(_ key: String, isRequired: Bool = false) -> [GoldObject] {
    if isRequired, value[key] == .null { log.add(path(key), "there is none; give a list, empty where there are none") }
    return list(key).compactMap { GoldObject($0, at: $1, log) }
  }

  /// Logs something that is wrong with a field.
  func refuse(_ key: String, _ message: String) { log.add(path(key), message) }

  private func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The elements of a list with their paths.
  private func list(_ key: String) -> [(PropertyValue, String)] {
    switch value[key] {
    case .null: return []
    case .array(let items): return items.enumerated().map { ($1, "\(path(key))[\($0)]") }
    default:
      log.add(path(key), "this is no list; put the values in [ ]")
      return []
    }
  }

  private func read<Value>(
    _ value: PropertyValue, _ path: String, _ parse: (PropertyValue) -> Result<Value, GoldRefusal>
  ) -> Value? {
    guard value != .null else { return nil }
    switch parse(value) {
    case .success(let value): return value
    case .failure(let refusal):
      log.add(path, refusal.message)
      return nil
    }
  }
}

/// Why a value of a field cannot be used, in words that follow its path.
struct GoldRefusal: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

extension GoldObject {
  static func text(_ value: PropertyValue) -> Result<String, GoldRefusal> {
    guard let text = value.string, !text.isEmpty else {
      return .failure(GoldRefusal("this is no text; give a text in quotation marks or null"))
    }
    return .success(text)
  }

  static func count(_ value: PropertyValue) -> Result<Int, GoldRefusal> {
    guard let number = value.integer, number >= 0 else {
      return .failure(GoldRefusal("this is no whole number of 0 or more; give one or null"))
    }
    return .success(number)
  }

  static func date(_ value: PropertyValue) -> Result<CalendarDate, GoldRefusal> {
    guard let date = value.string.flatMap({ CalendarDate(iso8601: $0) }) else {
      return .failure(GoldRefusal("this is no day such as \"2025-05-07\"; give one or null"))
    }
    return .success(date)
  }

  static func type(_ value: PropertyValue) -> Result<IncidentType, GoldRefusal> {
    guard let type = value.string.flatMap(IncidentType.init(rawValue:)) else {
      let types = IncidentType.allCases.map(\.rawValue).joined(separator: ", ")
      return .failure(GoldRefusal("this is no type of incident; give one of \(types)"))
    }
    return .success(type)
  }

  static func precision(_ value: PropertyValue) -> Result<DatePrecision, GoldRefusal> {
    guard let precision = value.integer.flatMap(DatePrecision.init(rawValue:)) else {
      return .failure(GoldRefusal("this is no precision of a date; give 1 to 5 or null"))
    }
    return .success(precision)
  }

  /// One actor as a text, or several as a list of texts.
  static func actors(_ value: PropertyValue) -> Result<[String], GoldRefusal> {
    let items = if case .array(let items) = value { items } else { [value] }
    let names = items.compactMap(\.string)
    guard names.count == items.count, !names.contains("") else {
      return .failure(GoldRefusal("this is no id or name of an actor; give one, a list of them or null"))
    }
    return .success(names)
  }
}
