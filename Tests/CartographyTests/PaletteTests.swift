import Testing

@testable import Cartography

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct PaletteTests {
  @Test(arguments: 1...5)
  func `adjacent classes tell apart in grey`(count: Int) throws {
    let colors = [SequentialPalette.zero] + SequentialPalette.colors(count)
    let seen = try colors.map { lightness(of: try linear($0)) }
    #expect(SequentialPalette.colors(count).count == count)
    #expect(zip(seen, seen.dropFirst()).allSatisfy { $0 - $1 >= 7 }, "\(seen)")
  }

  @Test func `adjacent classes tell apart without the red or the green cones`() throws {
    let colors = try ([SequentialPalette.zero] + SequentialPalette.colors(5)).map { try linear($0) }
    // Viénot, Brettel and Mollon 1999: red and green fall together.
    for matrix in [[0.29275, 0.70725, -0.02234], [0.11238, 0.88762, 0.00401]] {
      let seen = colors.map { color in
        let mixed = matrix[0] * color[0] + matrix[1] * color[1]
        return lightness(of: [mixed, mixed, max(0, matrix[2] * color[0] - matrix[2] * color[1] + color[2])])
      }
      #expect(zip(seen, seen.dropFirst()).allSatisfy { $0 - $1 >= 6 }, "\(seen)")
    }
  }

  /// Red, green and blue in linear light.
  private func linear(_ color: String) throws -> [Double] {
    let number = try #require(Int(color.dropFirst(), radix: 16))
    return [16, 8, 0].map { shift in
      let value = Double((number >> shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  /// L* of CIE 1976.
  private func lightness(of color: [Double]) -> Double {
    let luminance = 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2]
    return luminance > 0.008856 ? 116 * cbrt(luminance) - 16 : 903.3 * luminance
  }
}
