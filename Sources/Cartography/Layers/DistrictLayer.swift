import IncidentModel
import SVG

/// The districts with their fills, and their borders, each drawn once.
struct DistrictLayer {
  let drawn: [DrawnDistrict]
  let network: BorderNetwork

  init(_ drawn: [DrawnDistrict]) {
    self.drawn = drawn
    network = BorderNetwork(drawn)
  }

  /// The fills; each district carries its code and says its name and number.
  func fills(id: String, fill: (District) -> String, title: (District) -> String) -> SVGElement {
    SVGElement(
      "g", ["id": "\(id)-districts", "fill-rule": "evenodd"],
      drawn.map { drawn in
        let attributes: KeyValuePairs = [
          "id": "\(id)-\(drawn.district.code)", "data-code": drawn.district.code, "fill": fill(drawn.district),
          "d": drawn.path,
        ]
        return SVGElement("path", attributes, [SVGElement("title", text: title(drawn.district))])
      })
  }

  /// A pattern over some districts.
  func patterned(id: String, _ pattern: String, over codes: Set<String>) -> SVGElement {
    SVGElement(
      "g", ["id": "\(id)-over-\(pattern)", "fill": "url(#\(id)-\(pattern))", "fill-rule": "evenodd"],
      drawn.filter { codes.contains($0.district.code) }.map {
        SVGElement("path", ["data-code": $0.district.code, "d": $0.path])
      })
  }

  /// A light seam around the region, below the districts, which parts them from what lies around.
  func seam(id: String) -> SVGElement {
    SVGElement(
      "path",
      [
        "id": "\(id)-seam", "fill": "none", "stroke": MapStyle.paper, "stroke-opacity": "0.7",
        "stroke-width": SVGNumber.text(MapStyle.regionSeamWidth), "stroke-linejoin": "round", "d": network.region.data,
      ])
  }

  /// The borders: thin between districts, stronger between provinces, strongest around the region.
  func borders(id: String) -> SVGElement {
    let lines = [
      (network.districts, MapStyle.districtLine, MapStyle.districtLineWidth),
      (network.provinces, MapStyle.regionLine, MapStyle.provinceLineWidth),
      (network.region, MapStyle.regionLine, MapStyle.regionLineWidth),
    ]
    return SVGElement(
      "g", ["id": "\(id)-borders", "fill": "none", "stroke-linejoin": "round", "stroke-linecap": "round"],
      lines.filter { !$0.0.isEmpty }.map { path, color, width in
        SVGElement("path", ["stroke": color, "stroke-width": SVGNumber.text(width), "d": path.data])
      })
  }
}
