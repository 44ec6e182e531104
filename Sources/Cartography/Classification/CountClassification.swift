/// Counts put into few classes: zero for itself, then classes that are never empty, overlapping or out of order.
struct CountClassification: Sendable, Hashable {
  /// Counts from the least to the greatest that occur in it, both included.
  struct Class: Sendable, Hashable {
    let least: Int
    let greatest: Int
    /// How many values are in it.
    let size: Int
  }

  /// How the limits were found.
  enum Method: Sendable, Hashable {
    /// Every count that occurs is a class.
    case everyCount
    /// Fisher's and Jenks's least deviation within the classes.
    case naturalBreaks
  }

  /// The classes above zero, ascending; none where every value is zero.
  let classes: [Class]
  /// How many values are zero.
  let zeros: Int
  /// How the limits were found.
  let method: Method

  /// Classifies counts; a bug stops the program where one is negative.
  init(_ counts: [Int], maximumClasses: Int = 5) {
    precondition(counts.allSatisfy { $0 >= 0 } && maximumClasses >= 1, "counts are not negative")
    let positive = counts.filter { $0 > 0 }.sorted()
    zeros = counts.count - positive.count
    let distinct = Set(positive).sorted()
    method = distinct.count <= maximumClasses ? .everyCount : .naturalBreaks
    let starts =
      method == .everyCount ? distinct : FisherJenks.starts(of: positive, distinct: distinct, classes: maximumClasses)
    classes = starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] : Int.max
      let members = positive.filter { $0 >= start && $0 < end }
      return Class(least: start, greatest: members.last ?? start, size: members.count)
    }
  }

  /// The number of the class of a count that was classified, or nothing for zero.
  func index(of count: Int) -> Int? { classes.lastIndex { $0.least <= count } }
}
