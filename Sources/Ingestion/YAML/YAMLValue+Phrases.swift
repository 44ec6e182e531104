extension YAMLValue {
  /// Phrases of words: none is empty, and none takes more tries to match than a report is worth.
  func phrases() throws -> [String] {
    try list().map { value in
      let phrase = try value.filledString()
      let parts = phrase.utf8.split(separator: UInt8(ascii: " "))
      let open = parts.count { $0.elementsEqual("..".utf8) || $0.first == UInt8(ascii: "(") }
      guard !parts.isEmpty, parts.count <= 60, open <= 10 else {
        throw value.error(
          "the phrase \"\(phrase.prefix(40))\" should have 1 to 60 words, of which at most 10 are .. or in brackets; "
            + "make two of it")
      }
      return phrase
    }
  }
}

extension [String: YAMLValue] {
  func phrases(_ key: String) throws -> [String] { try self[key]?.phrases() ?? [] }
}
