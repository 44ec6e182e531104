/// Latin letters with marks, as the plain letters that texts write for them.
///
/// A hyphen in a table means that the letter stays as it is and a space that the character divides words; a digit
/// stands for one of `pairs`.
enum LatinFolding {
  /// U+00C0 to U+024F.
  private static let extended = Array(
    """
    aaaaaa1ceeeeiiiidnooooo ouuuuy43aaaaaa1ceeeeiiiidnooooo ouuuuy4y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkklllllll\
    lllnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb--occdddd-eeeffg--iikkll-nnooo--pp-----ttttuu-vyyzz---------\
    -------------aaiioouuuuuuuuuueaaaa11ggggkkoooo--j---gg--nnaa11oo\
    aaaaeeeeiiiioooorrrruuuusstt--hhnd--zzaaeeooooooooyylntj--accl-s\
    ---buveejjqqrryy
    """.utf8)

  /// U+1E00 to U+1EFF.
  private static let additional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy-sss3-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------
    """.utf8)

  private static let pairs = [
    [UInt8]("ae".utf8), [UInt8]("oe".utf8), [UInt8]("ss".utf8), [UInt8]("th".utf8), [UInt8]("ij".utf8),
  ]

  /// What is written for a scalar, or nothing where it is no Latin letter of the tables.
  static func fold(_ scalar: UInt32) -> Folding? {
    let code: UInt8
    switch scalar {
    case 0xC0..<0x250: code = extended[Int(scalar) - 0xC0]
    case 0x1E00..<0x1F00: code = additional[Int(scalar) - 0x1E00]
    case 0xAA: return .letter(UInt8(ascii: "a"))
    case 0xBA: return .letter(UInt8(ascii: "o"))
    default: return nil
    }
    switch code {
    case UInt8(ascii: "-"): return nil
    case UInt8(ascii: " "): return .space
    case UInt8(ascii: "1")...UInt8(ascii: "5"): return .letters(pairs[Int(code - UInt8(ascii: "1"))])
    default: return .letter(code)
    }
  }
}
