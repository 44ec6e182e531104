package import IncidentModel
package import SimpleFeatures

/// Where the features of a file of boundaries stand, and what the file states of its origin.
package struct BoundaryRecords: Sendable {
  /// One feature.
  package struct Record: Sendable {
    /// How messages name it.
    package let title: String
    package let code: String?
    /// The area as it is written, which may cross itself; nothing where it is none.
    package let area: MultiPolygon?
    package let location: SourceLocation
  }

  package let file: String
  package let records: [Record]
  package private(set) var origin = StatedOrigin()

  /// Reads a file of boundaries; what cannot be used is told elsewhere.
  init(_ file: String) throws(IngestionError) {
    let boundaries = try BoundaryFile(file, DiagnosticLog())
    self.file = file
    records = boundaries.features.map { feature in
      Record(
        title: feature.title, code: feature["code"].string, area: feature.geometry?.area,
        location: SourceLocation(file: file, line: feature.line))
    }
    for member in StatedOrigin.Member.allCases {
      origin.add(member, boundaries.members.first { $0.name == member.rawValue }?.value.string, line: 1)
    }
  }
}
