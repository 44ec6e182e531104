/// Letters of the Arabic script that Arabic, Urdu, Balochi and Pashto texts write for one another.
enum ArabicFolding {
  /// What is written for a scalar, or nothing where it stays as it is or is of another script.
  static func fold(_ scalar: UInt32) -> Folding? {
    guard (0x600...0x6FF).contains(scalar) else { return nil }
    switch scalar {
    // Vowel signs, marks of recitation, the hamza on the line and the stretching stroke.
    case 0x610...0x61A, 0x621, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6ED: return .nothing
    case 0x622, 0x623, 0x625, 0x671: return letter(0x627)  // alef
    case 0x624: return letter(0x648)  // waw with hamza
    case 0x626, 0x649, 0x64A, 0x6CD: return letter(0x6CC)  // yeh
    case 0x6D3: return letter(0x6D2)  // yeh barree with hamza
    case 0x629, 0x647, 0x6BE, 0x6C0, 0x6C2, 0x6C3, 0x6D5: return letter(0x6C1)  // heh
    case 0x643, 0x6AA: return letter(0x6A9)  // kaf
    case 0x6BA: return letter(0x646)  // noon without its dot
    case 0x660...0x669: return .letter(UInt8(ascii: "0") + UInt8(scalar - 0x660))
    case 0x6F0...0x6F9: return .letter(UInt8(ascii: "0") + UInt8(scalar - 0x6F0))
    case 0x620...0x64A, 0x66E...0x6D3: return letter(scalar)
    default: return nil
    }
  }

  private static func letter(_ value: UInt32) -> Folding? { Unicode.Scalar(value).map(Folding.scalar) }
}
