import Foundation
import IncidentModel
import Ingestion
import PlaceNames
import TestSupport
import Testing

@testable import Pipeline

@Suite("The index of a gazetteer in the cache")
struct IndexCacheTests {
  private var gazetteer: CachedGazetteer

  init() throws { gazetteer = try CachedGazetteer() }

  @Test("what is loaded and told is the same without an index, while it is made, and from it")
  func same() throws {
    let plain = try gazetteer.load(without: true)
    #expect(plain.entries.map(\.id) == ["unit:D1", "unit:P1", "a:1", "a:3"])
    #expect(plain.diagnostics.map(\.severity.rawValue).sorted() == ["note", "refusal", "refusal", "warning"])
    #expect(plain.diagnostics.contains { $0.message == "4 rows read, 2 used, 2 refused" })
    #expect(plain.misspelt == ["unit:P1"])
    let first = try gazetteer.load()
    let identity = try gazetteer.identity(gazetteer.index)
    let second = try gazetteer.load()
    #expect(first == second && first.isInFile && !plain.isInFile)
    #expect(first.agrees(with: plain) && first.notes.isEmpty)
    #expect(try gazetteer.identity(gazetteer.index) == identity)
  }

  @Test("an index is for its owner only, and so is the folder that is made for it")
  func access() throws {
    _ = try gazetteer.load()
    let paths = [(try gazetteer.index, 0o600), (gazetteer.files.path("cache/incidentmap"), 0o700)]
    for (path, mode) in paths {
      var status = stat()
      #expect(stat(path, &status) == 0)
      #expect(Int(status.st_mode) & 0o777 == mode)
    }
  }

  @Test("a source that changed is read again, without a word", arguments: ["places.csv", "full.geojson"])
  func changed(file: String) throws {
    _ = try gazetteer.load()
    let text = try gazetteer.files.read("gazetteer/\(file)")
    try gazetteer.files.write(
      text.replacing("Town,", with: "Newtown,").replacing("First", with: "Erste"), to: "gazetteer/\(file)")
    let loaded = try gazetteer.load()
    #expect(loaded.entries.contains { ["Newtown", "Erste"].contains($0.name) })
    #expect(loaded.notes.isEmpty)
    #expect(try loaded.agrees(with: gazetteer.load(without: true)))
  }

  @Test("a change that neither length nor time of a fresh file tells is seen")
  func unsettled() throws {
    let path = gazetteer.files.path("gazetteer/places.csv")
    _ = try gazetteer.load()
    var status = stat()
    #expect(stat(path, &status) == 0)
    try gazetteer.files.write(CachedGazetteer.places.replacing("Town,", with: "Nowt,"), to: "gazetteer/places.csv")
    let times = [status.st_atim, status.st_mtim]
    #expect(utimensat(AT_FDCWD, path, times, 0) == 0)
    #expect(try gazetteer.load().entries.contains { $0.name == "Nowt" })
  }

  @Test("areas that had to be mended are mended and told of each time")
  func mended() throws {
    let text = try gazetteer.files.read("gazetteer/full.geojson")
    try gazetteer.files.write(
      text.replacing("[[[0,0],[1,0],[1,1],[0,1],[0,0]]]", with: "[[[0,0],[1,1],[1,0],[0,1],[0,0]]]"),
      to: "gazetteer/full.geojson")
    let plain = try gazetteer.load(without: true)
    #expect(plain.diagnostics.contains { $0.identifier == "gazetteer.mended-area" })
    for _ in 0..<2 {
      let loaded = try gazetteer.load()
      #expect(loaded.agrees(with: plain) && loaded.isInFile)
    }
  }

  @Test("a source that is gone is missed, with an index as without one")
  func vanished() throws {
    _ = try gazetteer.load()
    try FileManager.default.removeItem(atPath: gazetteer.files.path("gazetteer/places.csv"))
    let error = #expect(throws: IngestionError.self) { try gazetteer.load() }
    #expect(error?.code == .missing)
    #expect(error?.file.hasSuffix("places.csv") == true)
  }

  @Test("each boundary set and each gazetteer has an index of its own")
  func names() throws {
    let cache = try #require(gazetteer.cache)
    let folders = try ["a", "b"].map { try gazetteer.files.makeFolder($0) }
    let paths = [(folders[0], "x"), (folders[0], "y"), (folders[1], "x")].map { cache.path(of: $0.0, boundaries: $0.1) }
    #expect(Set(paths).count == 3)
    #expect(cache.path(of: "\(folders[1])/../a/.", boundaries: "x") == paths[0])
    // A relative path begins in the working folder.
    let working = FileManager.default.currentDirectoryPath
    #expect(cache.path(of: ".", boundaries: "x") == cache.path(of: working, boundaries: "x"))
    #expect(IndexCache(folder: "relative") == nil)
    #expect(IndexCache(folder: "") == nil)
  }

  @Test("eight at once give the same, and leave one index")
  func together() async throws {
    let (gazetteer, plain) = (gazetteer, try gazetteer.load(without: true))
    let loaded = try await withThrowingTaskGroup(of: CachedGazetteer.Loaded.self) { group in
      for _ in 0..<8 { group.addTask { try gazetteer.load() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(loaded.allSatisfy { $0.agrees(with: plain) && $0.notes.isEmpty })
    #expect(try gazetteer.load().isInFile)
    #expect(try FileManager.default.fileExists(atPath: gazetteer.index))
  }
}
