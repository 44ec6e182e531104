import DelimitedText
import IncidentModel

/// What an analysis of places is asked for.
package struct AnalysisRequest: Sendable {
  /// The kinds of analyses; lengths are in kilometres.
  package enum Kind: Sendable {
    /// Dense groups: within the radius at least so many incidents.
    case clusters(radius: Double, least: Int)
    /// Cells of one size, and what is counted in them.
    case grid(cell: Double, shape: GridShape, measure: GridMeasure, isClipped: Bool)
    /// A kernel density with its raster, where that is stated, and its contours.
    case density(bandwidth: Double, cell: Double?, levels: DensityLevels)
  }

  /// The shapes of cells.
  package enum GridShape: String, Sendable, CaseIterable {
    /// Regular hexagons.
    case hexagon
    /// Squares.
    case square
  }

  /// What colours cells.
  package enum GridMeasure: String, Sendable, CaseIterable {
    /// The number of incidents.
    case incidents
    /// The number of people killed.
    case killed
    /// The number of people injured.
    case injured
  }

  /// What is made.
  package let kind: Kind
  /// The inputs: files, folders or `-`.
  package let inputs: [String]
  /// How incidents stand in them; nothing for what they tell themselves.
  package var form: RecordedIncidents.Form?
  /// Which incidents are asked for.
  package var filter = IncidentFilter()
  /// Whether it is made also where more than a fifth of the incidents is known too vaguely.
  package var isForced = false
  /// Credits beside those of the boundaries and the inputs.
  package var credits: [String] = []

  /// Makes a request for all incidents of the inputs.
  package init(_ kind: Kind, inputs: [String]) { (self.kind, self.inputs) = (kind, inputs) }
}

/// The levels at which the areas of a density begin, ascending.
package enum DensityLevels: Sendable, Hashable {
  /// In incidents per 100 km².
  case perArea([Double])
  /// In hundredths of the greatest value.
  case shares([Double])

  /// Doubled from level to level, as densities differ by factors: what is common shows beside one great peak.
  package static let doubling = DensityLevels.shares([5, 10, 20, 40, 80])

  /// The most levels that there may be: as many as there are colours.
  package static let most = 5

  /// Reads numbers with commas, ascending, all with a percent sign or none: `0.5,1,2` or `25%,50%`.
  package init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isShare = parts.allSatisfy { $0.hasSuffix("%") }
    let numbers = parts.compactMap { DelimitedReader.Row.number(Array((isShare ? $0.dropLast() : $0).utf8)[...]) }
    guard numbers.count == parts.count, (1...Self.most).contains(numbers.count), numbers == Set(numbers).sorted(),
      numbers.allSatisfy({ $0 > 0 && $0.isFinite && (!isShare || $0 <= 100) })
    else { return nil }
    self = isShare ? .shares(numbers) : .perArea(numbers)
  }

  /// The levels in incidents per 100 km², each with its share of the greatest value.
  func levels(ofPeak peak: Double) -> [(value: Double, share: Double)] {
    guard peak > 0 else { return [] }
    return switch self {
    case .perArea(let values): values.map { ($0, $0 / peak) }
    case .shares(let shares): shares.map { ($0 / 100 * peak, $0 / 100) }
    }
  }
}
