import Testing

@testable import Ingestion

struct OutputNameTests {
  @Test func `plain names stay and others get a digest`() {
    #expect(OutputName.names(for: ["a", "b-2.c_d", "2025"]) == ["a", "b-2.c_d", "2025"])
    #expect(OutputName.names(for: ["Ürümqi May"]) == ["r-mqi-may-78ba7616"])
    #expect(OutputName.names(for: ["..."])[0].hasPrefix("set-"))
  }

  @Test func `a folder that is named to meet a digest does not`() {
    let digest = OutputName.names(for: ["a b"])[0]
    let names = OutputName.names(for: ["a b", digest])
    #expect(names[0] != digest && names[0].hasPrefix("a-b-") && names[1] == digest)
    #expect(Set(names).count == 2)
  }
}
