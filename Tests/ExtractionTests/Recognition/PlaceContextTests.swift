import IncidentModel
import Testing

@testable import Extraction

/// Where it happened, where the words say so in other ways than by a known name behind `in`.
@Suite struct PlaceContextTests {
  /// A sentence and the names of the place of its incident, the smallest first.
  struct Where: CustomTestStringConvertible, Sendable {
    let text: String
    let names: [String]
    var testDescription: String { text }

    init(_ text: String, _ names: String...) { (self.text, self.names) = (text, names) }
  }

  @Test(
    arguments: [
      Where("On Friday the rebels seized Nyabiondo, in Masisi.", "Nyabiondo", "Masisi"),
      Where("Gunmen burned three trucks between Diboli and Kayes on Friday.", "Diboli"),
      Where("A convoy came under fire east of Rakhnigar on Friday.", "Rakhnigar"),
      Where("Gunmen attacked a post at Hironkal, to the north of Turbat, on Friday.", "Hironkal", "Turbat"),
      Where("In Itumbi, fighters ambushed a bus at Otomabere on Friday.", "Otomabere", "Itumbi"),
      Where("A bomb killed two people in An Nuhud on Friday.", "An Nuhud"),
      Where("A grenade was thrown at a post on Adalat Road on Friday.", "Adalat Road"),
      Where("The displacement site of Lodha was attacked by rebels on Friday.", "Lodha"),
      Where("A drone strike killed nine people in Sudan's El Obeid on Friday.", "El Obeid", "Sudan"),
      Where("MACH: One person was killed in a grenade attack near the bus stop here on Friday.", "MACH"),
      Where("Journalists rallied in Quetta on Friday against the killing of a colleague in Turbat.", "Quetta"),
      Where("Gunmen took five passengers off a Karachi-bound coach near Mach on Friday and shot them dead.", "Mach"),
    ])
  func placeOfTheIncident(_ example: Where) throws {
    let mention = try #require(incidents(in: example.text).first { $0.kind == .incident })
    let chain = mention.places.first?.chain.map(\.name) ?? []
    #expect(Array(chain.prefix(example.names.count)) == example.names)
  }

  @Test(
    arguments: [
      "Gunmen threw a grenade at a Rangers vehicle on Friday.",
      "Gunmen torched the offices of the Nadra on Friday.",
      "A bomb killed nine people in northeastern Nigeria on Friday.",
    ])
  func noPlaceIsMadeUp(_ text: String) throws {
    let places = try incidents(in: text).flatMap(\.places).flatMap(\.chain).map(\.name)
    #expect(!places.contains("Rangers") && !places.contains("Nadra"))
  }

  @Test func aPairBehindADisputePartsPeople() throws {
    let mentions = try incidents(in: "Two men were killed in a dispute between Karimbux and Asifdin in Mach on Friday.")
    #expect(mentions.first?.placeNames.first == "Mach")
  }
}
