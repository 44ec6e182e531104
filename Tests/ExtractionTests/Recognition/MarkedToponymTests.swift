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
      "A roadside bomb killed three soldiers near ⟦Mangochar⟧, officials said.",
      "Fighters stormed ⟦Mangochar⟧ at dawn.",
      "Two men were shot dead near ⟦Tump⟧ in ⟦Kech⟧.",
      "Gunmen ambushed a patrol in ⟦Mand⟧ (⟦Kech⟧).",
      "A vehicle was attacked 10 km from ⟦Pasni⟧.",
      "Two men were abducted in ⟦Wadh⟧, ⟦Khuzdar⟧, ⟦Balochistan⟧.",
      "Explosions were heard in ⟦Kech⟧, ⟦Panjgur⟧ and ⟦Mastung⟧.",
      "A train was attacked in the ⟦Bolan Pass⟧.",
      "Gunmen opened fire in ⟦Hurti⟧ (⟦Bokkos⟧ LGA, ⟦Plateau⟧) at dawn.",
      "A house in ⟦Sorani⟧ (⟦Bannu⟧ district, ⟦Khyber Pakhtunkhwa⟧) was bombed.",
      "A barracks was attacked in ⟦Malam Fatori⟧, in the region of ⟦Borno⟧, on Thursday.",
      "Gunmen killed nine people in ⟦Zikke⟧, in the ⟦Kimakpa⟧ district of ⟦Bassa⟧ LGA.",
      "Two men were shot dead in ⟦Abala⟧, ⟦Tillabéri⟧, on Friday.",
      "Gunmen killed 12 people in ⟦Yelwata⟧, a farming town in ⟦Guma⟧ local government area of ⟦Benue⟧ state.",
      "Gunmen attacked the village of ⟦Noor Wah⟧ at dawn.",
      "Fighters killed three men in ⟦Tibú⟧ (⟦Norte de Santander⟧).",
      "A bomb killed three people in ⟦Nioro du Sahel⟧ on Friday.",
      "Gunmen stormed a hospital in the town of ⟦Baga⟧, in ⟦Borno⟧ state.",
      "Gunmen ambushed a patrol in ⟦Kyauktaw⟧ township, ⟦Rakhine⟧ state.",
      "A bomb went off at ⟦Boshehra⟧ in ⟦Upper Kurram⟧ (⟦Kurram⟧ district).",
      "Armed men burned down houses at ⟦Lamtai Khunou⟧ and Dibong Khunou (⟦Jiribam⟧ district, ⟦Manipur⟧).",
      "Rebels killed 11 people in the village of ⟦Ntoyo⟧, in ⟦North Kivu⟧'s ⟦Lubero⟧ territory.",
      "On Friday in ⟦Uvira⟧, ⟦South Kivu⟧, a grenade attack killed two people.",
      "A drone strike on ⟦Kharkiv⟧ killed two men.",
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
      "Personnel abducted two brothers, both home from university in Quetta, during a raid at ⟦Tump⟧.",
      "A bomb killed two men in ⟦Abala⟧, Musa, a driver, said.",
      "Two men who went missing in Quetta were shot dead at ⟦Mand⟧.",
      "The police in Quetta said that gunmen attacked a post in ⟦Mach⟧.",
      "QUETTA: Gunmen attacked a post in ⟦Mach⟧ on Friday.",
      "An anti-terrorism court in Quetta heard the case of the ⟦Mach⟧ blast.",
    ].map(MarkedText.init))
  func otherPlacesAreLeftOut(_ text: MarkedText) throws { try check(text) }
}
