import PlaceNames
package import SimpleFeatures

/// A place as far as two of them can be compared: by name, district, entry of the gazetteer and point.
package struct PlaceReference: Sendable, Equatable {
  /// The names of the place itself, in normal form.
  package let names: Set<String>
  /// The names of its district, in normal form; outside of the districts those of the unit in which it lies.
  package let districts: Set<String>
  /// The names of what the words say contains it, in normal form, where its district is not known.
  package let containers: Set<String>
  /// The ids of its entries in the gazetteer.
  package let entries: Set<String>
  /// Where it is, where that is known to 25 km.
  package let point: Coordinate?
  /// Whether it is known at least to the district.
  package let isLocated: Bool

  /// Takes what is known of a place.
  ///
  /// Of a name with commas (`Absor, Turbat`) the whole and the part before the first comma stand for the place.
  package init(
    names: [String], districts: [String], containers: [String] = [], entries: Set<String> = [],
    point: Coordinate? = nil, isLocated: Bool
  ) {
    self.containers = Set(containers.map(NameNormalizer.normalized)).subtracting([""])
    self.names = Set(names.flatMap(PlaceReference.forms))
    self.districts = Set(districts.map(NameNormalizer.normalized)).subtracting([""])
    self.entries = entries
    self.point = point
    self.isLocated = isLocated
  }

  private static func forms(_ name: String) -> [String] {
    let head = name.split(separator: ",", omittingEmptySubsequences: false)[0]
    return [name, String(head)].map(NameNormalizer.normalized).filter { !$0.isEmpty }
  }
}

/// The distance between two coordinates in metres.
package typealias Distance = @Sendable (Coordinate, Coordinate) -> Double

/// How well the place of a prediction fits that of a gold incident.
package struct PlaceAgreement: Sendable, Equatable {
  /// The distance up to which two points are one place, in metres; the limit itself counts.
  package static let reach = 25_000.0

  /// Whether they lie in the same district.
  package let isSameDistrict: Bool
  /// Whether they have a name or an entry in common, or their points are near enough.
  package let isSamePlace: Bool
  /// Whether the prediction's words put it into the gold's place or district, of which the gazetteer knows nothing.
  private let isWithin: Bool
  /// Whether neither is known to the district.
  private let isNowhere: Bool

  /// Compares two places.
  package init(_ gold: PlaceReference, _ prediction: PlaceReference, distance: Distance) {
    isSameDistrict = !gold.districts.isDisjoint(with: prediction.districts.union(prediction.names))
    var isNear = false
    if let from = gold.point, let to = prediction.point { isNear = distance(from, to) <= PlaceAgreement.reach }
    isSamePlace =
      isNear || !gold.names.isDisjoint(with: prediction.names) || !gold.entries.isDisjoint(with: prediction.entries)
    isWithin = !gold.districts.union(gold.names).isDisjoint(with: prediction.containers)
    isNowhere = gold.names.isEmpty && gold.districts.isEmpty && !prediction.isLocated
  }

  /// Whether both can be the place of one incident.
  package var isCompatible: Bool { isSameDistrict || isSamePlace || isWithin || isNowhere }
}
