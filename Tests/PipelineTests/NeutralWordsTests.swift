import Foundation
import GeoJSON
import IncidentModel
import Ingestion
import Pipeline
import SimpleFeatures
import TestSupport
import Testing

/// Every text that the program can write by itself is in the plain words of the field.
struct NeutralWordsTests {
  private static let epithets: Set<String> = {
    let path = Repository.root + "/Tests/PipelineTests/Fixtures/epithets.txt"
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(whereSeparator: \.isNewline) ?? []
    return Set(lines.filter { !$0.hasPrefix("#") }.flatMap { $0.split(separator: " ").map(String.init) })
  }()

  private func words(_ text: some StringProtocol) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init))
  }

  /// What stands between quotation marks in Swift, line by line, without what is put in.
  private func literals(_ source: String) -> [String] {
    source.split(whereSeparator: \.isNewline).filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.flatMap {
      line in
      line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { !$0.offset.isMultiple(of: 2) }
        .map { String($0.element) }
    }
  }

  @Test func `no text in the sources takes sides`() throws {
    #expect(Self.epithets.count > 60)
    var checked = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: Repository.root + "/Sources")
    where name.hasSuffix(".swift") && !name.hasPrefix("TestSupport") {
      let source = try String(contentsOfFile: "\(Repository.root)/Sources/\(name)", encoding: .utf8)
      for literal in literals(source) {
        checked += 1
        // A typeface of that name.
        let found = words(literal.replacing("Liberation Sans", with: "")).intersection(Self.epithets)
        // What a published collection calls its codes is read, and never written.
        if name == "IncidentTables/Layouts/PlainCodes.swift", found == ["rebel"] { continue }
        #expect(found.isEmpty, "\(name): \(literal)")
      }
    }
    #expect(checked > 1000)
  }

  @Test func `no shown name of an actor is an epithet, beside the proper names that hold one`() throws {
    let actors = try ActorReader(path: Repository.gazetteer + "/actors.yml").actors(DiagnosticLog())
    #expect(actors.count > 100)
    // What a group or an office calls itself, in capitals, is a proper name and no judgement.
    let own: Set = ["liberation", "freedom", "terrorism", "jihad", "mujahideen", "guerrilla", "martyrs"]
    for actor in actors {
      let common = actor.name.split { !$0.isLetter && $0 != "-" }.filter { word in
        !(own.contains(word.lowercased()) && word.first?.isUppercase == true)
      }
      let found = Set(common.map { $0.lowercased() }).intersection(Self.epithets)
      #expect(found.isEmpty, "\(actor.id): \(actor.name)")
    }
  }

  @Test func `types, tactics, targets and everything else of a language that is shown takes no side`() throws {
    let lexicon = try LexiconReader(folder: Repository.gazetteer + "/language/en").lexicon()
    let shown =
      lexicon.events.flatMap { [$0.type?.rawValue ?? ""] + $0.tactics } + lexicon.targets.map(\.id)
      + IncidentType.allCases.map(\.plainName) + VictimClass.allCases.map(\.rawValue) + Measure.allCases.map(\.rawValue)
    for text in shown { #expect(words(text.replacing("_", with: " ")).isDisjoint(with: Self.epithets), "\(text)") }
    for name in try FileManager.default.contentsOfDirectory(atPath: Repository.gazetteer + "/schema") {
      let schema = try String(contentsOfFile: "\(Repository.gazetteer)/schema/\(name)", encoding: .utf8)
      #expect(words(schema).isDisjoint(with: Self.epithets), "\(name)")
    }
  }

  @Test func `the epithets of a report stay in the report`() async throws {
    let build = try await TemporaryFolder().build([
      "a.txt": """
      In a cowardly and heinous act, terrorists martyred two brave soldiers in a barbaric bomb attack in Mastung on 3 May 2025.
      Security forces neutralised four khwarij, notorious miscreants of the banned so-called outfit, near Mach on 4 May 2025.
      The occupying regime massacred nine freedom-fighters in Turbat on Sunday, a self-styled spokesman of the mercenaries said.
      Mujahideen liberated Mangochar on 5 May 2025 and butchered three collaborators of the puppet police in Kalat.
      """
    ])
    #expect(build.result.count.incidents >= 3)
    // Proper names of the registry, and the source's own words for an actor in quotation.
    let names = words(try String(contentsOfFile: Repository.gazetteer + "/actors.yml", encoding: .utf8)).intersection([
      "liberation"
    ])
    for file in build.result.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let own = text.split(separator: "\"verbatim\":").enumerated().map { index, part in
        index == 0 ? part : part.drop { $0 != "," && $0 != "}" }
      }
      let found = own.reduce(into: Set<String>()) { $0.formUnion(words($1)) }.intersection(Self.epithets)
      #expect(found.subtracting(names).isEmpty, "\(file.path)")
    }
  }
}
