import IncidentModel
import SimpleFeatures

extension PropertyValue {
  /// The codes of a place by their registers; an object without members where none is known.
  init(_ concordance: Concordance) {
    self = .object(concordance.codes.map { Property($0.register.rawValue, .string($0.code)) })
  }
}
