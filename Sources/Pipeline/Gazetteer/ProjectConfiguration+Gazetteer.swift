import IncidentModel
import Ingestion

extension ProjectConfiguration {
  /// The nearest configuration as it holds for a gazetteer.
  ///
  /// A boundary set is asked for only where the gazetteer is that of the configuration, the folder `gazetteer` beside it:
  /// another gazetteer has other sets, and its first is used.
  ///
  /// - Parameters:
  ///   - gazetteer: The folder of the gazetteer.
  ///   - workingFolder: Where a path begins that is not absolute, and where a configuration is looked for second.
  static func nearest(toGazetteer gazetteer: String, workingFolder: String) throws -> ProjectConfiguration {
    let folder = ResolvedPath(gazetteer, in: workingFolder)
    var configuration = try nearest(to: [folder.text, workingFolder])
    guard let file = configuration.boundariesLocation?.file, let end = file.lastIndex(of: "/") else {
      return configuration
    }
    let own = ResolvedPath("\(file[..<end])/\(gazetteerName)", in: workingFolder)
    if folder.isWithin(own), own.isWithin(folder) { return configuration }
    (configuration.boundaries, configuration.boundariesLocation) = (nil, nil)
    return configuration
  }

  private static let gazetteerName = "gazetteer"
}
