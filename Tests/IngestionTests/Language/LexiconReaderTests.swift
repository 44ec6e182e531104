import Foundation
import IncidentModel
import Ingestion
import TestSupport
import Testing

/// The lexicon that comes with the program, and copies of it that are broken in one place each.
struct LexiconReaderTests {
  private static let shipped = Repository.gazetteer + "/language/en"

  @Test func `the lexicon that comes with the program is read`() throws {
    let lexicon = try LexiconReader(folder: Self.shipped).lexicon()
    #expect(lexicon.language == "en")
    #expect(Set(lexicon.events.compactMap(\.type)).isSuperset(of: [.bombing, .roadBlock, .hostageTaking, .protest]))
  }

  private func failure(_ file: String, _ text: String?) throws -> IngestionError? {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Self.shipped, toPath: folder.path("en"))
    try FileManager.default.removeItem(atPath: folder.path("en/\(file)"))
    if let text { try folder.write(text, to: "en/\(file)") }
    let error = #expect(throws: IngestionError.self) { try LexiconReader(folder: folder.path("en")).lexicon() }
    #expect(error?.file == folder.path("en/\(file)"))
    return error
  }

  @Test func `a missing file is named`() throws {
    #expect(try failure("speech.yml", nil)?.code == .missing)
  }

  @Test(
    arguments: [
      ("events.yml", "- {id: a, rank: 1, form: active, phrase: [x]}", 1, "unknown key \"phrase\""),
      ("events.yml", "- id: a\n  rank: high", 2, "whole number"), ("events.yml", "- id: a", 1, "\"rank\" is missing"),
      ("events.yml", "- {id: a, type: war, rank: 1}", 1, "\"war\" is none of"),
      ("people.yml", "- victim: everybody", 1, "\"everybody\" is none of"), ("targets.yml", "{}", 1, "expected a list"),
      ("outcomes.yml", "- {id: a, measure: killed, before: x}", 1, "expected a list"),
      ("quantities.yml", "numbers:\n  two: zwei", 2, "whole number"),
      ("places.yml", "[at]", 1, "expected keys with values, found a list"),
      ("places.yml", "generics:\n  pass: gap", 2, "\"gap\" is none of"),
      ("calendar.yml", "month: []", 1, "unknown key"),
      ("discourse.yml", "own: [", 2, "not YAML"), ("frames.yml", "", nil, "the file is empty"),
    ] as [(String, String, Int?, String)])
  func `a fault is told of with file and line`(file: String, text: String, line: Int?, words: String) throws {
    let error = try failure(file, text)
    #expect(error?.code == .badConfiguration)
    #expect(error?.line == line)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }
}
