import GeoJSON
import JSONSchema

/// A value that is written reads back the same, on one line and on many; any value may be taken for a schema.
struct JSONCheck: InputCheck {
  func check(_ bytes: [UInt8]) throws {
    guard let value = try? JSONText.decode(bytes) else { return }
    let line = JSONText.line(value)
    try BrokenProperty.unless(!line.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "a control on the line")
    let again = try JSONText.decode(Array(line.utf8))
    try BrokenProperty.unless(JSONText.line(again) == line, "the line is written otherwise: \(line)")
    let lines = try JSONText.decode(JSONText.encode(value))
    try BrokenProperty.unless(JSONText.line(lines) == line, "many lines say otherwise than one: \(line)")
    guard let schema = try? Schema(value) else { return }
    for fault in schema.faults(in: value) {
      try BrokenProperty.unless(!fault.message.isEmpty, "a fault without words")
      let controls = fault.description.unicodeScalars.contains { $0.properties.generalCategory == .control }
      try BrokenProperty.unless(!controls, "a control in \(fault)")
    }
  }
}
