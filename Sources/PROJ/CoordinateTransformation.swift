import CPROJ
package import SimpleFeatures

/// A way from degrees on the WGS 84 ellipsoid to metres on a plane, and back.
///
/// The way is a PROJ pipeline that begins with `+step +proj=unitconvert +xy_in=deg +xy_out=rad` and ends in metres.
/// Codes of reference systems such as `EPSG:4326` are not understood, as PROJ's database is never opened. An object owns
/// its PROJ context and is not `Sendable`: make, use and drop it inside one function.
package final class CoordinateTransformation {
  private let context: PROJContext
  private let operation: OpaquePointer
  private let pipeline: String

  /// Reads a pipeline such as `+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=laea …`.
  ///
  /// Throws `invalidPipeline` where PROJ does not understand it.
  package init(pipeline: String) throws(PROJError) {
    let context = try PROJContext()
    guard let operation = proj_create(context.pointer, pipeline) else {
      let reason = context.message(for: proj_context_errno(context.pointer))
      throw PROJError(.invalidPipeline, "PROJ does not understand the pipeline '\(pipeline)': \(reason)")
    }
    self.context = context
    self.operation = operation
    self.pipeline = pipeline
  }

  deinit { proj_destroy(operation) }

  /// The points of some coordinates on the plane, in metres and in the same order.
  ///
  /// Throws `outsideDomain` where the projection is not defined at one of them.
  package func forward(_ coordinates: [Coordinate]) throws(PROJError) -> [ProjectedPoint] {
    var values = interleaved(coordinates.count) { (coordinates[$0].longitude, coordinates[$0].latitude) }
    let reason = transform(&values, PJ_FWD)
    var points: [ProjectedPoint] = []
    points.reserveCapacity(coordinates.count)
    for index in coordinates.indices {
      let (easting, northing) = (values[2 * index], values[2 * index + 1])
      guard easting.isFinite, northing.isFinite else {
        let (longitude, latitude) = (coordinates[index].longitude, coordinates[index].latitude)
        throw PROJError(
          .outsideDomain, "longitude \(longitude), latitude \(latitude) cannot be projected by '\(pipeline)': \(reason)"
        )
      }
      points.append(ProjectedPoint(easting: easting, northing: northing))
    }
    return points
  }

  /// The coordinates of some points on the plane, in degrees and in the same order.
  ///
  /// Throws `outsideDomain` where one of them is the image of no coordinate.
  package func inverse(_ points: [ProjectedPoint]) throws(PROJError) -> [Coordinate] {
    var values = interleaved(points.count) { (points[$0].easting, points[$0].northing) }
    let reason = transform(&values, PJ_INV)
    var coordinates: [Coordinate] = []
    coordinates.reserveCapacity(points.count)
    for index in points.indices {
      guard let coordinate = Coordinate(longitude: values[2 * index], latitude: values[2 * index + 1]) else {
        let (easting, northing) = (points[index].easting, points[index].northing)
        throw PROJError(
          .outsideDomain,
          "easting \(easting) m, northing \(northing) m is no place on earth by '\(pipeline)': \(reason)")
      }
      coordinates.append(coordinate)
    }
    return coordinates
  }

  private func interleaved(_ count: Int, _ pair: (Int) -> (Double, Double)) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(2 * count)
    for index in 0..<count {
      let (first, second) = pair(index)
      values.append(first)
      values.append(second)
    }
    return values
  }

  /// Replaces the pairs in one call, by infinity where PROJ fails, and gives back the reason of the last failure.
  private func transform(_ values: inout [Double], _ direction: PJ_DIRECTION) -> String {
    let (count, stride) = (values.count / 2, 2 * MemoryLayout<Double>.stride)
    guard count > 0 else { return "" }
    proj_errno_reset(operation)
    values.withUnsafeMutableBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return }
      _ = proj_trans_generic(
        operation, direction, first, stride, count, first + 1, stride, count, nil, 0, 0, nil, 0, 0)
    }
    return context.message(for: proj_errno(operation))
  }
}
