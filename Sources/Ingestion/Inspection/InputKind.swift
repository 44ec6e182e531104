import DelimitedText

/// What a file is, told by its name and, for tables and JSON, by what stands in it.
package enum InputKind: Sendable, Equatable {
  /// A report.
  case report
  /// Articles in JSON or JSON lines.
  case articles
  /// A table of the sources of reports.
  case sources
  /// A table of places, imported or written by hand.
  case places
  /// A table of names of districts, provinces and countries.
  case unitNames
  /// A table of codes of districts, provinces and countries in published registers.
  case unitCodes
  /// Boundaries as GeoJSON.
  case boundaries
  /// `incidentmap.yml`.
  case configuration
  /// `gazetteer.yml`.
  case gazetteer
  /// A registry of actors.
  case actors
  /// A file of a language's words.
  case words
  /// Something that a build writes: records, a layer, a table, claims, a manifest.
  case output
  /// A JSON Schema.
  case schema

  /// What the file is called in words.
  package var name: String {
    switch self {
    case .report: "report"
    case .articles: "articles"
    case .sources: "table of sources"
    case .places: "table of places"
    case .unitNames: "table of names of units"
    case .unitCodes: "table of codes of units"
    case .boundaries: "boundaries"
    case .configuration: "configuration"
    case .gazetteer: "gazetteer"
    case .actors: "registry of actors"
    case .words: "words of a language"
    case .output: "output of a build"
    case .schema: "JSON Schema"
    }
  }

  /// Tells the kind of a file.
  ///
  /// - Throws: `IngestionError` where it is of no kind that the program reads.
  package init(_ path: String, _ bytes: [UInt8]) throws(IngestionError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch ending {
    case "txt", "md", "markdown", "text", "html", "htm", "xhtml": self = .report
    case "yml", "yaml": self = try InputKind(yaml: name, path)
    case "jsonl", "ndjson": self = InputKind.isOutput(bytes) ? .output : .articles
    case _ where name == SourceList.fileName: self = .sources
    case "csv": self = try InputKind(table: path, bytes)
    case "json" where bytes.prefix(400).contains("\"$schema\"".utf8): self = .schema
    case "json" where InputKind.isArticles(bytes): self = .articles
    case "json", "geojson": self = InputKind.isOutput(bytes) ? .output : .boundaries
    default:
      throw IngestionError(
        .broken, file: path,
        "no kind of file that is read here; there are .txt, .md and .html reports, .csv tables, .geojson and .json, .jsonl, .yml"
      )
    }
  }

  private init(yaml name: String, _ path: String) throws(IngestionError) {
    switch name {
    case "incidentmap.yml", "incidentmap.yaml": self = .configuration
    case "gazetteer.yml": self = .gazetteer
    case "actors.yml": self = .actors
    case _ where LexiconFile(name: name) != nil: self = .words
    default:
      throw IngestionError(
        .broken, file: path,
        "no configuration that is known; there are incidentmap.yml, gazetteer.yml, actors.yml and the words of a language"
      )
    }
  }

  private init(table path: String, _ bytes: [UInt8]) throws(IngestionError) {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let header: [String]
    do { header = try DelimitedReader(Array(line)).header } catch {
      throw IngestionError(.broken, file: path, line: error.line, error.message)
    }
    // A table that lacks some of its columns is told so by its reader, and not that it is of no kind.
    let placeColumns = PlaceColumns.required.count { header.contains($0) }
    if header.contains("register"), header.contains("unit_code") {
      self = .unitCodes
    } else if header.contains("unit_code") || header.contains("relation") {
      self = .unitNames
    } else if placeColumns >= 3, !header.contains("title"), !header.contains("report") {
      self = .places
    } else if header.isEmpty || header.contains("title") || header.contains("report") {
      self = .output
    } else {
      throw IngestionError(
        .broken, file: path, line: 1,
        "no table that is read here: its columns are \(header.prefix(10).map { String($0.prefix(40)) }.joined(separator: ", ")); "
          + "a table of places has \(PlaceColumns.required.joined(separator: ", ")), one of names of units has "
          + "\(UnitNames.required.joined(separator: ", "))")
    }
  }

  /// Whether a JSON text is one of articles: it names neither a schema nor anything of GeoJSON near its beginning.
  private static func isArticles(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(4096)
    let others = ["\"FeatureCollection\"", "\"Feature\"", "\"features\"", "\"geometry\"", "\"coordinates\""]
    return !isOutput(bytes) && !others.contains { start.contains($0.utf8) } && start.contains("\":".utf8)
  }

  /// Whether a JSON text names a schema or a layer of ours near its beginning.
  private static func isOutput(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(400)
    return start.contains("\"schema\"".utf8) || start.contains("\"seed_set\"".utf8)
  }
}
