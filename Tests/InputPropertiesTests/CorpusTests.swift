import Foundation
import InputProperties
import TestSupport
import Testing

/// The properties hold for every input that the fuzzer once found worth keeping.
@Suite struct CorpusTests {
  private static let corpus = Repository.root + "/Tests/Fuzz/corpus"

  @Test(arguments: InputProperty.allCases)
  func thePropertyHoldsForTheKeptInputs(property: InputProperty) throws {
    let folder = "\(Self.corpus)/\(property.rawValue)"
    let check = try property.check()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count >= 5)
    for name in names {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      #expect(throws: Never.self, "\(property.rawValue)/\(name)") { try check.check(bytes) }
    }
  }

  @Test func theCorpusStaysSmall() throws {
    var size = 0
    for (_, contents) in try FileManager.default.subpathsOfDirectory(atPath: Self.corpus).map({ name in
      (name, FileManager.default.contents(atPath: "\(Self.corpus)/\(name)"))
    }) { size += contents?.count ?? 0 }
    #expect(size < 2 << 20)
    #expect(size > 1000)
  }
}
