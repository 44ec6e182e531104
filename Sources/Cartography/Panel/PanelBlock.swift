/// One block of the side panel: a heading and entries, each with or without a small picture.
struct PanelBlock: Sendable {
  /// The small pictures beside entries.
  enum Swatch: Sendable {
    case fill(String)
    case hatched(fill: String, pattern: String)
    case dot(isClaimed: Bool)
    case ring(isClaimed: Bool)
    case number
    case smallDot
  }

  /// A text that is broken into lines.
  struct Entry: Sendable {
    var swatch: Swatch?
    let text: String
    var isBold = false
    /// The most lines it may take, where there is too little room for all.
    var lineLimit: Int?
  }

  /// The end of its id: `legend`.
  let id: String
  let heading: String?
  let entries: [Entry]
  var isBoxed = false
  /// Whether it is set smaller and softer than the rest.
  var isFinePrint = false
}
