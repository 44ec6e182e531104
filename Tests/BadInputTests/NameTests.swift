import DelimitedText
import Foundation
import FoundationXML
import GeoJSON
import SimpleFeatures
import TestSupport
import Testing

/// Names are data: whatever a name holds, it is no markup, formula, path or command, and reads back unchanged.
@Suite struct NameTests {
  static let names = [
    "<script>alert(1)</script>", "]]><g onload=\"alert(1)\"/>", "A & B", "&lt;&#0;&amp;", "\"quoted\" 'name'", "<!--",
    "<![CDATA[x]]>", "<?xml version=\"1.0\"?>", "a\u{1}b\u{8}c\u{1B}[31md", "a\u{7F}b\u{85}c", "a\u{FFFE}b\u{FFFF}c",
    "a\u{1FFFE}b",
    "abc\u{202E}gvs.exe", "\u{2066}x\u{2069}\u{200F}y", "a\u{200B}b\u{200D}c\u{FEFF}d", "\u{FEFF}Mark",
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "%s%n%d%@", "\\(name) ${HOME} `id` $(id)", "../../../etc/passwd",
    "'; DROP TABLE a; --",
    ".*+?^${}()|[]\\", "e\u{301}le\u{300}ve \u{E9}", "a" + String(repeating: "\u{301}", count: 500),
    String(repeating: "long ", count: 2000),
    "اورناچ کراس", "😀👩‍👩‍👧‍👦", "null", "1e5", "TRUE", "O'Brien, Jr.; \"x\"\ty",
  ]

  @Test(arguments: names) func `a name is data in every output`(name: String) throws {
    let project = try BadInputProject()
    try rename(name, in: project.folder)
    let run = try project.build()
    #expect(run.status == 0, "\(run.errors.prefix(1000))")
    #expect(!run.errors.unicodeScalars.contains { $0.isControl && $0 != "\n" })
    try checkLayers(of: project, name)
    try checkTable(of: project, name)
    for map in ["districts", "incidents"] { try checkMap("set/maps/\(map).svg", of: project, name) }
    let answer = try project.run(["resolve", "--", name, "Town"])
    #expect(answer.status == 0 || answer.status == 1, "\(answer.errors.prefix(1000))")
    #expect(!answer.output.unicodeScalars.contains { $0.isControl && $0 != "\n" && $0 != "\t" })
    #expect(answer.lines.count == 2)
  }

  /// Gives the name to the first district, to its place, whose old name stays another spelling, and to the maps.
  private func rename(_ name: String, in folder: TemporaryFolder) throws {
    let quoted = JSONText.line(.string(name))
    for file in ["full", "light"] {
      let text = try folder.read("gazetteer/\(file).geojson")
      try folder.write(text.replacing("\"First\"", with: quoted), to: "gazetteer/\(file).geojson")
    }
    var writer = DelimitedWriter()
    writer.append(["a:1", name, "Town", "settlement", "65.5", "30.5", "1", "2000", "s", "", "D1"])
    let row = "a:1,Town,,settlement,65.5,30.5,1,2000,s,,D1\n"
    let table = try folder.read("gazetteer/places.csv")
    #expect(table.contains(row))
    try folder.write(
      table.replacing(row, with: String(decoding: writer.bytes, as: UTF8.self)), to: "gazetteer/places.csv")
    let escaped = name.unicodeScalars.map {
      let digits = String($0.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
    try folder.write(
      "maps: [{kind: districts, title: \"\(escaped)\"}, {kind: incidents, title: \"\(escaped)\"}]\n",
      to: "incidentmap.yml")
  }

  private func checkLayers(of project: BadInputProject, _ name: String) throws {
    let districts = try GeoJSONDecoder().decode(Array(try project.output()["set/districts.geojson"] ?? Data()))
    #expect(districts.features.first?["name"].string.map { Array($0.utf8) } == Array(name.utf8))
    let incidents = try GeoJSONDecoder().decode(Array(try project.output()["set/incidents.geojson"] ?? Data()))
    let places = incidents.features.compactMap { $0["place"].string.map { Array($0.utf8) } }
    #expect(places.contains(Array(name.utf8)), "\(places.map { String(decoding: $0, as: UTF8.self) })")
  }

  private func checkTable(of project: BadInputProject, _ name: String) throws {
    let table = try DelimitedReader(Array(try project.output()["set/incidents.csv"] ?? Data()))
    let column = try table.requiredColumn("place")
    let isFormula = name.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let wanted = Array(((isFormula ? "'" : "") + name).utf8)
    #expect(table.rows.contains { Array($0[column].utf8) == wanted })
    #expect(table.faults.isEmpty)
  }

  /// The map is XML and holds the title as text, without the characters that XML forbids.
  private func checkMap(_ path: String, of project: BadInputProject, _ name: String) throws {
    let bytes = try #require(try project.output()[path])
    let parser = XMLParser(data: bytes)
    let reader = TextReader()
    parser.delegate = reader
    #expect(parser.parse(), "\(path): \(String(describing: parser.parserError))")
    #expect(Set(reader.elements).isDisjoint(with: ["script", "foreignObject", "a", "image"]))
    let lint = Process()
    lint.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    lint.arguments = ["xmllint", "--noout", "--huge", "--nonet", project.folder.path("output/\(path)")]
    try lint.run()
    lint.waitUntilExit()
    #expect(lint.terminationStatus == 0, "\(path) is no XML")
    let shown = name.unicodeScalars.filter {
      !$0.properties.isWhitespace && $0.value >= 0x20 && $0.value != 0xFFFE && $0.value != 0xFFFF
    }
    let text = reader.text.unicodeScalars.filter { !$0.properties.isWhitespace }
    #expect(Self.contains(Array(text), Array(shown.prefix(20))), "\(path) does not show the title")
  }

  private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    part.isEmpty || text.indices.contains { text[$0...].starts(with: part) }
  }
}

/// The elements and the text of an XML file.
private final class TextReader: NSObject, XMLParserDelegate {
  private(set) var elements: [String] = []
  private(set) var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) { elements.append(name) }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
