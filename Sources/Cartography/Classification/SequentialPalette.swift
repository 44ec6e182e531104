/// The colours of ascending classes: one hue, each darker than the one before, so that they also tell apart in grey
/// and for colour-blind readers.
enum SequentialPalette {
  /// The colour of zero.
  static let zero = "#ffffff"

  /// From light to dark, in the manner of ColorBrewer's yellow-orange-brown.
  private static let steps = ["#fee8a8", "#fdc65a", "#f09a37", "#d2691e", "#a2400f"]

  /// The colours of some classes, from one to five; fewer classes lie further apart.
  static func colors(_ count: Int) -> [String] {
    switch count {
    case ...0: []
    case 1: [steps[1]]
    case 2: [steps[0], steps[2]]
    case 3: [steps[0], steps[2], steps[3]]
    case 4: [steps[0], steps[1], steps[2], steps[3]]
    default: steps
    }
  }
}
