import IncidentModel

/// The mentions of a report while they are gathered, in the order in which they were opened.
///
/// A sentence looks back over the last ones only: news does not return to what it told sixty incidents before, and a
/// long text is so read in time that grows with its length.
struct MentionDrafts {
  private var list: [MentionDraft] = []
  private var totals: [Quantity: Int] = [:]
  /// The positions of the drafts of incidents.
  private(set) var incidents: [Int] = []
  /// The position of the last total.
  private(set) var lastTotal: Int?

  /// How many incidents a sentence looks back over.
  static let reach = 64

  var isEmpty: Bool { list.isEmpty }
  var last: MentionDraft? { list.last }
  var lastIndex: Int? { list.indices.last }
  var lastIncident: Int? { incidents.last }
  /// The positions of the incidents that a sentence may go on with.
  var reachable: ArraySlice<Int> { incidents.suffix(MentionDrafts.reach) }
  /// All drafts.
  var all: [MentionDraft] { list }

  subscript(index: Int) -> MentionDraft {
    get { list[index] }
    set { list[index] = newValue }
    _modify { yield &list[index] }
  }

  /// Adds a draft and returns its position.
  mutating func append(_ draft: MentionDraft) -> Int {
    let index = list.count
    list.append(draft)
    if draft.kind == .incident { incidents.append(index) } else { lastTotal = index }
    if let attacks = draft.total?.attacks, totals[attacks] == nil { totals[attacks] = index }
    return index
  }

  /// The first total of as many deeds.
  func total(of attacks: Quantity) -> Int? { totals[attacks] }
}
