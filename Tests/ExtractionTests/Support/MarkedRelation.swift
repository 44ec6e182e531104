import IncidentModel
import Testing

@testable import Extraction

/// A sentence with its places marked, and how the happening lies to the first of them.
struct MarkedRelation: CustomTestStringConvertible, Sendable {
  let text: MarkedText
  let relation: String
  var testDescription: String { "\(text): \(relation)" }

  init(_ text: String, _ relation: String) {
    self.text = MarkedText(text)
    self.relation = relation
  }

  /// Checks the places that are read, their words, and the bytes of the whole.
  func check() throws {
    let places = try sentences(of: text.plain).flatMap(\.eventPlaces)
    let names = places.flatMap { $0.mention.chain + $0.mention.relation.other }
    #expect(text.spans(names.map(\.bytes)) == text.toponyms)
    #expect(places.first?.mention.words ?? "none" == relation)
    for place in places {
      #expect(
        (place.mention.chain + place.mention.relation.other).allSatisfy { place.mention.bytes.contains($0.bytes) })
    }
  }
}

extension PlaceMention {
  /// The names and how the happening lies to them.
  fileprivate var words: String {
    func names(_ chain: [Toponym]) -> String { chain.map(\.name).joined(separator: ", ") }
    let text = names(chain)
    return switch relation {
    case .at: text
    case .area: "\(text) area"
    case .near(let distance): "\(text), \(distance.map { "\($0.marked)" } ?? "near")"
    case .toward(let point, let distance): "\(text), \(distance.map { "\($0.marked) " } ?? "")\(point.rawValue)"
    case .along: "\(text) along"
    case .offshore: "\(text) offshore"
    case .between(let other): "\(text) between \(names(other))"
    case .midway(let other): "\(text) midway \(names(other))"
    case .border(let other): "\(text) border \(names(other))"
    }
  }
}

extension StatedDistance {
  /// The metres, with how far it may be off.
  fileprivate var marked: String { spread == 0 ? "\(metres) m" : "\(metres)±\(spread) m" }
}
