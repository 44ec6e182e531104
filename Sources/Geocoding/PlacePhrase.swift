import IncidentModel
import PlaceNames

/// A phrase for a place, as a person types it, read as a chain of names from the smallest to the largest.
///
/// Commas, `of`, `in` and `at` divide the names: `Shorkand area of Mach, Bolan`. A generic word belongs to the name
/// where the gazetteer knows it so, as in `Ornach Cross`.
struct PlacePhrase {
  /// The names and how the phrase relates to the first of them.
  let mention: PlaceMention

  /// Reads a phrase; throws where it has no name in it, or more in it than is understood.
  init(_ text: String, gazetteer: Gazetteer, _ vocabulary: PlaceVocabulary) throws(UnreadPhrase) {
    let reader = PlacePhraseReader(gazetteer: gazetteer, vocabulary: vocabulary)
    var parts = PhraseWord.parts(of: text, dashes: vocabulary.dashes)
    let isAtSea = reader.takeSea(&parts)
    var reading = PhraseReading(reader: reader)
    for part in reader.divided(parts) { try reading.take(part) }
    mention = try reading.mention(isAtSea: isAtSea)
  }
}
