/// Why a page gives no text.
package struct HTMLError: Error, Equatable, CustomStringConvertible {
  /// The kinds of reasons.
  package enum Code: String, Sendable {
    /// Beyond what the parser can count.
    case tooLarge = "too-large"
    /// There is no memory for a parser.
    case noParser = "no-parser"
  }

  package let code: Code

  /// What is wrong and what to do.
  package var description: String {
    switch code {
    case .tooLarge: "a page larger than 1 GiB; split it"
    case .noParser: "there is no memory to read the page; end other programs"
    }
  }
}
