/// How many bytes of a file each character of a text stands for, in one byte a character.
public struct CharacterWidths: Sendable {
  private var small: [UInt8] = []
  /// The widths that do not fit, by the numbers of their characters.
  private var great: [Int: Int] = [:]

  /// Makes an empty list.
  public init() {}

  /// The number of characters.
  public var count: Int { small.count }

  /// The width of a character, in bytes.
  public subscript(index: Int) -> Int {
    let width = Int(small[index])
    return width == CharacterWidths.mark ? great[index] ?? width : width
  }

  /// Adds a character of a width.
  public mutating func append(_ width: Int) {
    if width >= CharacterWidths.mark { great[small.count] = width }
    small.append(UInt8(clamping: width))
  }

  /// Gives more bytes to the last character; nothing is done where there is none.
  public mutating func widenLast(by width: Int) {
    guard width > 0, !small.isEmpty else { return }
    let last = small.count - 1
    let sum = self[last] + width
    if sum >= CharacterWidths.mark { great[last] = sum }
    small[last] = UInt8(clamping: sum)
  }

  /// The widths without those of some characters at the start.
  public func dropFirst(_ count: Int) -> CharacterWidths {
    guard count > 0 else { return self }
    var rest = CharacterWidths()
    rest.small = Array(small.dropFirst(count))
    for (index, width) in great where index >= count { rest.great[index - count] = width }
    return rest
  }

  private static let mark = Int(UInt8.max)
}
