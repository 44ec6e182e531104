import Ingestion

/// A configuration is read, or refused with a line that the file has.
struct ConfigurationCheck: InputCheck {
  func check(_ bytes: [UInt8]) throws {
    do {
      let configuration = try ProjectConfiguration(bytes, file: "incidentmap.yml")
      let again = try ProjectConfiguration(bytes, file: "incidentmap.yml")
      try BrokenProperty.unless(again == configuration, "the same file gives another configuration")
    } catch let refusal as IngestionError {
      try refusal.requireGoodWords(for: bytes)
    }
  }
}
