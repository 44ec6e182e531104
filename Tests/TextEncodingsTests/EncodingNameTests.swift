import Testing
import TextEncodings

struct EncodingNameTests {
  @Test(arguments: [
    ("utf-8", "UTF-8"), ("UTF8", "UTF-8"), ("windows-1252", "windows-1252"), ("CP1252", "windows-1252"),
    ("latin1", "ISO-8859-1"), ("iso-8859-15", "ISO-8859-15"), ("shift_jis", "Shift_JIS"), ("koi8-r", "KOI8-R"),
    ("utf-16le", "UTF-16LE"), ("UTF-32BE", "UTF-32BE"), ("gb18030", "GB18030"),
  ])
  func `a name is known in any case`(name: String, shown: String) {
    #expect(TextEncoding(named: name)?.name == shown)
  }

  @Test(arguments: ["", "utf-9", "windows-1252//IGNORE", "UTF-16", "utf32", "wchar_t", "a b", "../x", "é"])
  func `what is no encoding of a file is refused`(name: String) {
    #expect(TextEncoding(named: name) == nil)
  }
}
