/// Cuts a JSON file into its articles: one object, or the elements of an array.
///
/// Only strings and brackets are looked at, so that an article that is not JSON spoils no other.
struct ArticleSlices {
  /// The bytes of an article with the line on which it begins.
  struct Slice {
    let bytes: ArraySlice<UInt8>
    let line: Int
  }

  private(set) var slices: [Slice] = []
  /// The line at which an array should go on or end and does not.
  private(set) var faultLine: Int?

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var line = 1
    ArticleSlices.skipSpace(&rest, &line)
    guard rest.first == UInt8(ascii: "[") else {
      if !rest.isEmpty { slices = [Slice(bytes: rest, line: line)] }
      return
    }
    rest = rest.dropFirst()
    ArticleSlices.skipSpace(&rest, &line)
    if rest.first == UInt8(ascii: "]") { return }
    while true {
      ArticleSlices.skipSpace(&rest, &line)
      let length = ArticleSlices.length(of: rest)
      let slice = rest.prefix(length)
      slices.append(Slice(bytes: slice, line: line))
      line += slice.count { $0 == 0x0A }
      rest = rest.dropFirst(length)
      guard rest.first == UInt8(ascii: ",") else { break }
      rest = rest.dropFirst()
    }
    if rest.first == UInt8(ascii: "]") { rest = rest.dropFirst() } else { faultLine = line }
    ArticleSlices.skipSpace(&rest, &line)
    if faultLine == nil, !rest.isEmpty { faultLine = line }
  }

  private static func skipSpace(_ rest: inout ArraySlice<UInt8>, _ line: inout Int) {
    while let byte = rest.first, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      if byte == 0x0A { line += 1 }
      rest = rest.dropFirst()
    }
  }

  /// How far the comma or the bracket is that ends an element.
  private static func length(of rest: ArraySlice<UInt8>) -> Int {
    var (depth, isString, isEscaped) = (0, false, false)
    for index in rest.indices {
      let byte = rest[index]
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isString = false
        }
        continue
      }
      switch byte {
      case 0x22: isString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return index - rest.startIndex }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return index - rest.startIndex
      default: break
      }
    }
    return rest.count
  }
}
