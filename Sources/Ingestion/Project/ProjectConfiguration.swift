package import IncidentModel

/// What `incidentmap.yml` asks for.
package struct ProjectConfiguration: Sendable, Equatable {
  /// The id of the boundary set, or nothing for the gazetteer's first.
  package var boundaries: String?
  /// Where the boundary set is named, for messages.
  package var boundariesLocation: SourceLocation?
  /// How exactly a place must be known for its incident to count in a district.
  package var counting: CountingMode = .standard
  /// The maps to draw.
  package var maps: [Map] = Map.Kind.allCases.map { Map(kind: $0, title: nil) }
  /// The seed sets by their folders' names, or nothing for every folder.
  package var seedSets: [SeedSetSettings]?
  /// Whether tables begin with a byte order mark, by which spreadsheets tell UTF-8.
  package var writesByteOrderMark = false
  /// What articles in JSON call their fields.
  package var articleFields = ArticleFields()
  /// What reads the reports in the place of the rules.
  package var extractor: ExtractorCommand?
  /// What was left out of its texts, as warnings.
  package private(set) var omissions: [Diagnostic] = []

  /// A map of a seed set.
  package struct Map: Sendable, Equatable {
    /// The kinds of maps.
    package enum Kind: String, Sendable, CaseIterable {
      /// Districts coloured by their incidents.
      case districts
      /// Incidents as symbols of their precision.
      case incidents
    }

    package let kind: Kind
    /// The title, or nothing for one made from the region.
    package let title: String?
  }

  /// What is set for one seed set.
  package struct SeedSetSettings: Sendable, Equatable {
    package let name: String
    package let title: String?
  }

  package init() {}

  /// Reads a configuration file; an empty one asks for nothing but the defaults.
  package init(_ bytes: [UInt8], file: String) throws {
    guard let document = try YAMLValue.optionalDocument(bytes, file: file) else { return }
    let members = try document.mapping(keys: [
      "article_fields", "boundaries", "counting", "csv_bom", "extractor", "maps", "seed_sets",
    ])
    boundaries = try members["boundaries"]?.filledString()
    boundariesLocation = members["boundaries"]?.location
    writesByteOrderMark = try members["csv_bom"]?.bool() ?? false
    extractor = try members["extractor"].map(ExtractorCommand.init)
    if let mode = members["counting"] { counting = try mode.value(of: CountingMode.self) }
    for (field, name) in try members["article_fields"]?.pairs() ?? [] {
      try articleFields.set(field, to: name.filledString(), file: file, line: name.location.line)
    }
    if let list = members["maps"] {
      maps = try list.list(of: "districts").map { try ProjectConfiguration.map($0, &omissions) }
      try list.requireEachOnce(maps.map(\.kind.rawValue))
    }
    if let list = members["seed_sets"] {
      let settings = try list.list().map { try ProjectConfiguration.settings($0, &omissions) }
      try list.requireEachOnce(settings.map(\.name))
      seedSets = settings
    }
  }

  private static func settings(_ value: YAMLValue, _ omissions: inout [Diagnostic]) throws -> SeedSetSettings {
    if value.isScalar { return SeedSetSettings(name: try folderName(value), title: nil) }
    let members = try value.mapping(keys: ["name", "title"])
    return SeedSetSettings(
      name: try folderName(members.required("name", in: value)), title: try members["title"]?.shown(&omissions))
  }

  /// The name of a folder below that of the seeds.
  private static func folderName(_ value: YAMLValue) throws -> String {
    let name = try value.filledString()
    guard !name.utf8.contains(UInt8(ascii: "/")), name != ".", name != "..", !name.utf8.contains(0) else {
      throw value.error("\"\(name)\" is no name of a folder below the seeds; write the name alone, without a path")
    }
    return name
  }

  private static func map(_ value: YAMLValue, _ omissions: inout [Diagnostic]) throws -> Map {
    if value.isScalar { return Map(kind: try value.value(of: Map.Kind.self), title: nil) }
    let members = try value.mapping(keys: ["kind", "title"])
    return Map(
      kind: try members.required("kind", in: value).value(of: Map.Kind.self),
      title: try members["title"]?.shown(&omissions))
  }

  /// Looks for `incidentmap.yml` in a folder and those above it, then in and above the next folder; none gives the
  /// defaults.
  ///
  /// The folder of the inputs comes first, so that a project gives the same result from wherever it is built.
  package static func nearest(to folders: [String]) throws -> ProjectConfiguration {
    for folder in folders {
      var parts = folder.split(separator: "/")
      repeat {
        let path = "/" + parts.map { "\($0)/" }.joined() + fileName
        if Folder.isNamed(path) { return try ProjectConfiguration(FileBytes.read(path), file: path) }
      } while parts.popLast() != nil
    }
    return ProjectConfiguration()
  }

  private static let fileName = "incidentmap.yml"
}
