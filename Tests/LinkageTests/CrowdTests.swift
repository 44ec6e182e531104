import IncidentModel
import Linkage
import Testing

@Suite("Linking crowds")
struct CrowdTests {
  private typealias M = Mentions

  @Test("10,000 incidents at one place are linked in time that grows with their number")
  func onePlace() throws {
    let place = M.place("Quetta", "PK226")
    let many = (0..<10_000).map { number in
      let figures = number % 3 == 0 ? [] : [M.figure(number % 40)]
      return M.mention("r\(number)", 1, number % 5 == 0 ? .shooting : .bombing, at: place, figures)
    }
    let incidents = EventLinker().link(many)
    #expect(incidents.map(\.mentions.count).reduce(0, +) == many.count)
    #expect(incidents.count < 200)
  }

  @Test("10,000 incidents of one report at one place are never joined")
  func oneReport() throws {
    let place = M.place("Quetta", "PK226")
    let many = (0..<10_000).map { M.mention("r", $0 + 1, at: place, [M.figure($0 % 40)]) }
    #expect(EventLinker().link(many).count == many.count)
  }

  @Test("a crowd is linked as few are: alike ones to one, as many as the fullest report tells of")
  func asFew() throws {
    let place = M.place("Quetta", "PK226")
    func mentions(_ reports: Int) -> [PlacedMention] {
      (0..<reports).flatMap { report in
        (1...3).map { M.mention("r\(report)", $0, at: place, [M.figure($0 * 20)]) }
          + (4...5).map { M.mention("r\(report)", $0, .shooting, at: place, [M.figure(7)]) }
      }
    }
    let (few, crowd) = (EventLinker().link(mentions(20)), EventLinker().link(mentions(400)))
    #expect(few.map(\.mentions.count) == Array(repeating: 20, count: 5))
    #expect(crowd.map(\.mentions.count) == Array(repeating: 400, count: 5))
  }
}
