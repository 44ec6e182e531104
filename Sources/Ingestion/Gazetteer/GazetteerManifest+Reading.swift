import Yams

extension GazetteerManifest {
  /// Reads the manifest of a gazetteer's folder.
  ///
  /// - Throws: Where the folder or the manifest is missing, the manifest is no YAML, or a key is unknown or missing.
  package static func read(folder: String) throws(IngestionError) -> GazetteerManifest {
    let file = "\(folder)/\(fileName)"
    let bytes = try FileBytes.read(file, remedy: "give the folder of a gazetteer")
    return try parse(bytes, file: file, folder: folder)
  }

  static func parse(_ bytes: [UInt8], file: String, folder: String) throws(IngestionError) -> GazetteerManifest {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw IngestionError(.broken, file: file, "not UTF-8; convert it")
    }
    let root = try YAMLMapping.root(of: text, file: file)
    try root.allowOnly([
      "version", "time_zone", "language", "actors", "boundaries", "places", "additions", "unit_names",
    ])
    func paths(_ key: String) throws(IngestionError) -> [String] {
      try root.texts(key).map { "\(folder)/\($0)" }
    }
    var sets: [BoundarySet] = []
    for mapping in try root.mappings("boundaries") { sets.append(try boundarySet(mapping, folder: folder)) }
    for (index, set) in sets.enumerated() where sets[..<index].contains(where: { $0.id == set.id }) {
      throw root.fault("the boundary set \"\(set.id)\" occurs twice; rename one", at: "boundaries")
    }
    return GazetteerManifest(
      file: file, version: try root.text("version"), timeZone: try root.text("time_zone"),
      languageFolder: "\(folder)/\(try root.text("language"))", actorsFile: "\(folder)/\(try root.text("actors"))",
      boundaries: sets, places: try paths("places"), additions: try paths("additions"),
      unitNames: try paths("unit_names"))
  }

  private static func boundarySet(_ mapping: YAMLMapping, folder: String) throws(IngestionError) -> BoundarySet {
    try mapping.allowOnly([
      "id", "region", "full", "light", "units", "neighbours", "sea", "sea_name", "credits", "disclaimer",
    ])
    return BoundarySet(
      id: try mapping.text("id"), region: try mapping.text("region"), full: "\(folder)/\(try mapping.text("full"))",
      light: "\(folder)/\(try mapping.text("light"))", units: try mapping.texts("units").map { "\(folder)/\($0)" },
      neighbours: try mapping.optionalText("neighbours").map { "\(folder)/\($0)" },
      sea: try mapping.optionalText("sea").map { "\(folder)/\($0)" },
      seaName: try mapping.optionalText("sea_name"), credits: try mapping.texts("credits"),
      disclaimer: try mapping.text("disclaimer"))
  }
}

/// A mapping of a YAML text that is asked for its keys.
private struct YAMLMapping {
  let node: Node
  let file: String

  /// The text's outermost mapping.
  static func root(of text: String, file: String) throws(IngestionError) -> YAMLMapping {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw IngestionError(.broken, file: file, "no YAML: \(error)")
    } catch {
      throw IngestionError(.broken, file: file, "no YAML")
    }
    guard let node, node.mapping != nil else {
      throw IngestionError(.badConfiguration, file: file, "should be a mapping of keys to values")
    }
    return YAMLMapping(node: node, file: file)
  }

  func fault(_ message: String, at key: String? = nil) -> IngestionError {
    let place = key.flatMap { node[$0] } ?? node
    return IngestionError(.badConfiguration, file: file, line: place.mark?.line, message)
  }

  /// Refuses any other key.
  func allowOnly(_ keys: [String]) throws(IngestionError) {
    for (key, _) in node.mapping ?? [:] where !keys.contains(key.string ?? "") {
      throw IngestionError(
        .badConfiguration, file: file, line: key.mark?.line,
        "unknown key \"\(key.string ?? "")\"; the keys are \(keys.joined(separator: ", "))")
    }
  }

  func optionalText(_ key: String) throws(IngestionError) -> String? {
    guard let value = node[key] else { return nil }
    guard let text = value.scalar?.string, !text.isEmpty else { throw fault("\"\(key)\" should be a text", at: key) }
    return text
  }

  func text(_ key: String) throws(IngestionError) -> String {
    guard let text = try optionalText(key) else { throw fault("\"\(key)\" is missing; add it") }
    return text
  }

  /// The texts of a list; none where the key is missing.
  func texts(_ key: String) throws(IngestionError) -> [String] {
    guard let value = node[key] else { return [] }
    guard let list = value.sequence else { throw fault("\"\(key)\" should be a list", at: key) }
    let texts = list.compactMap { $0.scalar?.string }
    guard texts.count == list.count else { throw fault("\"\(key)\" should be a list of texts", at: key) }
    return texts
  }

  /// The mappings of a list, at least one.
  func mappings(_ key: String) throws(IngestionError) -> [YAMLMapping] {
    guard let list = node[key]?.sequence, !list.isEmpty, list.allSatisfy({ $0.mapping != nil }) else {
      throw fault("\"\(key)\" should be a list of mappings with at least one", at: key)
    }
    return list.map { YAMLMapping(node: $0, file: file) }
  }
}
