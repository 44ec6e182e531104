import Foundation
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// Texts in other languages, without an end, or made to take time.
@Suite struct TextCases {
  private func extract(_ text: String) throws -> (run: ProgramRun, seconds: Double) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.txt")
    let start = ContinuousClock.now
    let run = try ProgramRun(["extract", "a.txt", "--gazetteer", Repository.gazetteer], in: folder.path)
    return (run, Double((ContinuousClock.now - start).components.seconds))
  }

  private static let languages = [
    "ur": "کوئٹہ میں بم دھماکے کے نتیجے میں تین اہلکار ہلاک اور دس زخمی ہو گئے۔ پولیس کے مطابق دھماکہ سڑک پر ہوا۔",
    "zh": "俾路支省奎达市3日发生炸弹袭击,造成3名士兵死亡,10人受伤。警方说,目前没有组织宣称负责。",
    "ar": "قتل ثلاثة جنود وأصيب عشرة آخرون في انفجار عبوة ناسفة استهدفت دورية للجيش في مدينة كويتا يوم 3 مايو 2025.",
    "ru": "Трое военных погибли и десять получили ранения при взрыве бомбы в Кветте 3 мая 2025 года, сообщила полиция.",
    "es": "Un soldado murió y dos más resultaron heridos en Quetta el 3 de mayo de 2025 en un ataque con una bomba.",
    "fr": "Une bombe a explosé à Quetta le 3 mai 2025: trois morts et dix blessés, selon la police. Rien dans Mach.",
    "de":
      "In Quetta sind am 3. Mai drei Soldaten getötet worden. In Mach was man nicht, wer in der Nacht an der Bahn war.",
    "id": "Tiga tentara tewas dalam serangan bom di Quetta pada 3 Mei 2025, kata polisi. Bom meledak di bazar.",
  ]

  @Test func `a report in another language is told of and gives nothing`() throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.languages { try folder.write(text + "\n", to: "seeds/\(name).txt") }
    try folder.write("Bomb kills three soldiers in Quetta.\n", to: "seeds/en.txt")
    let run = try ProgramRun(
      ["build", "--seeds", "seeds", "--gazetteer", Repository.gazetteer, "--output", "out"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let ledger = try folder.read("out/ledger.csv").split(whereSeparator: \.isNewline).dropFirst()
    for name in Self.languages.keys {
      let rows = ledger.filter { $0.hasPrefix("\(name),") }
      #expect(!rows.isEmpty && rows.allSatisfy { $0.contains("background,language not supported,") }, "\(name)")
    }
    let records = try folder.read("out/incidents.jsonl").split(whereSeparator: \.isNewline)
    #expect(records.count == 1 && records.first?.contains("\"en\"") == true)
  }

  @Test(arguments: [
    "three killed 12 injured ", "GUNMEN KILLED THREE SOLDIERS IN QUETTA ", "12 killed, three of them ", "the ",
    "Quetta-Karachi-", "killed and ", "Mach, ", "\u{201C}he said that the bomb ", "in Mach in Kalat ", "((((",
    "| a | b ",
    "Ghalmir and Zolbeni, ", "A bomb killed two men in Kalat, and ", "1,2,", "between Mach and ", "a\u{301}", "... ",
  ])
  func `words without a full stop take time by their number`(words: String) throws {
    let (run, seconds) = try extract(String(repeating: words, count: 40_000 / words.utf8.count))
    #expect(run.status == 0, "\(run.errors)")
    #expect(seconds < 20, "\(words)")
  }

  @Test func `spans over characters of several parts and beyond the first plane lead to their bytes`() throws {
    let front = "\u{1F4A5}\u{0065}\u{0301}\u{10348} \u{1F468}\u{200D}\u{1F469} "
    let text = front + "A bomb killed three soldiers in Quetta on 3 May 2025."
    let run = try extract(text).run
    #expect(run.status == 0, "\(run.errors)")
    let place = try JSONText.decode(Array(try #require(run.lines.first).utf8))["place"]["mention"]
    let start = try #require(place["byte_start"].integer)
    let end = try #require(place["byte_end"].integer)
    #expect(Array(text.utf8)[start..<end].elementsEqual("Quetta".utf8))
  }

  @Test func `controls inside of words are left out and told of`() throws {
    let run = try extract("A bomb kil\u{0}led three\u{7} sol\u{AD}diers in Que\u{200B}tta on 3 May 2025.\n").run
    #expect(run.status == 0 || run.status == 65, "\(run.errors)")
    let isTold = run.errors.contains("invisible") || run.errors.contains("NUL")
    #expect(isTold, "\(run.errors)")
  }

  @Test func `broken, repeated and missing members of JSON lines are refused one by one`() throws {
    let folder = try TemporaryFolder()
    let good = "{\"id\": \"a\", \"text\": \"A bomb killed three soldiers in Quetta.\"}"
    let lines = [
      good, "{\"text\": ", "{\"title\": \"b\"}", "{\"text\": 5}", "[]", "{\"text\": \"a\", \"text\": \"b\"}", good,
    ]
    try folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
    let run = try ProgramRun(["extract", "a.jsonl", "--gazetteer", Repository.gazetteer], in: folder.path)
    #expect(run.status == 1)
    #expect(run.lines.count == 2 && Set(run.lines).count == 2)
    for line in 2...5 { #expect(run.errors.contains("a.jsonl:\(line):"), "line \(line): \(run.errors)") }
  }
}
