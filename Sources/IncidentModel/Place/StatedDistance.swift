/// A distance as a text states it, in metres: `12 km`, `5-10 km`.
public struct StatedDistance: Sendable, Hashable {
  /// The farthest that is measured from a place; what is stated farther away is a slip of the pen.
  public static let greatest = 1_000_000

  /// The distance, or the middle between the two that are stated.
  public let metres: Int
  /// How far the two that are stated lie from their middle; 0 where one is.
  public let spread: Int

  /// Makes a distance.
  public init(metres: Int, spread: Int = 0) {
    self.metres = metres
    self.spread = spread
  }

  /// Makes a distance of numbers of a unit, rounded to whole metres; nothing where it is none or beyond all reckoning.
  public init?(from low: Double, to high: Double, unit: Int) {
    let (first, last) = (low * Double(unit), high * Double(unit))
    guard low >= 0, low <= high, last >= 1, last < 1e12 else { return nil }
    self.init(metres: Int(((first + last) / 2).rounded()), spread: Int(((last - first) / 2).rounded(.up)))
  }

  /// The number that at most nine digits write, with a stop before others, of which three count; nothing for other text.
  public static func number(_ text: some StringProtocol) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let first = parts.first,
      first.utf8.count <= 9, let whole = Int(first)
    else { return nil }
    guard parts.count == 2 else { return Double(whole) }
    let thousandths = parts[1].prefix(3)
    return Int(thousandths + String(repeating: "0", count: 3 - thousandths.count)).flatMap {
      parts[1].isEmpty ? nil : Double(whole * 1000 + $0) / 1000
    }
  }

  /// The most that is stated.
  public var farthest: Int { metres + spread }

  /// Whether a place so far away can be told from the one that it is measured from.
  public var isWithinReach: Bool { farthest <= StatedDistance.greatest }

  /// It in words: `12 km`, `12.5 km`, `500 m`, `5 to 10 km`.
  public var words: String {
    spread == 0
      ? StatedDistance.words(metres)
      : "\(StatedDistance.words(max(0, metres - spread))) to \(StatedDistance.words(farthest))"
  }

  private static func words(_ metres: Int) -> String {
    guard metres >= 1000 else { return "\(metres) m" }
    let tenths = (metres + 50) / 100
    return tenths % 10 == 0 ? "\(tenths / 10) km" : "\(tenths / 10).\(tenths % 10) km"
  }
}
