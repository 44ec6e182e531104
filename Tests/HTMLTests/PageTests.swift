import HTML
import Testing

/// What a page says of itself, and what it may cost.
struct PageTests {
  private func page(_ text: String) throws -> HTMLPage { try HTMLPage(utf8: Array(text.utf8)) }

  @Test func `a page tells its title, address, publisher and date`() throws {
    let read = try page(
      """
      <html lang="en-GB"><head><title>Two dead in Kech | The Paper</title><meta property="og:site_name" content="The Paper">
      <meta property="article:published_time" content="2025-05-07T10:00:00+05:00">
      <link rel="canonical" href="https://example.org/kech"><script type="application/ld+json">{"a": "</p>"}</script>
      </head><body><article><h1>Two dead in  Kech</h1><time datetime="2025-05-08">8 May</time><p>Text &amp; more.</p></article>
      <time datetime="2020-01-01">old</time>
      """)
    #expect(read.title == "Two dead in Kech")
    #expect(read.properties["og:site_name"] == "The Paper")
    #expect(read.properties["article:published_time"] == "2025-05-07T10:00:00+05:00")
    #expect(read.properties["canonical"] == "https://example.org/kech")
    #expect(read.properties["lang"] == "en-GB")
    #expect(read.times == ["2025-05-08"])
    #expect(read.linkedData == [Array("{\"a\": \"</p>\"}".utf8)])
    #expect(String(decoding: read.text, as: UTF8.self) == "Text & more.\n")
  }

  @Test func `every line of the text has its line of the page`() throws {
    let read = try page("<div>\n\n<p>One.</p>\n<p>Two.<br>\nThree.</p><ul>\n<li>Four.</ul>")
    #expect(String(decoding: read.text, as: UTF8.self) == "One.\n\nTwo.\nThree.\n\n- Four.\n")
    #expect(read.lines.count == 6)
    #expect([read.lines[0], read.lines[2], read.lines[5]] == [3, 4, 6])
  }

  @Test func `100,000 levels are read and told of`() throws {
    let read = try page(
      "<p>First.</p>\n" + String(repeating: "<div>", count: 100_000) + "<p>Deep.</p>"
        + String(repeating: "</div>", count: 100_000) + "<p>Last.</p>")
    #expect(String(decoding: read.text, as: UTF8.self) == "First.\n\nDeep.\n\nLast.\n")
    #expect(read.deepLine == 2)
    #expect(read.stoppedLine == nil)
  }

  @Test func `unclosed tags one in another lose no text`() throws {
    let read = try page("<div>" + String(repeating: "<p><font><b>One <i>more.</p>", count: 2000))
    #expect(String(decoding: read.text, as: UTF8.self).split(separator: "\n").count == 2000)
  }

  @Test func `a page that would take a day is given up`() throws {
    let read = try page(
      "<p>First.</p>" + String(repeating: "<div>", count: 50_000) + "\n" + String(repeating: "</span>", count: 50_000)
        + "<p>Last.</p>")
    #expect(read.stoppedLine == 2)
    #expect(String(decoding: read.text, as: UTF8.self) == "First.\n")
  }

  @Test func `five megabytes of one paragraph are one line`() throws {
    let read = try page("<p>" + String(repeating: "Two men were killed in Kech. ", count: 180_000))
    #expect(read.text.count == 180_000 * 29)
    #expect(read.lines.count == 1)
  }

  @Test func `any change of a page is read in the time of the page`() throws {
    let sound = Array(
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body class="a b"><div id="x">
      <table><tr><td>1<td>2</table><ul><li>a<li>b</ul><p>One &amp; two &#8211; <a href='x'>three</a><br>four</p><!-- c -->
      <article><p>Five — six.</p><pre>a\n b</pre></article></div><script>if (a < b) {}</script></body></html>
      """.utf8)
    let marks = Array("<>/&;\"'= -!apdivtd\u{0}\u{C2}\u{85}\u{A0}".utf8)
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    for _ in 0..<3000 {
      var bytes = sound
      for _ in 0..<1 + next(8) {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = marks[next(marks.count)]
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes[place..<min(place + 20, bytes.count)], at: next(bytes.count))
        default: bytes.insert(marks[next(marks.count)], at: place)
        }
      }
      let read = try HTMLPage(utf8: bytes)
      #expect(read.text.count <= bytes.count * 2)
      #expect(read.lines.count == read.text.count { $0 == 0x0A })
    }
  }
}
