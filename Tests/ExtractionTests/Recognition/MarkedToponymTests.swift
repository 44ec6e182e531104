import IncidentModel
import Testing

@testable import Extraction

/// Places where something happened are found in full, and no other names are.
@Suite struct MarkedToponymTests {
  private func check(_ text: MarkedText) throws {
    let places = try sentences(of: text.plain).flatMap(\.eventPlaces)
    #expect(text.spans(places.flatMap(\.mention.chain).map(\.bytes)) == text.toponyms)
  }

  @Test(
    arguments: [
      "A bomb hit a convoy in the ⟦Shorkand⟧ area of ⟦Mach⟧, ⟦Bolan⟧.",
      "Gunmen attacked a post in ⟦Mangochar⟧ city of ⟦Kalat⟧ district.",
      "A blast in ⟦Quetta⟧’s ⟦Sariab⟧ area killed two men.",
      "The ⟦Quetta⟧ blast killed three men.",
      "Fighters stormed ⟦Mangochar⟧ at dawn.",
      "Two men were shot dead near ⟦Tump⟧ in ⟦Kech⟧.",
      "Gunmen ambushed a patrol in ⟦Mand⟧ (⟦Kech⟧).",
      "A vehicle was attacked 10 km from ⟦Pasni⟧.",
      "Two men were abducted in ⟦Wadh⟧, ⟦Khuzdar⟧, ⟦Balochistan⟧.",
      "Explosions were heard in ⟦Kech⟧, ⟦Panjgur⟧ and ⟦Mastung⟧.",
      "A train was attacked in the ⟦Bolan Pass⟧.",
    ].map(MarkedText.init))
  func placesOfTheEventAreMarked(_ text: MarkedText) throws { try check(text) }

  @Test(
    arguments: [
      "A bomb killed two men in ⟦Mach⟧, police told reporters in Quetta.",
      "The wounded of the ⟦Mach⟧ blast were shifted to a hospital in Quetta.",
      "Gunmen killed a resident of Turbat in ⟦Mand⟧.",
      "Islamabad blamed others for the attack in ⟦Mach⟧.",
      "A student of Bolan Medical College was shot dead in ⟦Quetta⟧.",
      "Fans of the Quetta Gladiators were attacked in ⟦Mach⟧.",
      "A coach bound for Karachi was attacked in ⟦Wadh⟧.",
      "Gunmen attacked a bus travelling from Quetta to Karachi near ⟦Wadh⟧.",
      "Gunmen fired at a teacher in ⟦Tump⟧ who hailed from Khuzdar.",
      "The police in Quetta said that gunmen attacked a post in ⟦Mach⟧.",
      "QUETTA: Gunmen attacked a post in ⟦Mach⟧ on Friday.",
      "An anti-terrorism court in Quetta heard the case of the ⟦Mach⟧ blast.",
    ].map(MarkedText.init))
  func otherPlacesAreLeftOut(_ text: MarkedText) throws { try check(text) }
}
