import IncidentModel
import PROJ
import SimpleFeatures

/// In which district a way lies that is known only as a straight line with its sides.
///
/// A road bends, so a line that begins in one district and ends in another is in neither, and one beside a border may
/// cross it. A district holds a way where the line never leaves it, and at least three quarters of the positions on the
/// line and at its sides lie in it.
struct WayDistrict {
  /// The part of the positions that a district has to hold.
  static let share = 0.75
  private static let steps = 20

  /// The district that holds the way; nothing where none does.
  let holding: String?
  /// The districts that the line touches, by code; nothing stands for what lies outside of all.
  let touched: Set<String?>

  /// Looks at positions on a line and at both of its sides, so many metres away.
  init(from start: Coordinate, to end: Coordinate, side: Double, in region: Region) {
    let geodesic = Geodesic()
    let length = geodesic.distance(from: start, to: end)
    let azimuth = geodesic.azimuth(from: start, to: end)
    let line = (0...WayDistrict.steps).map {
      geodesic.destination(from: start, azimuth: azimuth, distance: length * Double($0) / Double(WayDistrict.steps))
    }
    let sides = line.flatMap { position in
      [-90.0, 90].map { geodesic.destination(from: position, azimuth: azimuth + $0, distance: side) }
    }
    let codes = region.districts(covering: line + sides)
    touched = Set(codes.prefix(line.count))
    guard touched.count == 1, let code = codes.first else {
      holding = nil
      return
    }
    let held = codes.filter { $0 == code }.count
    holding = Double(held) >= WayDistrict.share * Double(codes.count) ? code : nil
  }

  /// Whether the line lies outside of all districts.
  var isOutside: Bool { touched == [nil] }

  /// Why no district holds it, with the districts' names.
  func objection(in region: Region) -> String {
    let names = touched.map { $0.map(region.name(ofDistrict:)) ?? "outside \(region.name)" }.sorted()
    return names.count == 1
      ? "it may leave \(names[0]) at its side" : "it lies in no one district (\(names.joined(separator: ", ")))"
  }
}
