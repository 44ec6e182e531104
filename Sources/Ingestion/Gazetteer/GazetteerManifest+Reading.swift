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
    func path(_ key: String) throws -> String { try members.required(key, in: document).path(below: folder) }
    func paths(_ key: String) throws -> [String] { try members.paths(key, below: folder) }
    let list = try members.required("boundaries", in: document)
    let sets = try list.list().map { try boundarySet($0, folder: folder) }
    guard !sets.isEmpty else { throw list.error("there is no boundary set; add one") }
    try list.requireEachOnce(sets.map(\.id))
    return GazetteerManifest(
      file: file, version: try text("version"), timeZone: try text("time_zone"), languageFolder: try path("language"),
      actorsFile: try path("actors"), boundaries: sets, places: try paths("places"), additions: try paths("additions"),
      unitNames: try paths("unit_names"))
  }

  private static func boundarySet(_ value: YAMLValue, folder: String) throws -> BoundarySet {
    let members = try value.mapping(keys: [
      "id", "region", "source", "full", "light", "units", "neighbours", "sea", "sea_name", "credits", "disclaimer",
    ])
    func text(_ key: String) throws -> String { try members.required(key, in: value).filledString() }
    func path(_ key: String) throws -> String { try members.required(key, in: value).path(below: folder) }
    return BoundarySet(
      id: try text("id"), region: try text("region"), source: try text("source"), full: try path("full"),
      light: try path("light"), units: try members.paths("units", below: folder),
      neighbours: try members["neighbours"]?.path(below: folder), sea: try members["sea"]?.path(below: folder),
      seaName: try members["sea_name"]?.filledString(), credits: try members.strings("credits"),
      disclaimer: try text("disclaimer"))
  }
}

extension YAMLValue {
  /// The path of a file below a folder, which does not lead out of it.
  fileprivate func path(below folder: String) throws -> String {
    let path = try filledString()
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String($0) }
    guard !path.hasPrefix("/"), !parts.contains("..") else {
      throw error("\"\(path)\" leads out of the gazetteer's folder; put the file into it and name it from there")
    }
    return "\(folder)/\(path)"
  }
}

extension [String: YAMLValue] {
  /// The paths of a list below a folder, each of which stands there once.
  fileprivate func paths(_ key: String, below folder: String) throws -> [String] {
    guard let list = self[key] else { return [] }
    let paths = try list.list().map { try $0.path(below: folder) }
    try list.requireEachOnce(paths)
    return paths
  }
}
