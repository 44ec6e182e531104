import IncidentModel
import SimpleFeatures

extension Placement {
  /// Whether it is known well enough to start from.
  var isPoint: Bool { precision?.hasPoint ?? false }

  /// The same with a shape.
  func shaped(_ shape: PlaceShape?) -> Placement { replacing(shape: shape) }

  /// The same place at another position, near which it is where all of its shape lies within 25 km of it.
  func moved(
    to coordinate: Coordinate, uncertainty: Int, district: String?, isVague: Bool, shape: PlaceShape, reason: String
  ) -> Placement {
    let precision = uncertainty <= Uncertainty.near && !isVague ? GeoPrecision.near : .vague
    return Placement(
      entry: entry, name: name, kind: kind, text: text, coordinate: coordinate,
      precision: max(self.precision ?? .near, precision), uncertainty: uncertainty, district: district,
      province: province, statedDistrict: statedDistrict, method: method, reason: "\(self.reason); \(reason)",
      source: source, unresolved: unresolved, shape: shape, absence: absence, pass: pass)
  }

  /// A place in relation to this one and another, near a position where all of its shape lies within 25 km of that.
  ///
  /// - Parameters:
  ///   - stated: The code of the district that the words say contains it.
  ///   - isVague: Whether it is no more than a line all the same.
  func joined(
    with other: Placement, at coordinate: Coordinate, uncertainty: Int, district: String?, stated: String?,
    isVague: Bool, shape: PlaceShape, reason: String
  ) -> Placement {
    let precision = uncertainty <= Uncertainty.near && !isVague ? GeoPrecision.near : .vague
    return Placement(
      entry: entry, name: [name, other.name].compactMap { $0 }.joined(separator: "–"), kind: .area,
      text: [text, other.text].compactMap { $0 }.joined(separator: " – "), coordinate: coordinate,
      precision: precision, uncertainty: uncertainty, district: district,
      province: province == other.province ? province : nil,
      statedDistrict: stated, method: method,
      reason: reasons(with: other, reason), source: source,
      unresolved: unresolved + other.unresolved, shape: shape, absence: absence ?? other.absence, pass: pass)
  }

  /// This place as all that is known of one that lies between it and another, which has no point.
  func vague(beside other: Placement) -> Placement {
    let unknown = other.unresolved.isEmpty ? "" : "; \(other.reason)"
    return Placement(
      entry: entry, name: name, kind: kind, text: [text, other.text].compactMap { $0 }.joined(separator: " – "),
      coordinate: coordinate, precision: precision.map { max($0, .vague) }, uncertainty: nil, district: nil,
      province: province == other.province ? province : nil, statedDistrict: nil, method: method,
      reason: "\(reason); between it and another place, at no stated point\(unknown)", source: source,
      unresolved: unresolved + other.unresolved, absence: absence ?? other.absence, pass: pass)
  }

  /// This district as all that is known of a place on its border with another that it does not touch.
  func apart(from other: Placement) -> Placement {
    let names = [name, other.name].compactMap { $0 }.joined(separator: " and ")
    return Placement(
      entry: nil, name: nil, kind: nil, text: [text, other.text].compactMap { $0 }.joined(separator: " – "),
      coordinate: nil, precision: nil, uncertainty: nil, district: nil,
      province: province == other.province ? province : nil, method: .none,
      reason: "\(names) do not border on each other", source: nil, unresolved: unresolved + other.unresolved)
  }

  /// The reasons for this place and another and for what they make, each once.
  private func reasons(with other: Placement, _ reason: String) -> String {
    var reasons = self.reason.split(separator: ";").map { $0.drop { $0 == " " } }
    for more in other.reason.split(separator: ";").map({ $0.drop { $0 == " " } }) where !reasons.contains(more) {
      reasons.append(more)
    }
    return (reasons + [reason[...]]).joined(separator: "; ")
  }

  /// A part of this place along its border with a larger one, which has no shape here.
  func bordering(on other: Placement) -> Placement {
    Placement(
      entry: entry, name: name, kind: kind, text: [text, other.text].compactMap { $0 }.joined(separator: " – "),
      coordinate: coordinate, precision: precision.map { max($0, .vague) }, uncertainty: nil, district: district,
      province: province, statedDistrict: statedDistrict, method: method,
      reason: "\(reason); on its border with \(other.text ?? "another place"), at no stated point", source: source,
      unresolved: unresolved)
  }

  private func replacing(shape: PlaceShape?) -> Placement {
    Placement(
      entry: entry, name: name, kind: kind, text: text, coordinate: coordinate, precision: precision,
      uncertainty: uncertainty, district: district, province: province, statedDistrict: statedDistrict,
      method: method, reason: reason, source: source, unresolved: unresolved, shape: shape, absence: absence, pass: pass
    )
  }
}
