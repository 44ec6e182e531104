import IncidentModel
import PROJ
import PlaceNames

/// One way to tell which of some places a name means; it decides or leaves the question to the next.
protocol ResolutionPass: Sendable {
  /// A stable name that explanations show.
  static var name: String { get }
  /// The decision, or nothing where the pass has no say.
  static func decide(_ question: Question) -> Decision?
}

/// What a pass is asked.
struct Question {
  /// The name in the text.
  let toponym: Toponym
  /// The places that bear it and fit the text, main names first; at least one.
  let candidates: [NameMatch]
  /// Whether the name only says what contains the place.
  let isContainer: Bool
  /// The boundary set.
  let region: Region
  /// What is known beside the words.
  let circumstances: Circumstances
  /// All known places.
  let gazetteer: Gazetteer

  /// The candidates whose main name it is, or all where it is nobody's.
  var preferred: [NameMatch] {
    let primary = candidates.filter(\.isPrimary)
    return primary.isEmpty ? candidates : primary
  }
}

/// The place that a pass decides for.
struct Decision {
  /// The place.
  let entry: GazetteerEntry
  /// Whether the text's name is its main name.
  let isPrimary: Bool
  /// The least precision code to give, where the decision is less exact than the entry.
  let precision: GeoPrecision?
  /// The least radius to give, in metres.
  let uncertainty: Int
  /// Why, in plain words.
  let reason: String
  /// Whether the name stands in the gazetteer in a like form only.
  let isSimilar: Bool

  /// Decides for one of the candidates.
  init(
    _ match: NameMatch, precision: GeoPrecision? = nil, uncertainty: Int = 0, reason: String, isSimilar: Bool = false
  ) {
    self.entry = match.entry
    self.isPrimary = match.isPrimary
    self.precision = precision
    self.uncertainty = uncertainty
    self.reason = reason
    self.isSimilar = isSimilar
  }
}

/// The passes in the order in which they are asked.
enum ResolutionPasses {
  static let all: [any ResolutionPass.Type] = [
    TehsilPass.self, SeatOfDistrictPass.self, UnitPass.self, ChiefPlacePass.self, LargestPlacePass.self,
    OnlyPlacePass.self, CompanyPass.self, NeighbouringEntriesPass.self, FocusPass.self, OneDistrictPass.self,
  ]

  /// The first decision and the name of its pass.
  static func decide(_ question: Question) -> (pass: String, decision: Decision)? {
    guard !question.candidates.isEmpty else { return nil }
    for pass in all {
      if let decision = pass.decide(question) { return (pass.name, decision) }
    }
    return nil
  }
}

extension PlaceKind {
  /// Whether people live in it as in a town.
  var isSettled: Bool { self == .settlement || self == .neighbourhood }
}
