import SimpleFeatures

/// An area of one ring, from longitudes and latitudes in turn; the ring is closed here.
func area(_ numbers: Double..., hole: [Double] = []) throws -> MultiPolygon {
  let exterior = try ring(numbers)
  return MultiPolygon(Polygon(exterior: exterior, holes: hole.isEmpty ? [] : [try ring(hole)]))
}

func ring(_ numbers: [Double]) throws -> LinearRing {
  var corners = try stride(from: 0, to: numbers.count, by: 2).map { try point(numbers[$0], numbers[$0 + 1]) }
  corners.append(corners[0])
  return try unwrap(LinearRing(corners))
}

func point(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
  try unwrap(Coordinate(longitude: longitude, latitude: latitude))
}

func square(_ west: Double, _ south: Double, size: Double = 1) throws -> MultiPolygon {
  try area(west, south, west + size, south, west + size, south + size, west, south + size)
}

struct NothingThere: Error {}

func unwrap<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw NothingThere() }
  return value
}

/// Numbers that look random and are the same in each run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
