/// A thing with a shape and properties, as in RFC 7946.
public struct Feature: Sendable, Hashable {
  /// The feature's identifier, where it has one.
  public let id: String?
  /// Where it is; nothing where that is not known.
  public let geometry: Geometry?
  /// Its properties, in the order in which they are written.
  public let properties: [Property]

  /// Makes a feature.
  public init(id: String? = nil, geometry: Geometry?, properties: [Property]) {
    self.id = id
    self.geometry = geometry
    self.properties = properties
  }

  /// The value of the first property of this name, or `null` where there is none.
  public subscript(name: String) -> PropertyValue {
    properties.first { $0.name == name }?.value ?? .null
  }
}

/// A list of features with members of its own, such as a name, a source and a licence.
public struct FeatureCollection: Sendable, Hashable {
  /// Members beside `type` and `features`, in the order in which they are written.
  public let members: [Property]
  /// The features, in order.
  public let features: [Feature]

  /// Makes a collection.
  public init(members: [Property] = [], features: [Feature]) {
    self.members = members
    self.features = features
  }

  /// The value of the first member of this name, or `null` where there is none.
  public subscript(name: String) -> PropertyValue {
    members.first { $0.name == name }?.value ?? .null
  }
}
