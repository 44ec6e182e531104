/// What `incidentmap.yml` asks for.
package struct ProjectConfiguration: Sendable, Equatable {
  /// The id of the boundary set, or nothing for the gazetteer's first.
  package var boundaries: String?
  /// The maps to draw.
  package var maps: [Map] = Map.Kind.allCases.map { Map(kind: $0, title: nil) }
  /// The seed sets by their folders' names, or nothing for every folder.
  package var seedSets: [SeedSetSettings]?

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

  /// Reads a configuration file.
  package init(_ bytes: [UInt8], file: String) throws {
    let document = try YAMLValue.document(bytes, file: file)
    let members = try document.mapping(keys: ["boundaries", "maps", "seed_sets"])
    boundaries = try members["boundaries"]?.string()
    if let list = members["maps"] { maps = try list.list().map(ProjectConfiguration.map) }
    if let sets = members["seed_sets"] {
      seedSets = try sets.list().map { value in
        if value.isScalar { return SeedSetSettings(name: try value.string(), title: nil) }
        let keys = try value.mapping(keys: ["name", "title"])
        return SeedSetSettings(name: try keys.required("name", in: value).string(), title: try keys["title"]?.string())
      }
    }
  }

  private static func map(_ value: YAMLValue) throws -> Map {
    if value.isScalar { return Map(kind: try value.value(of: Map.Kind.self), title: nil) }
    let members = try value.mapping(keys: ["kind", "title"])
    return Map(
      kind: try members.required("kind", in: value).value(of: Map.Kind.self), title: try members["title"]?.string())
  }

  /// Looks for `incidentmap.yml` in a folder and those above it; none gives the defaults.
  ///
  /// - Returns: The configuration and the path of its file.
  package static func nearest(to folder: String) throws -> (configuration: ProjectConfiguration, path: String?) {
    var parts = folder.split(separator: "/")
    while true {
      let path = "/" + (parts + ["incidentmap.yml"]).joined(separator: "/")
      if Folder.exists(path) {
        let name = parts.count == folder.split(separator: "/").count ? "incidentmap.yml" : path
        return (try ProjectConfiguration(FileBytes.read(path), file: name), path)
      }
      if parts.isEmpty { return (ProjectConfiguration(), nil) }
      parts.removeLast()
    }
  }
}
