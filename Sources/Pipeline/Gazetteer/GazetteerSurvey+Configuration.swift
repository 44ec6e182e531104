import IncidentModel
import Ingestion

extension GazetteerSurvey {
  /// Reads a gazetteer's folder with the boundary set that its configuration names, or the first.
  init(gazetteer: String, workingFolder: String, _ diagnostics: any DiagnosticCollector) throws {
    let configuration = try ProjectConfiguration.nearest(toGazetteer: gazetteer, workingFolder: workingFolder)
    let named = gazetteer.utf8.count > 1 && gazetteer.hasSuffix("/") ? String(gazetteer.dropLast()) : gazetteer
    try self.init(
      GazetteerManifest.read(folder: named), boundaries: configuration.boundaries,
      askedForAt: configuration.boundariesLocation, diagnostics)
  }
}
