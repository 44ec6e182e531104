extension GazetteerManifest {
  /// Reads the manifest of a gazetteer's folder.
  ///
  /// - Throws: `IngestionError` where the folder or the manifest is missing, the manifest is no YAML, or a key is
  ///   unknown or missing.
  package static func read(folder: String) throws -> GazetteerManifest {
    let file = "\(folder)/\(fileName)"
    let bytes = try FileBytes.read(file, remedy: "give the folder of a gazetteer")
    let document = try YAMLValue.document(bytes, file: file)
    let members = try document.mapping(keys: [
      "version", "time_zone", "language", "actors", "boundaries", "places", "additions", "unit_names",
    ])
    func text(_ key: String) throws -> String { try members.required(key, in: document).filledString() }
    func paths(_ key: String) throws -> [String] { try members.strings(key).map { "\(folder)/\($0)" } }
    let list = try members.required("boundaries", in: document)
    let sets = try list.list().map { try boundarySet($0, folder: folder) }
    guard !sets.isEmpty else { throw list.error("there is no boundary set; add one") }
    try list.requireEachOnce(sets.map(\.id))
    return GazetteerManifest(
      file: file, version: try text("version"), timeZone: try text("time_zone"),
      languageFolder: "\(folder)/\(try text("language"))", actorsFile: "\(folder)/\(try text("actors"))",
      boundaries: sets, places: try paths("places"), additions: try paths("additions"),
      unitNames: try paths("unit_names"))
  }

  private static func boundarySet(_ value: YAMLValue, folder: String) throws -> BoundarySet {
    let members = try value.mapping(keys: [
      "id", "region", "source", "full", "light", "units", "neighbours", "sea", "sea_name", "credits", "disclaimer",
    ])
    func text(_ key: String) throws -> String { try members.required(key, in: value).filledString() }
    func path(_ key: String) throws -> String? { try members[key].map { "\(folder)/\(try $0.filledString())" } }
    return BoundarySet(
      id: try text("id"), region: try text("region"), source: try text("source"), full: "\(folder)/\(try text("full"))",
      light: "\(folder)/\(try text("light"))", units: try members.strings("units").map { "\(folder)/\($0)" },
      neighbours: try path("neighbours"), sea: try path("sea"), seaName: try members["sea_name"]?.filledString(),
      credits: try members.strings("credits"), disclaimer: try text("disclaimer"))
  }
}
