import Foundation
import IncidentModel
import TestSupport
import Testing

@testable import Ingestion

/// The verbs of phrases are written out by the rules and exceptions of the shipped grammar.
struct VerbInflectionTests {
  private func verbs() throws -> VerbInflection {
    let grammar = try LexiconReader(folder: Repository.gazetteer + "/language/en").document(.grammar)
    let value = try #require(try grammar.pairs().first { $0.key == "inflection" }?.value)
    return try VerbInflectionReader.inflection(value)
  }

  @Test(
    arguments: [
      ("~attack", "attack|attacks|attacked"), ("~fire", "fire|fires|fired"), ("~occupy", "occupy|occupies|occupied"),
      ("~stop", "stop|stops|stopped"), ("~target", "target|targets|targeted"), ("~ambush", "ambush|ambushes|ambushed"),
      ("~shoot dead", "shoot|shoots|shot dead"), ("~take.en", "taken"), ("~overrun.ing", "overrunning"),
      ("~set fire to", "set|sets fire to"), ("~burn", "burn|burns|burned|burnt"), ("~die.ing", "dying"),
      ("~raid", "raid|raids|raided"), ("~storm.ing|~raid.ing", "storming|raiding"),
      ("(~lay) .. mine", "(lay|lays|laid) .. mine"),
      ("~destroy|destroyed x", "destroy|destroys|destroyed x"), ("bomb|bombs", "bomb|bombs"),
    ])
  func `verbs are written out`(phrase: String, words: String) throws {
    #expect(try verbs().expanded(phrase) == words)
  }

  /// A verb whose forms nobody has told is refused, as are sets that there are none of.
  @Test(arguments: ["~zap", "~unbind", "~attack.perfect", "~", "~outshoot"])
  func `nothing is guessed`(phrase: String) throws {
    #expect(throws: VerbInflection.Doubt.self) { try verbs().expanded(phrase) }
  }
}
