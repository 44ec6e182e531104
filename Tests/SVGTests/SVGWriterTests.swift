import FoundationEssentials
import FoundationXML
import SVG
import Testing

struct SVGWriterTests {
  @Test func `attributes keep their order and elements get their own lines`() {
    let element = SVGElement("g", ["z": "1", "a": "2"], [SVGElement("rect", ["x": "0"]), SVGElement("g")])
    #expect(
      text(element) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <g z="1" a="2">
         <rect x="0"/>
         <g/>
        </g>

        """)
  }

  @Test func `no white space comes into a text`() {
    let line = SVGElement("text", [:], [SVGElement("tspan", text: "Kech "), SVGElement("tspan", text: "1")])
    #expect(text(line).contains("<text><tspan>Kech </tspan><tspan>1</tspan></text>\n"))
  }

  @Test func `markup and line ends are escaped`() {
    let element = SVGElement("text", ["data-id": "a\"b\n<c>"], text: "Fish & <chips>")
    #expect(text(element).contains("data-id=\"a&quot;b&#10;&lt;c&gt;\">Fish &amp; &lt;chips&gt;<"))
  }

  @Test func `characters that XML forbids are left out`() {
    let element = SVGElement("text", text: "a\u{0}b\u{1B}[31mc\u{FFFE}d\u{FFFF}e\u{FFFD}f\u{08}")
    #expect(text(element).contains(">ab[31mcde\u{FFFD}f<"))
  }

  @Test func `whatever is put in can be read back`() throws {
    let nasty = (0..<0x180).compactMap { Unicode.Scalar($0).map(Character.init) } + ["\u{FFFF}", "﷽", "🗺", "\u{202E}"]
    let element = SVGElement("text", ["data-id": String(nasty)], text: String(nasty))
    let parser = XMLParser(data: Data(SVGWriter.bytes(of: element)))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }

  @Test func `setting an attribute again replaces it in its place`() {
    var element = SVGElement("g", ["id": "a", "fill": "none"])
    element.set("id", "b")
    #expect(element.attributes.map(\.name) == ["id", "fill"])
    #expect(element["id"] == "b")
  }

  private func text(_ element: SVGElement) -> String { String(decoding: SVGWriter.bytes(of: element), as: UTF8.self) }
}
