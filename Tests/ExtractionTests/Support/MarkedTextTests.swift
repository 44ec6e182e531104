import Testing

@Suite struct MarkedTextTests {
  @Test func marksAreTakenOutAndTheirBytesKept() {
    let text = MarkedText("In ⟦Mach⟧ ⟨two⟩ of ⟨two⟩ “met”")
    #expect(text.plain == "In Mach two of two “met”")
    #expect(text.toponyms == ["3 Mach"])
    #expect(text.figures == ["8 two", "15 two"])
    #expect(text.spans([15..<18, 3..<7]) == ["3 Mach", "15 two"])
  }
}
