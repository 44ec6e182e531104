import IncidentModel

/// Ties a total to the incidents that it counts: 14 killed in two attacks are 12 and 2.
enum TotalReconciliation {
  /// The drafts, those that are parts of a total tied to it.
  static func reconciled(_ drafts: [MentionDraft]) -> [MentionDraft] {
    var result = drafts
    let counted = drafts.indices.filter { drafts[$0].kind == .incident && drafts[$0].count(.killed) != nil }
    for index in drafts.indices where drafts[index].kind == .aggregateClaim {
      let parts = parts(of: drafts[index], at: index, counted, drafts)
      for part in parts {
        result[part].partOf = index
        for claimant in drafts[index].claimants { result[part].claim(by: claimant) }
      }
      if parts.isEmpty { tieUnequal(index, counted, &result) }
    }
    return result
  }

  /// Ties a total to all incidents of the report where there are as many as it counts, although their dead make another
  /// number than its own; the difference is noted, and nothing else is concluded from it.
  private static func tieUnequal(_ index: Int, _ counted: [Int], _ drafts: inout [MentionDraft]) {
    let incidents = drafts.indices.filter { drafts[$0].kind == .incident && !drafts[$0].isHeadline }
    guard let number = drafts[index].total?.attacks.best, number > 1, incidents.count == number, incidents == counted,
      incidents.allSatisfy({ drafts[$0].partOf == nil }), let total = drafts[index].count(.killed)
    else { return }
    let sum = incidents.reduce(0) { $0 + (drafts[$1].count(.killed) ?? 0) }
    for part in incidents { drafts[part].partOf = index }
    drafts[index].discrepancies.append(
      FigureDiscrepancy(
        measure: .killed, total: Quantity(exactly: total), parts: Quantity(exactly: sum),
        assertedBy: drafts[index].figures.first { $0.measure == .killed }?.assertedBy))
  }

  /// The first incidents in a row, as many as the total counts, whose dead add up to its dead.
  ///
  /// Only incidents told near the total are tried.
  private static func parts(
    of total: MentionDraft, at index: Int, _ counted: [Int], _ drafts: [MentionDraft]
  ) -> ArraySlice<Int> {
    guard let number = total.total?.attacks.best, (2...20).contains(number), let sum = total.count(.killed) else {
      return []
    }
    let position = counted.firstIndex { $0 > index } ?? counted.endIndex
    let near = counted[max(0, position - MentionDrafts.reach)..<min(counted.count, position + MentionDrafts.reach)]
    let rows = near.indices.lazy.filter { $0 + number <= near.endIndex }.map { near[$0..<$0 + number] }
    return rows.first { row in row.reduce(0) { $0 + (drafts[$1].count(.killed) ?? 0) } == sum } ?? []
  }
}
