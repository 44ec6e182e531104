/// Why a text cannot be read as a table at all.
package struct DelimitedTextError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  package enum Code: Sendable, Equatable {
    /// A byte is no part of UTF-8 text.
    case notText
    /// A quote is not closed in a piece of a text; a text that ends so has a row that cannot be used.
    case openQuote
    /// A record does not end within what is waited for.
    case endlessRecord
    /// There is no first line with the names of the columns.
    case noHeader
    /// The columns are separated by something else.
    case wrongSeparator
    /// Two columns have the same name.
    case repeatedColumn
    /// A column that is needed is missing.
    case missingColumn
  }

  /// What is wrong.
  package let code: Code
  /// The line of the fault, counted from 1; for an open quote the line where it opened.
  package let line: Int
  /// What is wrong and what to do, in one sentence.
  package let message: String

  package init(_ code: Code, line: Int, _ message: String) {
    self.code = code
    self.line = line
    self.message = message
  }

  /// The line and what is wrong.
  package var description: String { "line \(line): \(message)" }
}
