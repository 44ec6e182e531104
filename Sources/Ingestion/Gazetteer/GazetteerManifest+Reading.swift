import IncidentModel

extension GazetteerManifest {
  /// Reads the manifest of a gazetteer's folder.
  ///
  /// - Throws: `IngestionError` where the folder or the manifest is missing, the manifest is no YAML, or a key is
  ///   unknown or missing.
  package static func read(folder: String) throws -> GazetteerManifest {
    let file = "\(folder)/\(fileName)"
    let bytes = try FileBytes.read(file, remedy: "give the folder of a gazetteer")
    let document = try YAMLValue.document(bytes, file: file, example: "version: \"1\"")
    let members = try document.mapping(keys: [
      "version", "time_zone", "language", "actors", "boundaries", "places", "additions", "unit_names",
      "unit_codes", "spelling",
    ])
    func text(_ key: String) throws -> String { try members.required(key, in: document).filledString() }
    func paths(_ key: String) throws -> [String] {
      try members[key]?.list().map { try path($0, in: folder) } ?? []
    }
    // A gazetteer of places only has no boundaries; an empty list is rather a mistake.
    var omissions: [Diagnostic] = []
    let sets = try members["boundaries"].map { try boundarySets($0, folder: folder, &omissions) } ?? []
    return GazetteerManifest(
      file: file, version: try text("version"), timeZone: try text("time_zone"),
      languageFolder: try path(members.required("language", in: document), in: folder),
      actorsFile: try path(members.required("actors", in: document), in: folder),
      boundaries: sets, places: try paths("places"), additions: try paths("additions"),
      unitNames: try paths("unit_names"), unitCodes: try paths("unit_codes"),
      spelling: try members["spelling"].map { try path($0, in: folder) }, omissions: omissions)
  }

  private static func boundarySets(
    _ list: YAMLValue, folder: String, _ omissions: inout [Diagnostic]
  ) throws -> [BoundarySet] {
    let sets = try list.list().map { try boundarySet($0, folder: folder, &omissions) }
    guard !sets.isEmpty else {
      throw list.error("there is no boundary set; add one: - {id: ..., region: ..., full: ..., light: ...}")
    }
    try list.requireEachOnce(sets.map(\.id))
    return sets
  }

  private static func boundarySet(
    _ value: YAMLValue, folder: String, _ omissions: inout [Diagnostic]
  ) throws -> BoundarySet {
    let members = try value.mapping(keys: [
      "id", "region", "source", "full", "light", "units", "neighbours", "sea", "sea_name", "credits", "disclaimer",
    ])
    func text(_ key: String) throws -> String { try members.required(key, in: value).shown(&omissions) }
    func path(_ key: String) throws -> String {
      try GazetteerManifest.path(members.required(key, in: value), in: folder)
    }
    func optionalPath(_ key: String) throws -> String? {
      try members[key].map { try GazetteerManifest.path($0, in: folder) }
    }
    return BoundarySet(
      id: try text("id"), region: try text("region"), source: try text("source"), full: try path("full"),
      light: try path("light"),
      units: try members["units"]?.list().map { try GazetteerManifest.path($0, in: folder) } ?? [],
      neighbours: try optionalPath("neighbours"), sea: try optionalPath("sea"),
      seaName: try members["sea_name"]?.shown(&omissions),
      credits: try members["credits"]?.list().map { try $0.shown(&omissions) } ?? [],
      disclaimer: try text("disclaimer"))
  }

  /// A path below the gazetteer's folder.
  private static func path(_ value: YAMLValue, in folder: String) throws -> String {
    let path = try value.filledString()
    guard !path.hasPrefix("/"), !path.utf8.contains(0),
      !path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) })
    else { throw value.error("\"\(path)\" leads out of the gazetteer's folder; put the file there") }
    return "\(folder)/\(path)"
  }
}
