import GEOS
import IncidentModel
import SimpleFeatures

/// Light versions of districts and of the provinces beside them, with borders that fit.
enum BoundarySimplification {
  /// Decimals of light coordinates: 5 are about a metre.
  static let decimals = 5

  /// The light areas in the order given, rounded and valid.
  static func light(_ areas: [MultiPolygon], tolerance: Double, file: String) throws -> [MultiPolygon] {
    try CoverageSimplification.simplify(areas, tolerance: tolerance).map { area in
      guard let rounded = area.rounded(decimals: decimals) else {
        throw GazetteerImportError(
          .unusableGeometry, file: file, "an area vanishes when it is simplified; give a smaller --tolerance")
      }
      if try PolygonValidation.fault(in: rounded) == nil { return rounded }
      guard let valid = try PolygonValidation.repaired(rounded) else {
        throw GazetteerImportError(
          .unusableGeometry, file: file, "an area becomes invalid when it is simplified; give a smaller --tolerance")
      }
      return valid
    }
  }
}
