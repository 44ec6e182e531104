import IncidentModel
import Ingestion

/// Finds names without letters, and names that differ from others only in what cannot be seen.
struct NameCheck {
  let survey: GazetteerSurvey

  func findings() -> [Diagnostic] {
    survey.tables.flatMap { table in
      table.withoutLetters.map { doubtful in
        Diagnostic(
          "gazetteer.no-letters", .warning, "the name \"\(doubtful.name.prefix(60))\" has no letter",
          at: doubtful.location, remedy: "remove it, or write the name")
      }
    } + twins()
  }

  /// Joiners belong to the spelling of Persian and Urdu; other characters without a shape belong to none.
  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

  private func twins() -> [Diagnostic] {
    let doubtful = survey.tables.flatMap(\.withInvisible)
    guard !doubtful.isEmpty else { return [] }
    let sought = Set(doubtful.map(\.name.visible))
    var bearers: [String: String] = [:]
    for entry in survey.entries {
      for name in [entry.name] + entry.names where sought.contains(name) && bearers[name] == nil {
        bearers[name] = entry.id
      }
    }
    return doubtful.compactMap { name in
      let invisible = name.name.unicodeScalars.filter(\.properties.isDefaultIgnorableCodePoint)
      guard let bearer = bearers[name.name.visible], let first = invisible.first else { return nil }
      let code = String(first.value, radix: 16, uppercase: true)
      let isSpelling = invisible.allSatisfy(Self.joiners.contains)
      return Diagnostic(
        "gazetteer.invisible-difference", isSpelling ? .note : .warning,
        "\"\(name.name.visible.prefix(60))\", a name of \(name.id.prefix(60)), differs from \(bearer == name.id ? "another of its names" : "a name of \(bearer.prefix(60))") only in "
          + "characters that cannot be seen, U+\(String(repeating: "0", count: max(0, 4 - code.utf8.count)))\(code)",
        at: name.location, remedy: isSpelling ? "both are found as one name" : "remove the characters")
    }
  }
}
