import IncidentModel

/// The radii that words imply, in metres.
enum Uncertainty {
  /// "Near" and "in the area of", where no distance is stated; also the most that precision 2 covers.
  static let near = 25_000
}
