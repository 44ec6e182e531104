import IncidentModel
import SVG

/// The incidents as symbols: a dot for an exact place, a ring for one that is only near; outlines where only claimed.
struct SymbolLayer {
  /// The radius of a dot in millimetres.
  static let dotRadius = 1.15
  /// The least radius of a ring in millimetres, so that a ring is never taken for a dot.
  static let leastRingRadius = 2.2

  /// Symbols whose middles lie so close that one could hide the other.
  struct Cluster {
    var symbols: [MapContent.Symbol]
    var center: PlanePoint { symbols[0].point }
    /// How far the marks in the middle reach.
    var radius: Double {
      symbols.contains { $0.radius == nil } ? SymbolLayer.dotRadius : SymbolLayer.crossRadius
    }
  }

  static let crossRadius = 0.7
  let clusters: [Cluster]

  init(_ symbols: [MapContent.Symbol]) {
    var clusters: [Cluster] = []
    for symbol in symbols {
      let near = clusters.firstIndex { cluster in
        let (dx, dy) = (cluster.center.x - symbol.point.x, cluster.center.y - symbol.point.y)
        return dx * dx + dy * dy < SymbolLayer.dotRadius * SymbolLayer.dotRadius
      }
      if let near { clusters[near].symbols.append(symbol) } else { clusters.append(Cluster(symbols: [symbol])) }
    }
    self.clusters = clusters
  }

  /// The layer: rings first, so that they hide no dot; solid dots before outlines, so that both can be seen.
  func element(id: String, wording: IncidentWording) -> SVGElement {
    let symbols = clusters.flatMap(\.symbols)
    let ordered =
      symbols.filter { $0.radius != nil }
      + symbols.filter { $0.radius == nil && !MapContent.isOnlyClaimed($0.located.incident) }
      + symbols.filter { $0.radius == nil && MapContent.isOnlyClaimed($0.located.incident) }
    var group = SVGElement("g", ["id": "\(id)-symbols"])
    for symbol in ordered {
      let incident = symbol.located.incident
      let isClaimed = MapContent.isOnlyClaimed(incident)
      let marks =
        symbol.radius.map { SymbolLayer.ring(at: symbol.point, radius: $0, isClaimed: isClaimed) }
        ?? SymbolLayer.dot(at: symbol.point, isClaimed: isClaimed)
      let title = SVGElement("title", text: wording.description(of: incident))
      group.append(
        SVGElement("g", ["id": "\(id)-\(SymbolLayer.name(incident.id))", "data-id": incident.id], [title] + marks))
    }
    for cluster in clusters where cluster.symbols.count > 1 {
      let look = TextElement.Look(size: 2.3, color: MapStyle.symbol, isBold: true)
      let box = SymbolLayer.numberBox(of: cluster)
      let base = PlanePoint(x: box.minX, y: box.minY + Typeface.ascent * look.size)
      var number = TextElement.line("\(cluster.symbols.count)", at: base, look)
      number.set("stroke", MapStyle.paper)
      number.set("stroke-width", SVGNumber.text(MapStyle.haloWidth))
      number.set("stroke-linejoin", "round")
      number.set("paint-order", "stroke")
      group.append(number)
    }
    return group
  }

  /// What labels must keep clear of: the marks in the middle and the numbers beside them.
  var obstacles: [PlaneBox] {
    clusters.flatMap { cluster in
      let mark = PlaneBox(center: cluster.center, width: 2 * cluster.radius, height: 2 * cluster.radius)
      return cluster.symbols.count > 1 ? [mark, SymbolLayer.numberBox(of: cluster)] : [mark]
    }
  }

  /// The lines of the rings.
  var rings: [LabelSpace.Ring] {
    clusters.flatMap(\.symbols).compactMap { symbol in
      symbol.radius.map { LabelSpace.Ring(center: symbol.point, radius: $0) }
    }
  }

  /// The places to be named, the name of the first incident that has one.
  var subjects: [SymbolLabeler.Subject] {
    clusters.compactMap { cluster in
      guard let named = cluster.symbols.first(where: { $0.located.incident.placement.name != nil }),
        let name = named.located.incident.placement.name
      else { return nil }
      return SymbolLabeler.Subject(
        id: named.located.incident.id, name: name, center: cluster.center, radius: cluster.radius,
        ring: cluster.symbols.compactMap(\.radius).max())
    }
  }

  /// A dot; an outline where it is only claimed.
  static func dot(at point: PlanePoint, isClaimed: Bool) -> [SVGElement] {
    let (x, y) = (SVGNumber.text(point.x), SVGNumber.text(point.y))
    return isClaimed
      ? [
        SVGElement(
          "circle",
          [
            "cx": x, "cy": y, "r": SVGNumber.text(dotRadius - 0.2), "fill": MapStyle.paper, "fill-opacity": "0.6",
            "stroke": MapStyle.symbol, "stroke-width": "0.4",
          ])
      ]
      : [
        SVGElement(
          "circle",
          [
            "cx": x, "cy": y, "r": SVGNumber.text(dotRadius), "fill": MapStyle.symbol, "stroke": MapStyle.paper,
            "stroke-width": "0.25",
          ])
      ]
  }

  /// A ring with a cross in its middle; dashed where it is only claimed.
  static func ring(at point: PlanePoint, radius: Double, isClaimed: Bool) -> [SVGElement] {
    var ring = SVGElement(
      "circle",
      [
        "cx": SVGNumber.text(point.x), "cy": SVGNumber.text(point.y), "r": SVGNumber.text(radius),
        "fill": MapStyle.symbol, "fill-opacity": isClaimed ? "0" : "0.1", "stroke": MapStyle.symbol,
        "stroke-width": "0.35",
      ])
    if isClaimed { ring.set("stroke-dasharray", "1.1 0.7") }
    var (across, down) = (SVGPath(), SVGPath())
    across.addLine([-crossRadius, crossRadius].map { PlanePoint(x: point.x + $0, y: point.y) })
    down.addLine([-crossRadius, crossRadius].map { PlanePoint(x: point.x, y: point.y + $0) })
    let cross = SVGElement(
      "path", ["fill": "none", "stroke": MapStyle.symbol, "stroke-width": "0.3", "d": across.data + down.data])
    return [ring, cross]
  }

  /// An incident's id with nothing in it that an XML id may not hold.
  private static func name(_ id: String) -> String {
    String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ".") ? $0 : "_" })
  }

  private static func numberBox(of cluster: Cluster) -> PlaneBox {
    let shape = LabelShape([[LabelShape.Run(text: "\(cluster.symbols.count)", isBold: true)]], size: 2.3)
    // Outside the largest ring, where no line crosses it.
    let reach = cluster.symbols.compactMap(\.radius).max() ?? cluster.radius
    let center = PlanePoint(
      x: cluster.center.x + 0.75 * reach + 0.4 + shape.width / 2,
      y: cluster.center.y - 0.75 * reach - shape.height / 2 + 0.4)
    return shape.box(around: center)
  }
}
