/// The upper half of Mac OS Roman, which glibc knows under this name only in a form that no Macintosh ever wrote.
enum MacRoman {
  static let name = "macintosh"

  private static let upper =
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
    + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"

  /// The UTF-8 of each byte.
  static var characters: [[UInt8]] {
    (UInt8.min..<0x80).map { [$0] } + upper.unicodeScalars.map { Array(String(Character($0)).utf8) }
  }
}
