import GeoJSON
import SimpleFeatures

/// What is written of a collection can be read, and is then written the same.
struct GeoJSONCheck: InputCheck {
  func check(_ bytes: [UInt8]) throws {
    guard let collection = try? GeoJSONDecoder().decode(bytes) else { return try checkRefusal(bytes) }
    for encoder in [GeoJSONEncoder(), GeoJSONEncoder(pointDecimals: 15, areaDecimals: 15, writesBounds: true)] {
      let written = encoder.encode(collection)
      try BrokenProperty.unless(String(validating: written, as: UTF8.self) != nil, "the output is not UTF-8")
      let again = try GeoJSONDecoder().decode(written)
      try BrokenProperty.unless(again.features.count == collection.features.count, "features were lost")
      try BrokenProperty.unless(again.features.map(\.id) == collection.features.map(\.id), "ids were changed")
      try BrokenProperty.unless(encoder.encode(again) == written, "writing again gives other bytes")
    }
  }

  private func checkRefusal(_ bytes: [UInt8]) throws {
    do {
      _ = try GeoJSONDecoder().decode(bytes)
    } catch {
      let lines = 1 + bytes.count { $0 == UInt8(ascii: "\n") }
      try BrokenProperty.unless((1...lines).contains(error.line) && error.column >= 1, "a fault at \(error)")
      try BrokenProperty.unless(!error.message.isEmpty && !error.remedy.isEmpty, "a refusal without words")
    }
  }
}
