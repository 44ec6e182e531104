import Foundation

/// What comes with the source repository, and what may stand beside it.
package enum Repository {
  /// The folder of the repository.
  package static let root = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
  /// The gazetteer that comes with the program.
  package static let gazetteer = root + "/gazetteer"
  /// The seed sets that come with the program.
  package static let seeds = root + "/seeds"
  /// The third-party documents beside the repository.
  package static let documents = root + "/../shared/seeds"
  /// Whether the third-party documents are there.
  package static let hasDocuments = FileManager.default.fileExists(atPath: documents)
  /// Why a test is left out where they are not.
  package static let withoutDocuments = "the third-party documents of ../shared/seeds are not beside this repository"
}
