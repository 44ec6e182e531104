/// An element of a drawing: a name, attributes in the order given, and what it contains.
package struct SVGElement: Sendable, Hashable {
  /// A named value of an element.
  package struct Attribute: Sendable, Hashable {
    /// The name, as in XML.
    package let name: String
    /// The value, not yet escaped.
    package let value: String
  }

  /// What an element contains.
  package enum Node: Sendable, Hashable {
    /// Another element.
    case element(SVGElement)
    /// Text, not yet escaped.
    case text(String)
  }

  /// The name, as in XML.
  package let name: String
  /// The attributes in the order in which they are written.
  package private(set) var attributes: [Attribute]
  /// The contents in order.
  package private(set) var nodes: [Node]

  /// Makes an element that contains elements; a bug stops the program where a name is not one of XML.
  package init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [SVGElement] = []
  ) {
    precondition(SVGElement.isName(name), "'\(name)' is no name of an element")
    self.name = name
    self.attributes = []
    nodes = children.map(Node.element)
    for (name, value) in attributes { set(name, value) }
  }

  /// Makes an element that contains text.
  package init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
    self.init(name, attributes)
    nodes = [.text(text)]
  }

  /// Sets an attribute: in its place where it is there already, at the end where not.
  package mutating func set(_ name: String, _ value: String) {
    precondition(SVGElement.isName(name), "'\(name)' is no name of an attribute")
    let attribute = Attribute(name: name, value: value)
    if let index = attributes.firstIndex(where: { $0.name == name }) {
      attributes[index] = attribute
    } else {
      attributes.append(attribute)
    }
  }

  /// Adds an element at the end.
  package mutating func append(_ child: SVGElement) { nodes.append(.element(child)) }

  /// Adds text at the end.
  package mutating func append(text: String) { nodes.append(.text(text)) }

  /// The value of an attribute.
  package subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The elements directly inside.
  package var children: [SVGElement] {
    nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy { isLetter($0) || "0123456789-.:".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }
}
