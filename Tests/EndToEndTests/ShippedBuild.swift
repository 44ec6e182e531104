import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// The build of the seed set that comes with the program, made once for all tests.
enum ShippedBuild {
  /// A folder with the output in `out`.
  static var folder: TemporaryFolder { get throws { try built.get().folder } }
  /// The run that made it.
  static var run: ProgramRun { get throws { try built.get().run } }

  private static let built = Result { try build(Repository.seeds) }

  /// Builds a folder of seed sets or reports.
  static func build(_ seeds: String) throws -> (folder: TemporaryFolder, run: ProgramRun) {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(
      ["build", "--seeds", seeds, "--gazetteer", Repository.gazetteer, "--output", folder.path("out")], in: folder.path)
    try #require(run.status == 0, "\(run.errors)")
    return (folder, run)
  }
}
