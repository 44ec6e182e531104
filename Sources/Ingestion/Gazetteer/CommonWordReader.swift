package import PlaceNames

/// Reads the words of a language that no name is taken to be misspelt for.
package struct CommonWordReader {
  /// The name of the file in the folder of a language.
  package static let fileName = "common-words.txt"

  /// The file, `gazetteer/language/en/common-words.txt`.
  package let path: String

  package init(path: String) { self.path = path }

  /// The words; a line that is no word in small letters is an error with file and line.
  package func words() throws(IngestionError) -> CommonWords {
    let bytes = try FileBytes.read(path, remedy: "the language's common words belong there")
    var (line, isRemark, isStart) = (1, false, true)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        (isRemark, isStart) = (false, true)
        continue
      case UInt8(ascii: "#") where isStart: isRemark = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case _ where isRemark || byte >= 0x80: break
      default:
        throw IngestionError(
          .badConfiguration, file: path, line: line,
          "this is not one word in small letters; correct it, or begin with #")
      }
      isStart = false
    }
    return CommonWords(lines: bytes)
  }
}
