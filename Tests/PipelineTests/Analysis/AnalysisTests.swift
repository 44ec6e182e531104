import Testing

@testable import Pipeline

struct AnalysisTests {
  @Test func `levels are densities or shares of the greatest, one to five of them and ascending`() {
    #expect(DensityLevels("0.5,1,2") == .perArea([0.5, 1, 2]))
    #expect(DensityLevels("25%,50%,99.5%") == .shares([25, 50, 99.5]))
    for text in ["", "1,", "2,1", "1,1", "0,1", "-1", "1,50%", "101%", "1,2,3,4,5,6", "nan", "inf", "1;2"] {
      #expect(DensityLevels(text) == nil, "\(text)")
    }
    #expect(DensityLevels.perArea([1, 2]).levels(ofPeak: 4).map(\.share) == [0.25, 0.5])
    #expect(DensityLevels.shares([50]).levels(ofPeak: 4).map(\.value) == [2])
    #expect(DensityLevels.doubling.levels(ofPeak: 0).isEmpty)
  }

  @Test(arguments: [
    (0.0, "0"), (0.00012, "0.00012"), (0.1234, "0.123"), (1.999, "2"), (12.34, "12.3"), (3.5, "3.5"), (1603.2, "1603"),
    (-0.5, "-0.5"), (25, "25"), (0.05, "0.05"), (9.999, "10"), (100.5, "101"),
  ])
  func `numbers are shown with three digits that matter`(value: Double, text: String) {
    #expect(ShownNumber.text(value) == text)
  }
}
