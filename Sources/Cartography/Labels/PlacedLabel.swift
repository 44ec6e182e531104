import SVG

/// A label with its place on the map.
struct PlacedLabel: Sendable, Hashable {
  /// What kinds of things carry labels; each has its own look.
  enum Kind: Sendable, Hashable {
    case country
    case province
    case sea
    case district
    case symbol
  }

  /// Where the lines begin.
  enum Alignment: String, Sendable {
    case start
    case middle
    case end
  }

  let kind: Kind
  /// The code or id of what is named.
  let owner: String
  let shape: LabelShape
  let box: PlaneBox
  let alignment: Alignment
  /// A line from the label to what it names, where it does not stand there.
  let leader: Leader?

  /// A straight line from a label to what it names.
  struct Leader: Sendable, Hashable {
    let label: PlanePoint
    let target: PlanePoint
  }

  init(
    _ kind: Kind, owner: String, shape: LabelShape, box: PlaneBox, alignment: Alignment = .middle,
    leader: Leader? = nil
  ) {
    self.kind = kind
    self.owner = owner
    self.shape = shape
    self.box = box
    self.alignment = alignment
    self.leader = leader
  }
}
