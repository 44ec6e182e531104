/// The attributes of a start tag, for as long as the parser keeps them.
struct HTMLAttributes {
  private let pointer: UnsafePointer<UnsafePointer<UInt8>?>?

  init(_ pointer: UnsafePointer<UnsafePointer<UInt8>?>?) { self.pointer = pointer }

  var isEmpty: Bool { pointer == nil }

  /// Hands over each name with its value; an attribute without a value has an empty one.
  func forEach(_ body: (_ name: UnsafePointer<UInt8>, _ value: UnsafePointer<UInt8>) -> Void) {
    guard var next = pointer else { return }
    let nothing: [UInt8] = [0]
    nothing.withUnsafeBufferPointer { nothing in
      guard let empty = nothing.baseAddress else { return }
      while let name = next[0] {
        body(name, next[1] ?? empty)
        next += 2
      }
    }
  }

  /// The value of an attribute, without blanks at its ends; nothing where it is absent, empty or longer than any should be.
  func value(of name: String) -> String? {
    var found: String?
    forEach { key, value in
      guard found == nil, name.utf8.elementsEqual(UnsafeCString(key)),
        UnsafeCString(value).prefix(5000).reduce(0, { count, _ in count + 1 }) < 5000
      else { return }
      let text = String(cString: value).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !text.isEmpty { found = text }
    }
    return found
  }
}

/// The bytes of a C string.
private struct UnsafeCString: Sequence, IteratorProtocol {
  private var pointer: UnsafePointer<UInt8>

  init(_ pointer: UnsafePointer<UInt8>) { self.pointer = pointer }

  mutating func next() -> UInt8? {
    guard pointer.pointee != 0 else { return nil }
    defer { pointer += 1 }
    return pointer.pointee
  }
}
