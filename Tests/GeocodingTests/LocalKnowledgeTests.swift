import Geocoding
import IncidentModel
import Testing

/// What somebody from the region would say at once, with the shipped gazetteer.
@Suite("A person who knows the region")
struct LocalKnowledgeTests {
  private func resolve(_ text: String) throws -> Placement { try ShippedGazetteerTests.resolver().resolve(name: text) }

  @Test(
    "means one thing by all spellings of a district that shares its name with a town",
    arguments: [
      ("Killa Saifullah", "PK215"), ("Qila Saifullah", "PK215"), ("Qilla Saifullah", "PK215"),
      ("Killa Abdullah", "PK214"), ("Qila Abdullah", "PK214"), ("Panjgoor", "PK224"), ("Punjgur", "PK224"),
      ("Dera Bugti", "PK204"), ("Dera Bughti", "PK204"), ("Turbat", "PK211"),
    ])
  func spellings(text: String, district: String) throws {
    let placement = try resolve(text)
    #expect(placement.kind == .settlement && placement.precision == .exact && placement.district == district)
  }

  @Test(
    "means the district where its chief town is another one than the village of its name",
    arguments: [("Chagai", "PK203"), ("Chaghi", "PK203"), ("Kachhi", "PK209"), ("Duki district", "PK234")])
  func districts(text: String, district: String) throws {
    let placement = try resolve(text)
    #expect(placement.kind == .district && placement.precision == .district && placement.district == district)
  }

  @Test(
    "finds a place beside the best known town around",
    arguments: [("Uthal, Bela", "Uthal"), ("Hub, Karachi", "Hub"), ("Nokkundi, Taftan", "Nokkundi")])
  func besideATown(text: String, name: String) throws {
    let placement = try resolve(text)
    #expect(placement.name == name && placement.precision == .near && placement.reason.contains("with it"))
  }

  @Test(
    "knows in which country a town lies",
    arguments: ["Kandahar, Afghanistan", "Zahedan, Iran", "Chabahar, Iran"])
  func countries(text: String) throws {
    let placement = try resolve(text)
    #expect(placement.kind == .settlement && text.hasPrefix(placement.name ?? "-"))
    #expect(try resolve(text.replacing("Iran", with: "India").replacing("Afghanistan", with: "Iran")).kind == .country)
  }

  @Test("forgets which districts belonged together in the time of the grandparents")
  func oldDistricts() throws {
    // Pishin was a part of Quetta until 1975 and has a village called Mach.
    #expect(try resolve("Mach, Quetta").district == "PK209")
  }

  @Test("asks in which of several tehsils a village lies, and finds the only one")
  func ambiguousContainer() throws {
    let placement = try resolve("Kalag village of Tump tehsil")
    #expect(placement.name == "Kalag" && placement.district == "PK211")
  }

  @Test("reads a chain from the largest to the smallest name too")
  func largestFirst() throws {
    #expect(try resolve("district Kech, tehsil Tump, village Mand").text == "Mand, Tump, Kech")
  }

  @Test("knows regions without borders, and what may lie in them")
  func regions() throws {
    for name in ["Makran", "Sarawan"] {
      let placement = try resolve(name)
      #expect(placement.precision == .vague && placement.district == nil, "\(name): \(placement.reason)")
    }
    #expect(try resolve("Turbat, Makran").district == "PK211")
    // A valley in two districts is in the one that the text names.
    #expect(try resolve("Kolwah").district == "PK211" && resolve("Kolwah, Awaran").district == "PK201")
  }

  @Test("knows that a name in another script is as ambiguous as in Latin letters")
  func otherScript() throws {
    #expect(try resolve("دشت").absence == .ambiguous && resolve("Dasht").absence == .ambiguous)
  }

  @Test("does not take a tehsil for its chief place, nor a word for a place for a name")
  func kinds() throws {
    #expect(try resolve("Kalat tehsil").precision == .near)
    #expect(try resolve("Province").precision == nil && resolve("Town").precision == nil)
    #expect(try resolve("ضلع کیچ").kind == .district)
  }
}
