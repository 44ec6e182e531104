import IncidentModel
import Testing

@testable import Extraction

/// People without articles, with ranks and names, and beside others.
@Suite struct HeadlinePeopleTests {
  /// A sentence and how many it says were killed and injured.
  struct Toll: CustomTestStringConvertible, Sendable {
    let text: String
    let killed: [Int]
    let injured: [Int]
    var testDescription: String { text }

    init(_ text: String, killed: [Int] = [], injured: [Int] = []) {
      (self.text, self.killed, self.injured) = (text, killed, injured)
    }
  }

  @Test(
    arguments: [
      Toll("Soldier killed, two injured in blast in Mach", killed: [1], injured: [2]),
      Toll("Gunmen kill tribal elder, driver in Mach", killed: [2]),
      Toll("Three wounded, driver killed as gunmen attack bus in Mach", killed: [1], injured: [3]),
      Toll("Judge among 11 dead in attack in Quetta", killed: [11]),
      Toll("Two said killed in shelling in Mach on Friday.", killed: [2]),
      Toll("Six “militants” killed in Mach on Friday.", killed: [6]),
      Toll("Three residents of Turbat killed in Mach on Friday.", killed: [3]),
      Toll("Gunmen shot dead Aslam Baloch, a former councillor, in Mach on Friday.", killed: [1]),
      Toll("Sub-inspector Aslam Khan and the driver embraced martyrdom in Mach on Friday.", killed: [2]),
      Toll(
        "Naik Aslam Khan (age 33 years, resident of Sibi) and Sepoy Asif Ali (age 24 years), having fought gallantly, "
          + "embraced Shahadat in Mach on Friday.", killed: [2]),
      Toll("Three members of a peace committee were killed in a blast in Mach on Friday.", killed: [3]),
      Toll("A girl of seven was killed in a blast in Mach on Friday.", killed: [1]),
      Toll("One worker, who was critically wounded in a blast in Mach, told police about it.", injured: [1]),
      Toll("A woman, Zarina, and her infant son were killed in a blast in Mach on Friday.", killed: [2]),
      Toll("A guard was shot in the leg by gunmen in Mach on Friday.", injured: [1]),
      Toll("A herdsman lost both legs when he stepped on a landmine near Mach on Friday.", injured: [1]),
      Toll("Two women were among the dead and eight people were hurt in the blast in Mach.", injured: [8]),
      Toll("A fight broke out in Mach on Friday. Dead: four. Injured: seven.", killed: [4], injured: [7]),
    ])
  func counts(_ toll: Toll) throws {
    let mentions = try incidents(in: toll.text)
    func sum(_ measure: Measure) -> Int { mentions.flatMap { $0.numbers(measure) }.reduce(0, +) }
    if !toll.killed.isEmpty { #expect(sum(.killed) == toll.killed.reduce(0, +)) }
    #expect(sum(.injured) == toll.injured.reduce(0, +))
  }
}
