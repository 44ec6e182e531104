/// Writes a drawing as a file: the same element gives the same bytes everywhere.
package enum SVGWriter {
  /// The bytes of an SVG file in UTF-8 with that element as its root.
  ///
  /// Elements stand on lines of their own, except beside text, where white space would show.
  package static func bytes(of root: SVGElement) -> [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    append(root, depth: 0, isInline: false, to: &bytes)
    return bytes
  }

  private static func append(_ element: SVGElement, depth: Int, isInline: Bool, to bytes: inout [UInt8]) {
    if !isInline { indent(depth, &bytes) }
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: element.name.utf8)
    for attribute in element.attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: attribute.name.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      SVGEscaping.append(attribute.value, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    if element.nodes.isEmpty {
      bytes.append(contentsOf: "/>".utf8)
    } else {
      bytes.append(UInt8(ascii: ">"))
      appendContents(of: element, depth: depth, isInline: isInline, to: &bytes)
      bytes.append(contentsOf: "</".utf8)
      bytes.append(contentsOf: element.name.utf8)
      bytes.append(UInt8(ascii: ">"))
    }
    if !isInline { bytes.append(UInt8(ascii: "\n")) }
  }

  private static func appendContents(
    of element: SVGElement, depth: Int, isInline: Bool, to bytes: inout [UInt8]
  ) {
    let holdsText = element.nodes.contains { if case .text = $0 { true } else { false } }
    let isInline = isInline || holdsText || element.name == "text"
    if !isInline { bytes.append(UInt8(ascii: "\n")) }
    for node in element.nodes {
      switch node {
      case .element(let child): append(child, depth: depth + 1, isInline: isInline, to: &bytes)
      case .text(let text): SVGEscaping.append(text, to: &bytes)
      }
    }
    if !isInline { indent(depth, &bytes) }
  }

  private static func indent(_ depth: Int, _ bytes: inout [UInt8]) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth))
  }
}
