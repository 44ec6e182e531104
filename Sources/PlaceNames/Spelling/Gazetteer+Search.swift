import IncidentModel

extension Gazetteer {
  /// The longest name that is looked for, in bytes of UTF-8; nothing bears a longer one.
  public static let longestSearch = 4096

  /// The places that bear a name, or else one that is like it.
  ///
  /// The steps are tried in their order, and the first that finds something ends the search: a name as it is written
  /// always beats one that is only like it.
  ///
  /// - Parameters:
  ///   - name: A name in any spelling and script; one of more than `longestSearch` bytes is not found.
  ///   - first: The first step that is tried.
  ///   - last: The last step that is tried.
  /// - Returns: The matches of one step, main names first, then by the number of edits, then by id. A place that bears
  ///   several such names comes once, with the name that would come first.
  public func search(_ name: String, from first: NameStep = .exact, through last: NameStep = .edits) -> [NameMatch] {
    guard name.utf8.count <= Self.longestSearch else { return [] }
    let normalized = NameNormalizer.normalized(name)
    guard !normalized.isEmpty else { return [] }
    if first == .exact {
      let exact = matches(normalized: normalized)
      if !exact.isEmpty || last == .exact { return exact }
    }
    return answers.answer(to: NameAnswers.Question(name: normalized, first: first, last: last)) {
      likeNames(normalized, from: first, through: last)
    }
  }

  private func likeNames(_ normalized: String, from first: NameStep, through last: NameStep) -> [NameMatch] {
    guard let similar else { return [] }
    for step in NameStep.allCases where step >= max(first, .spelling) && step <= last {
      let found = places(similar.matches(normalized, by: step), step)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The places whose names sound like a name that is too short to be taken for theirs.
  ///
  /// They are for a person to look at: of three consonants there are too many for one to be meant. The order is that of
  /// `search`.
  public func resembling(_ name: String) -> [NameMatch] {
    guard let similar, name.utf8.count <= Self.longestSearch else { return [] }
    return places(similar.resembling(NameNormalizer.normalized(name)), .sound)
  }

  private func places(_ names: [SimilarNames.Match], _ step: NameStep) -> [NameMatch] {
    let found = names.flatMap { match in
      matches(normalized: match.name).map {
        NameMatch(entry: $0.entry, isPrimary: $0.isPrimary, name: $0.name, step: step, distance: match.distance)
      }
    }
    var seen: Set<String> = []
    return found.sorted(by: NameMatch.precedes).filter { seen.insert($0.entry.id).inserted }
  }
}
