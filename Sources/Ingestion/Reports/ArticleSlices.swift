/// Cuts a JSON file into its articles: one object, or the elements of an array.
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
    let space: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    let text = bytes.drop(while: space.contains)
    guard text.first == UInt8(ascii: "[") else {
      let line = 1 + bytes[..<text.startIndex].count { $0 == 0x0A }
      if !text.isEmpty { slices = [Slice(bytes: text, line: line)] }
      return
    }
    var cutter = ArticleCutter(limit: .max)
    func add(_ piece: ArticleCutter.Piece) { slices.append(Slice(bytes: (piece.bytes ?? [])[...], line: piece.line)) }
    cutter.take(Array(bytes), add)
    cutter.end(add)
    faultLine = cutter.faultLine
  }
}
