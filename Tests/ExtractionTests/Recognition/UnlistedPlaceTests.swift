import IncidentModel
import Testing

@testable import Extraction

/// Places that no gazetteer has are found by the words around them.
@Suite struct UnlistedPlaceTests {
  @Test(arguments: [
    ("Two men were shot dead in Barangay Tukanal (Datu Orsel, Sulvara).", ["Tukanal", "Datu Orsel", "Sulvara"]),
    ("Fighters surrounded the hamlet of Tin Orsel and killed two herders.", ["Tin Orsel"]),
    ("Residents of Mongbwar blocked the road on Friday.", ["Mongbwar"]),
    ("Residents of Bangor fled on Friday as bandits invaded the village.", ["Bangor"]),
    ("Two soldiers died on Friday in a clash on the Kanyar hills, close to Kibor.", ["Kanyar", "Kibor"]),
    ("Two men were killed in a strike on the refugee camp of Ain al-Orsel.", ["Ain al Orsel"]),
    ("A bomb killed two men in As Suwar on Friday.", ["As Suwar"]),
    ("A bomb killed two men in Mrauk-U on Friday.", ["Mrauk U"]),
  ])
  func aPlaceIsFoundByGrammar(_ text: String, names: [String]) throws {
    let mentions = try incidents(in: text)
    #expect(mentions.map(\.placeNames) == [names])
  }

  @Test func theExactPlaceFollowsTheWideOne() throws {
    let mentions = try incidents(
      in: "A roadside bomb killed two soldiers in the Philippines on Friday.\n\n"
        + "The improvised device exploded in Barangay Daben in Mamasar.")
    #expect(mentions.map { $0.placeNames.first } == ["Daben"])
  }

  @Test func aSceneOfItsOwnIsAnotherIncident() throws {
    let mentions = try incidents(
      in: "Drones killed two men in Orsel on Friday.\n\nIn Zapor, 13 people were wounded in a strike on a house, "
        + "officials said.")
    #expect(mentions.map { $0.placeNames.first } == ["Orsel", "Zapor"])
    #expect(mentions.map(\.type) == [.airOrDroneStrike, .airOrDroneStrike])
  }

  @Test func aSumIsNotCountedBesideItsParts() throws {
    let mentions = try incidents(
      in: "Missiles struck cities across Ukraine on Friday, killing six people.\n\n"
        + "Three men died in Orsel in a strike on a house. Two people were killed in Zapor.")
    #expect(mentions.map { $0.placeNames.first } == ["Orsel", "Zapor"])
  }
}
