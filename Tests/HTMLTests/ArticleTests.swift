import HTML
import Testing

/// What of a page is its article.
struct ArticleTests {
  private func text(_ page: String) throws -> String {
    String(decoding: try HTMLPage(utf8: Array(page.utf8)).text, as: UTF8.self)
  }

  private let first = "Gunmen opened fire on a patrol near Turbat on Monday, killing two soldiers, officials said."
  private let second = "A bomb went off beside a police van in Quetta on Tuesday and injured four officers."

  @Test func `paragraphs are parted by an empty line and blanks are one space`() throws {
    #expect(
      try text("<body><div><p>One  two\n three.</p>\n<p>Four <b>five</b><i>six</i>.</p></div>")
        == "One two three.\n\nFour fivesix.\n")
  }

  @Test func `items and rows are a line each`() throws {
    #expect(
      try text("<div><p>List:</p><ul><li>One killed</li><li><p>Two injured</p></li></ul><p>End.</p></div>")
        == "List:\n\n- One killed\n- Two injured\n\nEnd.\n")
    #expect(
      try text("<table><tr><th>District<th>Killed<tr><td>Kech<td><p>4</p><tr><td>Gwadar<td>2</table>")
        == "District | Killed\nKech | 4\nGwadar | 2\n")
  }

  @Test func `a page that is laid out as a table gives paragraphs`() throws {
    let page = """
      <table><tr><td><a href=/>Home</a></td><td><table><tr><td><p>\(first) \(first) \(first) \(first)</p><p>\(second)</p>
      <table><tr><td>Kech</td><td>4</td></tr></table></td></tr></table></td></tr></table>
      """
    #expect(try text(page) == "\(first) \(first) \(first) \(first)\n\n\(second)\n\nKech | 4\n")
  }

  @Test func `a line break stays one and two end a paragraph`() throws {
    #expect(try text("<div>One.<br>Two.<br/><br/>Three.</div>") == "One.\nTwo.\n\nThree.\n")
    #expect(try text("<pre>One\n  two</pre>") == "One\ntwo\n")
  }

  @Test func `entities are decoded and controls are what Windows meant`() throws {
    #expect(
      try text("<p>Wadh &amp; Khuzdar &#8211; &quot;four&quot; &eacute; it&#146;s &bogus; A&nbsp;B</p>")
        == "Wadh & Khuzdar – \"four\" é it’s &bogus; A\u{A0}B\n")
  }

  @Test(
    arguments: [
      "<nav><p>X</p></nav>", "<header><p>X</p></header>", "<footer><p>X</p></footer>", "<aside><p>X</p></aside>",
      "<form><p>X</p></form>", "<script>X</script>", "<style>X</style>", "<noscript><p>X</p></noscript>",
      "<div class='social-share'><p>X</p></div>", "<div id=relatedPosts><p>X</p></div>",
      "<section class=\"comments-area\"><p>X</p></section>", "<div class='newsletter'>X</div>",
      "<div class='ad-slot'>X</div>", "<div role=navigation>X</div>", "<div role=complementary>X</div>",
      "<p hidden>X</p>", "<div aria-hidden=true>X</div>", "<p style='display: none'>X</p>",
      "<figure><img alt=X><figcaption>X</figcaption></figure>", "<p class=caption>X</p>", "<p><a href=/x>X</a></p>",
      "<ul><li><a href=/a>X</a></li><li><a href=/b>X</a></li></ul>", "<h3>More</h3><p><a href=/x>X</a></p>",
      "<p><time>X</time></p>", "<button>X</button>", "<!-- X -->", "<svg><title>X</title></svg>",
    ])
  func `furniture is left out`(part: String) throws {
    for page in [
      "<body><div>\(part)<p>\(first)</p><p>\(second)</p></div>",
      "<body><div><p>\(first)</p><p>\(second)</p>\(part)</div>",
      "<body><article><p>\(first)</p>\(part)<p>\(second)</p></article>",
    ] {
      #expect(try text(page) == "\(first)\n\n\(second)\n")
    }
  }

  @Test(
    arguments: [
      "form class=aspnet", "div class='layout has-sidebar social-enabled'", "div id=page class='sidebar-right'",
      "article class='post comments-open'", "aside", "div class=teaser",
    ])
  func `what holds the text of the page is no furniture`(tag: String) throws {
    #expect(try text("<body><\(tag)><p>\(first)</p><p>\(second)</p>") == "\(first)\n\n\(second)\n")
  }

  @Test(
    arguments: [
      "<article>", "<div itemprop=articleBody>", "<main>", "<div role=main>", "<div class=story>",
    ])
  func `the article is told from the rest of the page`(tag: String) throws {
    let page = """
      <body><div><p>Subscribe to read more of this paper.</p></div>\(tag)<h1>Two dead</h1><p>\(first)</p><div><p>\(second)</p></div></div></main></article>
      <div><p>Weather: sunny, 31 degrees.</p></div>
      """
    #expect(try text(page) == "\(first)\n\n\(second)\n")
  }

  @Test func `an article that an advertisement parts is one`() throws {
    #expect(
      try text(
        "<body><div><div><p>\(first)</p><p>\(first)</p></div><div class=ad>Buy</div><div><p>\(second)</p><p>\(second)</p></div></div>"
      ) == "\(first)\n\n\(first)\n\n\(second)\n\n\(second)\n")
  }

  @Test func `cards of other articles are no part of it`() throws {
    let card = "<article class=card><a href=/x><h3>Other news</h3></a><p>Ten dead elsewhere.</p></article>"
    #expect(
      try text("<body>\(card)<article><p>\(first)</p><p>\(second)</p></article>\(card)\(card)")
        == "\(first)\n\n\(second)\n")
  }

  @Test func `Urdu stays what it is`() throws {
    let words = "کوئٹہ میں دھماکے سے تین افراد ہلاک ہو گئے۔"
    let page = try HTMLPage(utf8: Array("<html lang=ur dir=rtl><body><p>\(words)</p>".utf8))
    #expect(String(decoding: page.text, as: UTF8.self) == words + "\n")
    #expect(page.properties["lang"] == "ur")
  }

  @Test(arguments: ["", "  \n", "<html></html>", "<script>render()</script><div id=root></div>", "<p>&nbsp;</p>"])
  func `a page without text gives none`(page: String) throws {
    #expect(try HTMLPage(utf8: Array(page.utf8)).text.isEmpty)
  }

  @Test func `broken markup is recovered from`() throws {
    #expect(
      try text("<div><p>One <b>two<p>Three</i> four < five & six</p></i><p>Seven</div></div>")
        == "One two\n\nThree four < five & six\n\nSeven\n")
  }
}
