package import SVG

/// A map that has been drawn.
package struct MapDocument: Sendable {
  /// The name from its specification: `districts`.
  package let name: String
  /// The drawing, complete with its title and a text for those who cannot see it.
  package let svg: SVGElement
  /// The names of districts for which there was no room; the map lists them too.
  package let droppedLabels: [String]

  /// The drawing as a file.
  package var bytes: [UInt8] { SVGWriter.bytes(of: svg) }
}
