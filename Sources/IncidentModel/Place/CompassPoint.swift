/// One of the sixteen points of the compass.
public enum CompassPoint: String, Sendable, CaseIterable {
  case north
  case northNortheast = "north-northeast"
  case northeast
  case eastNortheast = "east-northeast"
  case east
  case eastSoutheast = "east-southeast"
  case southeast
  case southSoutheast = "south-southeast"
  case south
  case southSouthwest = "south-southwest"
  case southwest
  case westSouthwest = "west-southwest"
  case west
  case westNorthwest = "west-northwest"
  case northwest
  case northNorthwest = "north-northwest"

  /// Its direction in degrees clockwise from north.
  public var azimuth: Double {
    switch self {
    case .north: 0
    case .northNortheast: 22.5
    case .northeast: 45
    case .eastNortheast: 67.5
    case .east: 90
    case .eastSoutheast: 112.5
    case .southeast: 135
    case .southSoutheast: 157.5
    case .south: 180
    case .southSouthwest: 202.5
    case .southwest: 225
    case .westSouthwest: 247.5
    case .west: 270
    case .westNorthwest: 292.5
    case .northwest: 315
    case .northNorthwest: 337.5
    }
  }
}
