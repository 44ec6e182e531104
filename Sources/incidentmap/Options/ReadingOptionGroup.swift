import ArgumentParser
import Ingestion
import TextEncodings

/// The options of every command that reads report files.
struct ReadingOptionGroup: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The encoding of reports that do not tell it by a byte order mark or in their front matter.",
      discussion: "A name that iconv knows, such as windows-1252. Without it a report is UTF-8 or refused.",
      valueName: "name"),
    transform: ReadingOptionGroup.encoding)
  var encoding: TextEncoding?

  @Flag(inversion: .prefixedNo, help: "Put back punctuation that was lost in a wrong decoding, where it is certain.")
  var repair = true

  @Option(
    help: ArgumentHelp("The largest report that is read, such as 500000, 10M or 64MiB.", valueName: "size"),
    transform: ReadingOptionGroup.size)
  var maxReport = ByteSize(ReadingOptions.defaultMaximum)

  @Flag(help: "Follow links that lead out of the folder of the reports.")
  var followLinks = false

  @Option(
    help: ArgumentHelp(
      "What articles in JSON call their fields, such as text=body,published=date.",
      discussion: "The fields are id, text, title, published, url, publisher and language.", valueName: "pairs"),
    transform: ReadingOptionGroup.fields)
  var articleFields: ArticleFields?

  /// What they say.
  var options: ReadingOptions {
    var options = ReadingOptions()
    options.encoding = encoding
    options.repairsText = repair
    options.maximumBytes = maxReport.bytes
    options.followsLinks = followLinks
    if let articleFields { options.articleFields = articleFields }
    return options
  }

  @Sendable private static func encoding(_ name: String) throws -> TextEncoding {
    guard let encoding = TextEncoding(named: name) else {
      throw ValidationError(ReadingOptions.refusal(ofEncoding: name))
    }
    return encoding
  }

  @Sendable private static func fields(_ text: String) throws -> ArticleFields {
    do { return try ArticleFields(text) } catch { throw ValidationError(error.message) }
  }

  @Sendable private static func size(_ text: String) throws -> ByteSize {
    guard let size = ByteSize(text), size.bytes > 0, size.bytes <= ReadingOptions.greatestMaximum else {
      throw ValidationError("\"\(text)\" is not a size such as 500000, 10M or 64MiB, at most 1 GiB")
    }
    return size
  }
}
