package import IncidentModel
package import TextEncodings

/// What a user says about the reading of report files.
package struct ReadingOptions: Sendable, Hashable {
  /// The encoding of files that do not tell it themselves, or nothing for UTF-8.
  package var encoding: TextEncoding?
  /// Whether characters that a wrong decoding has lost are put back where they are certain.
  package var repairsText = true
  /// The largest file that is read, in bytes.
  package var maximumBytes = ReadingOptions.defaultMaximum
  /// Whether links that lead out of the folder of the reports are followed.
  package var followsLinks = false

  /// What articles in JSON call their fields.
  package var articleFields = ArticleFields()

  /// The words by which texts tell when they were published; without them no text is asked.
  package var publicationWords: PublicationWords?

  package init() {}

  /// The same with the words of a language.
  package func dating(by lexicon: Lexicon) -> ReadingOptions {
    var options = self
    options.publicationWords = PublicationWords(lexicon)
    return options
  }

  /// The same with the names of a project's fields, where none are given.
  package func naming(_ fields: ArticleFields) -> ReadingOptions {
    guard articleFields.isPlain else { return self }
    var options = self
    options.articleFields = fields
    return options
  }

  /// 64 MiB.
  package static let defaultMaximum = 64 << 20

  /// 1 GiB: what is greater does not fit into the memory of many machines once it is read.
  package static let greatestMaximum = 1 << 30

  /// What to say of the name of an encoding that is not known.
  package static func refusal(ofEncoding name: String) -> String { StatedEncoding.refusal(of: name) }
}
