import Testing

@testable import Extraction

/// Distances and directions are read with the place that they are measured from.
@Suite struct MarkedDirectionTests {
  typealias Example = MarkedRelation

  @Test(
    arguments: [
      ("Gunmen killed two men about 12 km north of ⟦Turbat⟧.", "Turbat, 12000 m north"),
      ("Gunmen killed two men 12 kilometres to the south-east of ⟦Khuzdar⟧.", "Khuzdar, 12000 m southeast"),
      ("A bomb exploded north of ⟦Turbat⟧.", "Turbat, north"),
      ("North of ⟦Turbat⟧, gunmen attacked a post.", "Turbat, north"),
      ("A bomb exploded 20km northwest of ⟦Quetta⟧.", "Quetta, 20000 m northwest"),
      ("A bomb exploded some 5 miles east of ⟦Mach⟧.", "Mach, 8045 m east"),
      ("Two men were shot dead 7.5 km west of ⟦Tump⟧.", "Tump, 7500 m west"),
      ("A patrol was ambushed fifteen kilometres south of ⟦Mand⟧ in ⟦Kech⟧.", "Mand, Kech, 15000 m south"),
      ("A patrol was ambushed 30 km south-west of ⟦Wadh⟧, ⟦Khuzdar⟧ district.", "Wadh, Khuzdar, 30000 m southwest"),
      ("The convoy was hit 10 kilometers away to the north-east of ⟦Pasni⟧.", "Pasni, 10000 m northeast"),
      ("A bomb went off to the east of ⟦Dhadar⟧ town.", "Dhadar, east"),
      ("A vehicle was attacked 10 km from ⟦Pasni⟧.", "Pasni, 10000 m"),
      ("Gunmen attacked a post 12 km south from ⟦Turbat⟧.", "Turbat, 12000 m south"),
      ("A bomb exploded 5-10 km north of ⟦Turbat⟧.", "Turbat, 7500±2500 m north"),
      ("A bomb exploded 5 to 10 km north of ⟦Turbat⟧.", "Turbat, 7500±2500 m north"),
      ("A bomb exploded between 5 and 10 km north of ⟦Turbat⟧.", "Turbat, 7500±2500 m north"),
      ("A bomb exploded up to 10 km from ⟦Turbat⟧.", "Turbat, 5000±5000 m"),
      ("A bomb exploded twenty-five kilometres north of ⟦Turbat⟧.", "Turbat, 25000 m north"),
      ("A bomb exploded nearly 20 miles south of ⟦Turbat⟧.", "Turbat, 32180 m south"),
      ("A bomb exploded some 12.25 km south of ⟦Turbat⟧.", "Turbat, 12250 m south"),
      ("A bomb exploded 12 km NNE of ⟦Turbat⟧.", "Turbat, 12000 m north-northeast"),
      ("A bomb exploded 12 km N.W. of ⟦Turbat⟧.", "Turbat, 12000 m northwest"),
      ("A bomb exploded 12 km north-north-east of ⟦Turbat⟧.", "Turbat, 12000 m north-northeast"),
      ("A bomb exploded 12 km n of Turbat.", "none"),
      ("A bomb exploded 12 km away from ⟦Turbat⟧.", "Turbat, 12000 m"),
      ("A bomb exploded a few km from ⟦Turbat⟧.", "Turbat, near"),
      ("A bomb exploded a few kilometres north of ⟦Turbat⟧.", "Turbat, north"),
      ("A bomb exploded a few kilometres outside ⟦Turbat⟧.", "Turbat, near"),
      ("A bomb exploded 12 nautical miles south of ⟦Gwadar⟧.", "Gwadar, 22224 m south"),
      ("A bomb exploded 12 km north of 5 km south of Mach.", "none"),
      ("A bomb exploded 12 km north of a village 5 km from Mach.", "none"),
      ("A bomb exploded on the outskirts of ⟦Quetta⟧.", "Quetta, near"),
      ("A bomb exploded in the outskirts of ⟦Quetta⟧.", "Quetta, near"),
    ].map(Example.init))
  func directions(_ example: Example) throws { try example.check() }
}
