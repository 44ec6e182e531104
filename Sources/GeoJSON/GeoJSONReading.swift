public import SimpleFeatures

/// What can be used of a GeoJSON text, and what is wrong with the rest.
public struct GeoJSONReading: Sendable {
  /// A feature that cannot be used.
  public struct Refusal: Sendable {
    /// What is wrong, with the index of the feature.
    public let error: GeoJSONError
    /// The feature's properties, by which it can be named; none where they cannot be used either.
    public let properties: [Property]
  }

  /// What can be used.
  public let collection: FeatureCollection
  /// The index in the text of each feature of the collection, counted from 0.
  public let indices: [Int]
  /// The features that cannot be used, in order; with those of the collection they are all that were read.
  public let refusals: [Refusal]
  /// The rings that were closed, in order, each told of as the fault that it was.
  public let closedRings: [GeoJSONError]

  init(collection: FeatureCollection, tolerance: GeoJSONTolerance) {
    self.collection = collection
    indices = tolerance.indices
    refusals = tolerance.refusals
    closedRings = tolerance.closedRings
  }
}

/// What a tolerant reading has come across so far; one list for all copies of the scanner that looks ahead.
final class GeoJSONTolerance {
  var indices: [Int] = []
  var refusals: [GeoJSONReading.Refusal] = []
  var closedRings: [GeoJSONError] = []
}
