/// The names under which articles in JSON keep what is known of them.
package struct ArticleFields: Sendable, Hashable {
  /// What an article may have.
  package enum Field: String, Sendable, CaseIterable {
    case id, text, title, published, url, publisher, language
  }

  private var names: [Field: String] = [:]

  /// Every field under its own name.
  package init() {}

  /// The name of a field in the objects.
  package subscript(field: Field) -> String {
    get { names[field] ?? field.rawValue }
    set { names[field] = newValue }
  }

  /// Whether any field has another name than its own.
  package var isPlain: Bool { names.isEmpty }

  /// Reads `text=body,published=date`.
  ///
  /// - Throws: `IngestionError` with what is wrong.
  package init(_ text: String) throws(IngestionError) {
    for pair in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2 else {
        throw IngestionError(
          .badRequest, file: "--article-fields", "\"\(pair)\" is not a pair such as text=body; part pairs with commas")
      }
      try set(sides[0], to: sides[1], file: "--article-fields", line: nil)
    }
  }

  /// Sets the name of a field.
  mutating func set(_ field: String, to name: String, file: String, line: Int?) throws(IngestionError) {
    let code: IngestionError.Code = line == nil ? .badRequest : .badConfiguration
    guard let known = Field(rawValue: field) else {
      let all = Field.allCases.map(\.rawValue).joined(separator: ", ")
      throw IngestionError(code, file: file, line: line, "no field \"\(field)\"; an article has \(all)")
    }
    guard names[known] == nil, !name.isEmpty else {
      throw IngestionError(code, file: file, line: line, "the field \"\(field)\" needs one name, and has none or two")
    }
    names[known] = name
  }
}
