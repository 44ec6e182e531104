extension YAMLValue {
  /// Phrases of words: none is empty, and none takes more tries to match than a report is worth.
  ///
  /// - Parameter verbs: Writes out the verbs that phrases ask for by `~`; without it they are left as they stand.
  func phrases(_ verbs: VerbInflection? = nil) throws -> [String] {
    try list().map { value in
      let phrase = try value.inflected(by: verbs)
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

  private func inflected(by verbs: VerbInflection?) throws -> String {
    let phrase = try filledString()
    do throws(VerbInflection.Doubt) {
      return try verbs?.expanded(phrase) ?? phrase
    } catch {
      throw self.error("the phrase \"\(phrase.prefix(40))\": \(error.message)")
    }
  }
}

extension [String: YAMLValue] {
  func phrases(_ key: String, _ verbs: VerbInflection?) throws -> [String] { try self[key]?.phrases(verbs) ?? [] }
}
