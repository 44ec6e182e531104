import Synchronization

/// The answers to names that were asked for before: the same few names stand in one report after another.
final class NameAnswers: Sendable {
  /// What a name is looked up by.
  struct Question: Hashable {
    let name: String
    /// The steps of a search; nothing where a normalised name is looked up as it is.
    var first: NameStep?
    var last: NameStep?
  }

  private struct Kept {
    var answers: [Question: [NameMatch]] = [:]
    /// How many places the answers hold.
    var places = 0
  }

  /// The most answers, and the most places in them, that are kept before all are forgotten.
  private static let (mostAnswers, mostPlaces) = (8192, 32_768)

  private let kept = Mutex(Kept())

  /// The answer to a question, made where it is not kept.
  func answer(to question: Question, _ make: () -> [NameMatch]) -> [NameMatch] {
    if let known = kept.withLock({ $0.answers[question] }) { return known }
    let answer = make()
    kept.withLock { kept in
      if kept.answers.count >= NameAnswers.mostAnswers || kept.places + answer.count > NameAnswers.mostPlaces {
        kept = Kept()
      }
      guard kept.answers.updateValue(answer, forKey: question) == nil else { return }
      kept.places += answer.count
    }
    return answer
  }
}
