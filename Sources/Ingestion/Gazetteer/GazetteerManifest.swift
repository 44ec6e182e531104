package import IncidentModel

/// What a gazetteer is made of: the contents of its `gazetteer.yml`, with paths that can be opened.
package struct GazetteerManifest: Sendable, Equatable {
  /// The name of the manifest in the gazetteer's folder.
  package static let fileName = "gazetteer.yml"

  /// One set of districts and what is drawn and named around them.
  package struct BoundarySet: Sendable, Equatable {
    /// The set's id: `balochistan-2023`.
    package let id: String
    /// What the districts are called together.
    package let region: String
    /// Who made the boundaries, in a few words.
    let source: String
    /// The districts with all corners.
    package let full: String
    /// The districts for drawing.
    package let light: String
    /// Provinces and countries that can be named.
    package let units: [String]
    /// The land around, where there is a file of it.
    package let neighbours: String?
    /// The sea, where there is a file of it.
    package let sea: String?
    /// What the sea is called on maps, where it has a name.
    package let seaName: String?
    /// The lines that every product must carry.
    package let credits: [String]
    /// The sentence about boundaries that every map must carry.
    package let disclaimer: String
  }

  /// The manifest's own path, for messages.
  package let file: String
  /// The gazetteer's version.
  package let version: String
  /// The time zone of the region's dates: `Asia/Karachi`.
  package let timeZone: String
  /// The folder with the words of the language that reports are written in.
  package let languageFolder: String
  /// The file with the actors.
  package let actorsFile: String
  /// The sets of districts, none where there are places only; the first is used unless another is asked for.
  package let boundaries: [BoundarySet]
  /// Tables of places.
  package let places: [String]
  /// Tables of places written by hand, and of names and remarks for places of the other tables.
  package let additions: [String]
  /// Tables of names of districts, provinces and countries.
  package let unitNames: [String]
  /// Tables of the codes of districts, provinces and countries in published registers.
  package let unitCodes: [String]
  /// How names are spelt in the region, where there is a file of it.
  package let spelling: String?
  /// What was left out of its texts, as warnings.
  package let omissions: [Diagnostic]

  /// Every file that the boundaries and names are read from, in the order of the manifest.
  package var files: [String] {
    let sets = boundaries.flatMap { set in
      [set.full, set.light] + set.units + [set.neighbours, set.sea].compactMap { $0 }
    }
    return [file] + sets + places + additions + unitNames + unitCodes + [spelling].compactMap { $0 }
  }

  /// The set of this id, or the first where none is asked for; nothing where the gazetteer has places only.
  ///
  /// What a project asks for is another gazetteer's set then.
  ///
  /// - Parameters:
  ///   - id: The set's id.
  ///   - location: Where it is asked for.
  package func boundarySet(_ id: String?, askedForAt location: SourceLocation? = nil) throws(IngestionError)
    -> BoundarySet?
  {
    if boundaries.isEmpty { return nil }
    guard let set = id.map({ id in boundaries.first { $0.id == id } }) ?? boundaries.first else {
      let ids = boundaries.map(\.id)
      let similar = Spelling(id ?? "").nearest(of: ids).map { "; did you mean \"\($0)\"?" } ?? ""
      throw IngestionError(
        .badConfiguration, file: location?.file ?? file, line: location?.line,
        "there is no boundary set \"\((id ?? "").prefix(60))\"; the sets are \(ids.joined(separator: ", "))\(similar)")
    }
    return set
  }
}
