import Foundation
import IncidentModel
import Pipeline
import TestSupport
import Testing

/// Names of people who are no actors, in all the roles in which reports name them, leave the program in no form.
struct PrivateNameTests {
  private static let names = [
    "Torvald Quisk", "Urwan Khan Patkesh", "J. Wexlor", "Selin Okabrew-Lund", "Ghalmir", "Zarqun Bibi",
  ]

  private static let roles = [
    "NAME, a shopkeeper, was shot dead in Turbat on 3 May 2025.", "Gunmen killed NAME in Khuzdar on 3 May 2025.",
    "NAME was abducted near Mach on 3 May 2025.", "The body of NAME was found in Mastung on 3 May 2025.",
    "Gunmen shot dead Basit, son of NAME, in Panjgur on 3 May 2025.",
    "A bomb killed two men in Kalat on 3 May 2025, spokesman NAME said.",
    "Two policemen were killed in Quetta, SP NAME told reporters on 3 May 2025.",
    "A mine hit a truck near Mach and the driver, NAME, was injured on 3 May 2025.",
    "A bomb went off at the house of NAME in Nushki on 3 May 2025.",
    "Gunmen fired at NAME in Mach on 3 May 2025.", "Gunmen opened fire on NAME near Kalat on 3 May 2025.",
    "Gunmen attacked the convoy of NAME in Kalat on 3 May 2025.", "NAME's house in Mach was attacked on 3 May 2025.",
    "A grenade was thrown at NAME’s shop in Quetta on 3 May 2025.",
    "NAME shot dead in Turbat\n\nGunmen fled on 3 May 2025.",
    "Three men were killed in Panjgur on 3 May 2025. The victims were identified as NAME, Ruk Dalvin and Osk Tremay.",
    "NAME, 45, of Turbat, and his son NAME, 12, were wounded by a mortar shell in Kech on 3 May 2025.",
    "The commander NAME was killed in a raid in Bolan on 3 May 2025.",
    "A bomb killed two soldiers in Kalat on 3 May 2025. The group's spokesman, NAME, claimed the attack.",
    "Major NAME embraced martyrdom in Dera Bugti on 3 May 2025.", "Police arrested NAME in Quetta on 3 May 2025.",
    "Gunmen attacked a vehicle with NAME in Kalat on 3 May 2025.",
    "The attack on NAME in Quetta killed two on 3 May 2025.",
    "Operation NAME began in Kalat, where forces killed six men on 3 May 2025.",
    "Relatives of NAME blocked the road in Turbat on 3 May 2025.",
    "The funeral of NAME in Quetta was attacked on 3 May 2025.",
    "According to NAME, gunmen killed four labourers in Barkhan on 3 May 2025.",
    "Deputy Commissioner NAME said that a bomb killed a man in Sibi on 3 May 2025.",
    "A bomb exploded near NAME's vehicle in Khuzdar on 3 May 2025.",
    "NAME and NAME were killed in an ambush in Harnai on 3 May 2025.",
    "Gunmen abducted NAME from his home in Ziarat on 3 May 2025.",
    "A landmine killed NAME in the Kahan area of Kohlu on 3 May 2025.",
    "Gunmen kidnapped Dr NAME and killed his guard in Pishin on 3 May 2025.",
    "BLA commander NAME claimed an attack in Mach on 3 May 2025.",
    "A sniper killed Sepoy NAME at a post in Awaran on 3 May 2025.",
    "Gunmen stormed NAME's farm near Sibi on 3 May 2025.",
    "Members of the NAME family were killed in Loralai on 3 May 2025.",
    "A blast hit NAME Market in Chaman and killed one, NAME, on 3 May 2025.",
    "Police said NAME of Kalat was stabbed to death in Mastung on 3 May 2025.",
    "In Gwadar, NAME was shot dead on 3 May 2025.",
    "Gunmen killed a man in Mach on 3 May 2025 (NAME).", "By NAME\n\nA bomb killed a man in Kalat on 3 May 2025.",
    "QUETTA: NAME — A bomb killed a man in Kalat on 3 May 2025.",
    "Kalat: NAME, a teacher, was shot dead on 3 May 2025.",
    "- NAME: shot dead in Kalat on 3 May 2025\n- Basit Qorl: shot dead in Mach on 4 May 2025\n",
    "A bomb planted by NAME killed two in Kalat on 3 May 2025.",
    "Gunmen led by NAME attacked a post in Mach on 3 May 2025.",
    "Fighters loyal to NAME clashed with police in Sibi on 3 May 2025.",
    "NAME claimed responsibility for the bomb that killed two in Kalat on 3 May 2025.",
  ]

  /// Parts that also are words of places or peoples, which may well stand in an output.
  private static let common: Set<String> = [
    "khan", "shah", "marri", "bugti", "mir", "abdul", "bibi", "syed", "lund", "market",
  ]

  private static let secrets: Set<String> = {
    let others = ["dalvin", "tremay", "qorl"]
    let parts = names.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) }
    return Set(parts + others).subtracting(common).filter { $0.count > 2 }
  }()

  private func found(in bytes: some Sequence<UInt8>) -> Set<String> {
    let text = String(decoding: Array(bytes), as: UTF8.self).lowercased()
    return Set(text.split { !$0.isLetter }.map(String.init)).intersection(Self.secrets)
  }

  @Test(arguments: names) func `no name of a private person leaves the program`(name: String) async throws {
    let folder = try TemporaryFolder()
    let texts = Self.roles.map { $0.replacing("NAME", with: name) }
    let reports = Dictionary(
      texts.enumerated().map { ("r\($0.offset).txt", $0.element + "\n") }, uniquingKeysWith: { first, _ in first })
    let build = try await folder.build(reports)
    #expect(build.result.count.incidents >= Self.roles.count / 2)
    for file in build.result.files {
      let names = found(in: file.bytes)
      guard !names.isEmpty else { continue }
      let text = String(decoding: file.bytes, as: UTF8.self)
      let lines = text.split(whereSeparator: \.isNewline).filter { !found(in: $0.utf8).isEmpty }
      Issue.record("\(file.path): \(names.sorted()) in \(lines.prefix(3).map { $0.prefix(3000) })")
    }
    let summary = BuildSummary([build.result], diagnostics: build.diagnostics, gazetteer: "gazetteer").lines
    for line in summary { #expect(found(in: line.utf8).isEmpty, "\(line)") }
  }
}
