import IncidentModel
import PlaceNames

/// A bare name means the town that is by far larger than the other places of the name.
enum LargestPlacePass: ResolutionPass {
  static let name = "largest-place"
  /// How many times larger than the next one it must be.
  static let factor = 10
  /// The least number of people that makes a place known beyond its surroundings.
  static let leastPopulation = 1000

  static func decide(_ question: Question) -> Decision? {
    guard question.candidates.count > 1, let match = largest(of: question.candidates) else { return nil }
    return Decision(match, reason: "by far the largest of the places that are called \(question.toponym.name)")
  }

  /// The town that outweighs the rest; nothing where two come near each other or no number is known.
  static func largest(of candidates: [NameMatch], leastPopulation: Int = leastPopulation) -> NameMatch? {
    let ranked = candidates.filter { $0.entry.kind.isSettled && ($0.entry.population ?? 0) > 0 }
      .sorted { ($1.entry.population ?? 0, $0.entry.id) < ($0.entry.population ?? 0, $1.entry.id) }
    guard let first = ranked.first, let population = first.entry.population, population >= leastPopulation
    else { return nil }
    let next = ranked.dropFirst().first?.entry.population ?? 0
    return population / factor >= next ? first : nil
  }
}
