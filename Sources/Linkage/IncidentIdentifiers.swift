import IncidentModel

/// Gives incidents ids that stay the same for life: that of the first mention.
struct IncidentIdentifiers {
  private var taken: Set<String> = []

  /// The id of the incident that a mention is the first of.
  ///
  /// Two incidents that begin with the same words get different ids, the later one by its place among them.
  mutating func identifier(of mention: IncidentMention) -> String {
    var repetition = 1
    while true {
      let id = mention.identifier(repetition: repetition)
      if taken.insert(id).inserted { return id }
      repetition += 1
    }
  }
}
