import GEOS
import PROJ

/// The versions that a result depends on.
public struct Versions: Sendable, Hashable {
  /// The program's version.
  public static let program = "0.1.0"
  /// The version of the GEOS library.
  public static var geos: String { GEOSVersion.current }
  /// The version of the PROJ library.
  public static var proj: String { PROJVersion.current }

  /// The gazetteer's version from its manifest.
  public let gazetteer: String
  /// The digest of the gazetteer's files.
  public let gazetteerDigest: String
  /// The digest of the lexicon and the registry of actors.
  public let rulesDigest: String
}
