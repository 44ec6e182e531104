import IncidentModel

/// Puts the figures of one measure that one party asserts of an incident into words.
///
/// A number that is a part of another stands behind it and says so, as in `10 killed, of whom 6 of the security
/// forces`: nobody is to add them up.
struct FigureWording {
  /// A number with those that it counts.
  private struct Number: Hashable {
    let quantity: Quantity
    let victim: VictimClass
  }

  /// The words; nothing where no number is stated.
  let words: String?

  init(_ measure: Measure, _ figures: [Figure]) {
    func numbers(_ role: Figure.Role) -> [Number] {
      var seen: Set<Number> = []
      return figures.filter { $0.role == role && $0.quantity.words != nil }.compactMap { figure in
        let number = Number(quantity: figure.quantity, victim: figure.victim)
        return seen.insert(number).inserted ? number : nil
      }
    }
    var (heads, parts) = (numbers(.counted), numbers(.part))
    let totals = numbers(.total)
    if !totals.isEmpty {
      // The total says again what the counted ones make together, and these may have parts of their own.
      if heads.count > 1 || heads.first?.quantity != totals.first?.quantity { parts = heads }
      heads = totals
    }
    if heads.isEmpty { (heads, parts) = (parts, []) }
    let namesVictims = Set(heads.map(\.victim)).count > 1
    let first = heads.map { number in
      FigureWording.people(number, isNamed: namesVictims) + " \(measure.rawValue)"
    }
    let rest = parts.map { FigureWording.people($0, isNamed: true) }
    words =
      first.isEmpty
      ? nil : (first + (rest.isEmpty ? [] : [MapWording.parts(rest, of: measure)])).joined(separator: ", ")
  }

  private static func people(_ number: Number, isNamed: Bool) -> String {
    let words = number.quantity.words ?? ""
    return isNamed ? MapWording.people(words, number.victim, isOne: number.quantity == Quantity(exactly: 1)) : words
  }
}
