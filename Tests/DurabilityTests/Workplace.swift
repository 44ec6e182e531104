import Foundation
import TestSupport
import Testing

/// A folder in which a build of the second state meets nothing, or the output of the first.
struct Workplace {
  /// What is there before the build.
  enum Start: String, CaseIterable {
    case empty, earlier
  }

  let folder: TemporaryFolder
  let project: SmallProject
  private let before: [String: Data]
  private let after: [String: Data]

  init(_ start: Start) throws {
    folder = try TemporaryFolder()
    project = try SmallProject.shared.get()
    before = start == .empty ? [:] : project.product(.first)
    after = project.product(.second)
    for (name, bytes) in before { try folder.write([UInt8](bytes), to: "output/set/\(name)") }
  }

  /// Builds the second state.
  func build(_ further: [String] = [], under launcher: [String] = []) throws -> ProgramRun {
    try ProgramRun(project.arguments(.second) + further, in: folder.path, under: launcher)
  }

  /// Everything in the output folder, hidden files too.
  func contents() throws -> [String: Data] {
    guard FileManager.default.fileExists(atPath: folder.path("output/set")) else { return [:] }
    return try folder.contents(of: "output/set")
  }

  /// The temporary files in the output folder.
  func temporaries() throws -> [String] { try contents().keys.filter { $0.contains(".incidentmap-") } }

  /// Expects what was there before the build, and nothing else.
  func expectBefore(_ comment: Comment, location: SourceLocation = #_sourceLocation) throws {
    try #expect(differences(from: before).isEmpty, comment, sourceLocation: location)
  }

  /// Expects what a build gives in an empty folder, and nothing else.
  func expectAfter(_ comment: Comment, location: SourceLocation = #_sourceLocation) throws {
    try #expect(differences(from: after).isEmpty, comment, sourceLocation: location)
  }

  /// Expects that each file is the old one or the new one as a whole; temporary files may be there.
  func expectWhole(_ comment: Comment, location: SourceLocation = #_sourceLocation) throws {
    let found = try contents().filter { !$0.key.contains(".incidentmap-") }
    let torn = Set(found.keys).union(before.keys).union(after.keys).filter { name in
      found[name] != before[name] && found[name] != after[name]
    }
    #expect(torn.isEmpty, comment, sourceLocation: location)
  }

  /// Expects that the next build gives what one in an empty folder gives.
  func expectRepair(_ comment: Comment, location: SourceLocation = #_sourceLocation) throws {
    let run = try build()
    #expect(run.status == 0, "\(comment): \(run.errors)", sourceLocation: location)
    try expectAfter(comment, location: location)
  }

  private func differences(from expected: [String: Data]) throws -> [String] {
    let found = try contents()
    return Set(found.keys).union(expected.keys).filter { found[$0] != expected[$0] }.sorted()
  }
}

/// Does something for every element, as many at a time as there are processors.
func sideBySide<Element: Sendable>(
  _ elements: [Element], _ body: @escaping @Sendable (Element) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for element in elements { group.addTask { try body(element) } }
    try await group.waitForAll()
  }
}
