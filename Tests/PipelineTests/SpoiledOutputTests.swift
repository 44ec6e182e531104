import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// Output that was spoiled, deleted or tampered with: the next build repairs what is its own, and touches nothing else.
struct SpoiledOutputTests {
  private let output: OutputFixture
  private let texts = ["a": "one", "b": "two", "maps/c": "three"]

  init() throws {
    output = try OutputFixture()
    try output.write(texts)
  }

  private var folder: TemporaryFolder { output.folder }

  @Test(arguments: ["a", "maps/c", "manifest.json"], ["", "o", "spoiled", "\0\0\0", "oNe", "{\n  \"sche"])
  func `a file that was spoiled is written anew`(name: String, text: String) throws {
    let clean = try folder.contents(of: "out")
    try folder.write(text, to: "out/\(name)")
    try output.write(texts)
    #expect(try folder.contents(of: "out") == clean)
  }

  @Test(arguments: ["a", "maps/c", "maps", "manifest.json", ""]) func `what was deleted is written anew`(name: String)
    throws
  {
    let clean = try folder.contents(of: "out")
    try FileManager.default.removeItem(atPath: name.isEmpty ? output.out : folder.path("out/\(name)"))
    try output.write(texts)
    #expect(try folder.contents(of: "out") == clean)
  }

  @Test func `a file of ours that may not be read is written anew`() throws {
    #expect(chmod(folder.path("out/a"), 0) == 0)
    try output.write(["a": "four", "b": "two", "maps/c": "three"])
    #expect(try output.written()["a"] == "four")
  }

  @Test func `a receipt of somebody else is in the way`() throws {
    let other = try OutputFixture()
    try other.folder.write("{\"name\": \"my web app\"}", to: "out/manifest.json")
    let error = #expect(throws: OutputError.self) { try other.write(texts) }
    #expect(error?.path == other.folder.path("out/manifest.json"))
    try other.write(texts, replacingForeign: true)
    #expect(try other.written() == texts)
  }

  @Test(arguments: ["./b", "maps/../b", "maps//../b", ".", "..", "", "/b", "b/", "maps/./c", "b\\u0000", "maps"])
  func `a receipt with strange names has nothing removed`(name: String) throws {
    let two = "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3"
    try folder.write(
      "{\"outputs\": [{\"file\": \"\(name)\", \"sha256\": \"\(two)\"}, {\"file\": \"a\", \"sha256\": \"\"}]}",
      to: "out/manifest.json")
    try output.write(["a": "one"])
    #expect(try output.written() == texts)
  }

  @Test func `files that are no longer produced go, those that a user made or changed stay`() throws {
    try folder.write("changed", to: "out/b")
    try folder.write("mine", to: "out/maps/mine")
    try output.write(["a": "one"])
    #expect(try output.written() == ["a": "one", "b": "changed", "maps/mine": "mine"])
  }
}
