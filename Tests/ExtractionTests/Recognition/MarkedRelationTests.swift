import IncidentModel
import Testing

@testable import Extraction

/// Words that relate a place to others are read with all the names that they need, and with nothing else.
@Suite struct MarkedRelationTests {
  /// A sentence with its places marked, and how the happening lies to the first of them.
  struct Example: CustomTestStringConvertible, Sendable {
    let text: MarkedText
    let relation: String
    var testDescription: String { "\(text): \(relation)" }

    init(_ text: String, _ relation: String) {
      self.text = MarkedText(text)
      self.relation = relation
    }
  }

  private func check(_ example: Example) throws {
    let places = try sentences(of: example.text.plain).flatMap(\.eventPlaces)
    let names = places.flatMap { $0.mention.chain + $0.mention.relation.other }
    #expect(example.text.spans(names.map(\.bytes)) == example.text.toponyms)
    #expect(places.first?.mention.words ?? "none" == example.relation)
    for place in places {
      #expect(
        (place.mention.chain + place.mention.relation.other).allSatisfy { place.mention.bytes.contains($0.bytes) })
    }
  }

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
    ].map(Example.init))
  func directions(_ example: Example) throws { try check(example) }

  @Test(
    arguments: [
      ("A convoy was attacked between ⟦Mach⟧ and ⟦Dhadar⟧.", "Mach between Dhadar"),
      ("A convoy was attacked on the road between ⟦Quetta⟧ and ⟦Mastung⟧.", "Quetta between Mastung"),
      ("A bomb hit a truck on the highway between ⟦Quetta⟧ and ⟦Karachi⟧.", "Quetta between Karachi"),
      ("Gunmen fired at a bus between the towns of ⟦Turbat⟧ and ⟦Mand⟧.", "Turbat between Mand"),
      ("A convoy was attacked between ⟦Mach⟧ and ⟦Dhadar⟧, ⟦Bolan⟧.", "Mach, Bolan between Dhadar, Bolan"),
      ("A convoy was attacked between ⟦Mach⟧ and ⟦Dhadar⟧ in ⟦Bolan⟧ district.", "Mach, Bolan between Dhadar, Bolan"),
      ("A bomb hit a truck on the ⟦Quetta⟧-⟦Karachi⟧ highway.", "Quetta between Karachi"),
      ("A bomb hit a truck on the ⟦Quetta⟧–⟦Karachi⟧ highway.", "Quetta between Karachi"),
      ("A bomb hit a truck on the ⟦Quetta⟧ – ⟦Mastung⟧ road.", "Quetta between Mastung"),
      ("Gunmen set up a blockade along the ⟦Turbat⟧-⟦Mand⟧ road.", "Turbat between Mand"),
      ("A track was blown up on the ⟦Mach⟧-⟦Dhadar⟧ section.", "Mach between Dhadar"),
      ("A bomb hit a truck on the ⟦Quetta⟧-⟦Karachi⟧ National Highway.", "Quetta between Karachi"),
      ("A bomb hit a truck on the ⟦Quetta⟧-⟦Karachi⟧ RCD Highway.", "Quetta between Karachi"),
      ("A bomb hit a truck on the ⟦Quetta⟧-⟦Karachi⟧ national highway.", "Quetta between Karachi"),
      ("Fighters blocked the ⟦Quetta⟧-⟦Karachi⟧ highway.", "Quetta between Karachi"),
      ("Gunmen attacked a convoy in the ⟦Kech⟧-⟦Panjgur⟧ area.", "Kech between Panjgur"),
      ("Gunmen attacked a convoy on the ⟦Quetta⟧-Mastung-⟦Khuzdar⟧ highway.", "Quetta between Khuzdar"),
      ("Gunmen attacked a convoy on the ⟦Mach⟧-⟦Kolpur⟧ road.", "Mach between Kolpur"),
      ("Gunmen attacked a convoy on the road between ⟦Kolpur⟧ and ⟦Mach⟧.", "Kolpur between Mach"),
    ].map(Example.init))
  func ways(_ example: Example) throws { try check(example) }

  @Test(
    arguments: [
      ("Gunmen attacked a post on the border of ⟦Kech⟧ and ⟦Panjgur⟧.", "Kech border Panjgur"),
      ("Gunmen attacked a post on the border between ⟦Kech⟧ and ⟦Panjgur⟧.", "Kech border Panjgur"),
      ("Gunmen attacked a post near the ⟦Kech⟧-⟦Panjgur⟧ border.", "Kech border Panjgur"),
      ("Gunmen attacked a post near the ⟦Kech⟧–⟦Panjgur⟧ border.", "Kech border Panjgur"),
      ("A blast hit a car in the ⟦Kech⟧-⟦Panjgur⟧ border area.", "Kech border Panjgur"),
      ("Gunmen attacked a post at the boundary of ⟦Kalat⟧ and ⟦Khuzdar⟧ districts.", "Kalat border Khuzdar"),
      ("Gunmen attacked a post near the ⟦Iran⟧ border in ⟦Panjgur⟧ district.", "Panjgur border Iran"),
      ("Gunmen attacked a post near the ⟦Pakistan⟧ border in ⟦Panjgur⟧ district.", "Panjgur border Pakistan"),
      ("Gunmen attacked a post near the border with ⟦Pakistan⟧ in ⟦Kech⟧.", "Kech border Pakistan"),
      ("Gunmen attacked a post near the ⟦Pakistan⟧ border.", "Pakistan along"),
      ("Gunmen attacked a post near the ⟦Kalat⟧ border.", "Kalat along"),
      ("Gunmen attacked a post in the border town of ⟦Mand⟧.", "Mand"),
    ].map(Example.init))
  func borders(_ example: Example) throws { try check(example) }

  @Test(
    arguments: [
      ("Gunmen attacked a boat off the coast of ⟦Gwadar⟧.", "Gwadar offshore"),
      ("Gunmen fired at a boat in the sea off ⟦Pasni⟧.", "Pasni offshore"),
      ("Gunmen attacked a post along the coast of ⟦Gwadar⟧ district.", "Gwadar"),
      ("Two men were killed off ⟦Sariab Road⟧ in ⟦Quetta⟧.", "Sariab Road, Quetta"),
    ].map(Example.init))
  func seas(_ example: Example) throws { try check(example) }

  @Test(
    arguments: [
      ("Gunmen killed two men between 5 and 6 pm.", "none"),
      ("Gunmen killed two men between 5 and 6 pm in ⟦Mach⟧.", "Mach"),
      ("Gunmen abducted between 10 and 12 people in ⟦Mach⟧.", "Mach"),
      ("Two men died in a clash between police and militants in ⟦Mach⟧.", "Mach"),
      ("Two men died in a clash between Levies and militants.", "none"),
      ("Gunmen attacked a post in ⟦Mach⟧ during talks between Islamabad and Karachi.", "Mach"),
      ("Relations between Islamabad and Karachi worsened after a bomb killed two men in ⟦Mach⟧.", "Mach"),
      ("The Quetta-Karachi bus was attacked.", "none"),
      ("Gunmen attacked the Quetta-Karachi bus near ⟦Wadh⟧.", "Wadh, near"),
      ("Gunmen fired at passengers in the Quetta-Karachi coach.", "none"),
      ("Gunmen attacked a bus plying between Quetta and Karachi near ⟦Wadh⟧.", "Wadh, near"),
      ("Gunmen attacked a bus travelling between Quetta and Karachi in ⟦Wadh⟧.", "Wadh"),
      ("Gunmen attacked a post in ⟦North Waziristan⟧.", "North Waziristan"),
      ("Gunmen attacked a post in northern ⟦Balochistan⟧.", "Balochistan"),
      ("Gunmen attacked a post in the north of ⟦Balochistan⟧.", "Balochistan"),
      ("Gunmen attacked a post in the north of ⟦Kech⟧ district.", "Kech"),
      ("Gunmen attacked a post in the south-western part of ⟦Kalat⟧.", "Kalat"),
      ("Gunmen attacked a post in ⟦South Punjab⟧.", "South Punjab"),
      ("Two men died in a feud between the Mengal and Bizenjo tribes.", "none"),
      ("Two men died in a feud between Mastung and Bizenjo tribesmen.", "none"),
      ("Two men died in fighting between Pakistan and Balochistan.", "none"),
      ("Gunmen killed two men between Friday and Sunday.", "none"),
      ("The border guards killed two men in ⟦Mand⟧.", "Mand"),
      ("The Quetta-based group attacked a post in ⟦Mach⟧.", "Mach"),
      ("Gunmen killed two men between March and May in ⟦Mach⟧.", "Mach"),
      ("The Quetta-Karachi flight was late after gunmen attacked a post in ⟦Mach⟧.", "Mach"),
      ("The match between Quetta and Karachi was stopped after a bomb killed two men in ⟦Mach⟧.", "Mach"),
    ].map(Example.init))
  func otherWords(_ example: Example) throws { try check(example) }
}

extension PlaceMention {
  /// The names and how the happening lies to them.
  fileprivate var words: String {
    func names(_ chain: [Toponym]) -> String { chain.map(\.name).joined(separator: ", ") }
    return switch relation {
    case .at: text
    case .area: "\(text) area"
    case .near(let metres): "\(text), \(metres.map { "\($0) m" } ?? "near")"
    case .toward(let point, let metres): "\(text), \(metres.map { "\($0) m " } ?? "")\(point.rawValue)"
    case .along: "\(text) along"
    case .offshore: "\(text) offshore"
    case .between(let other): "\(names(chain)) between \(names(other))"
    case .border(let other): "\(names(chain)) border \(names(other))"
    }
  }
}
