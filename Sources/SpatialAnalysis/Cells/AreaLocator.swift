import GEOS
public import SimpleFeatures

/// Tells for many positions in which of some areas each lies.
///
/// A position lies in the first area that it is inside of. Where it is inside of none but on the border of some, it lies
/// in the first of these, and all of them are told as a tie. Every answer equals that of GEOS. The type is not `Sendable`:
/// each thread makes its own over the shared index.
public struct AreaLocator {
  /// A position on a border, inside of no area.
  public struct Tie: Sendable, Hashable {
    /// The index of the position.
    public let position: Int
    /// The areas whose border it lies on, in the order of precedence.
    public let areas: [Int]
  }

  /// What is answered for a position outside of every area.
  public static let outside: Int32 = -1

  private let index: AreaIndex
  private let locator: CandidateLocator

  /// Makes a locator; nothing is prepared yet.
  ///
  /// - Throws: Where GEOS cannot be used.
  public init(_ index: AreaIndex) throws {
    self.index = index
    locator = try CandidateLocator(index.areas)
  }

  /// The index of the area that holds each position, or ``outside``.
  ///
  /// - Parameters:
  ///   - positions: The positions.
  ///   - ties: Takes those on borders, in their order.
  /// - Throws: Where GEOS refuses an area.
  public func areas(of positions: [Coordinate], ties: inout [Tie]) throws -> [Int32] {
    // The buffers are taken out of the loop: threads that count references to one array hold each other up.
    try index.cells.withUnsafeBufferPointer { cells in
      try index.candidates.withUnsafeBufferPointer { candidates in
        try index.starts.withUnsafeBufferPointer { starts in
          try positions.withUnsafeBufferPointer { positions in
            let cells = Cells(codes: cells, candidates: candidates, starts: starts, areas: index.areas.count)
            return try areas(of: positions, in: cells, &ties)
          }
        }
      }
    }
  }

  /// What the index knows, without references.
  private struct Cells {
    let codes: UnsafeBufferPointer<UInt32>
    let candidates: UnsafeBufferPointer<Int32>
    let starts: UnsafeBufferPointer<Int>
    let areas: Int

    /// The candidates of a cell that more than one area may hold.
    @inline(__always) func candidates(_ code: Int) -> UnsafeBufferPointer<Int32> {
      let mixture = code - areas - 1
      return UnsafeBufferPointer(rebasing: candidates[starts[mixture]..<starts[mixture + 1]])
    }
  }

  private func areas(
    of positions: UnsafeBufferPointer<Coordinate>, in cells: Cells, _ ties: inout [Tie]
  ) throws -> [Int32] {
    let (grid, locator) = (index.grid, locator)
    var touched: [Int] = []
    return try [Int32](unsafeUninitializedCapacity: positions.count) { answers, count in
      for number in positions.indices {
        var answer = Self.outside
        if let cell = grid.cell(of: positions[number]) {
          let code = Int(cells.codes[cell])
          if code <= cells.areas {
            // 0 is outside, and so one less than the first area.
            answer = Int32(truncatingIfNeeded: code) - 1
          } else {
            answer = try locator.first(of: cells.candidates(code), holding: positions[number], touched: &touched)
            if !touched.isEmpty {
              ties.append(Tie(position: number, areas: touched))
              touched.removeAll(keepingCapacity: true)
            }
          }
        }
        answers.initializeElement(at: number, to: answer)
        count = number + 1
      }
    }
  }
}
