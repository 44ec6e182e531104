import IncidentModel
import Ingestion
import TestSupport
import Testing

struct ActorReaderTests {
  private func read(_ text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    return try ActorReader(path: folder.write(text, to: "actors.yml")).actors().map(\.id)
  }

  @Test func `actors keep the order of the file`() throws {
    #expect(
      try read("- {id: b, name: B, kind: 2, names: [Bee]}\n- {id: a, name: A, kind: 2, parent: b}") == ["b", "a"])
  }

  @Test(arguments: [
    ("- {id: a, name: A, kind: 2}\n- {id: a, name: B, kind: 2}", 2, "\"a\" stands twice"),
    ("- {id: a, name: A, kind: 9}", 1, "number from 1 to 8"), ("- {id: a, kind: 2}", 1, "\"name\" is missing"),
    ("- {id: a, name: A, kind: 2, parent: b}", 1, "not in the list before it"),
    ("- {id: a, name: A, kind: 2, colour: red}", 1, "unknown key \"colour\""),
    ("- id: a\n  kind: two", 2, "whole number"),
  ])
  func `a fault is told of with its line`(text: String, line: Int, words: String) {
    let error = #expect(throws: IngestionError.self) { _ = try read(text) }
    #expect(error?.code == .badConfiguration)
    #expect(error?.line == line)
    #expect(error?.file.hasSuffix("/actors.yml") == true)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }
}
