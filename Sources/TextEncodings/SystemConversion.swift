#if canImport(Glibc)
  import Glibc
#elseif canImport(iconv)
  import Darwin
  import iconv
#endif

/// One of the system's conversions to UTF-8, with its state; it belongs to one scope.
final class SystemConversion {
  private let descriptor: iconv_t
  private var output = [UInt8](repeating: 0, count: 64)

  /// What became of some bytes.
  enum Outcome {
    /// So many bytes are characters.
    case characters(ArraySlice<UInt8>, from: Int)
    /// So many bytes were taken without a character, such as an escape sequence.
    case taken(Int)
    /// The bytes begin a character that has more of them.
    case incomplete
    /// The bytes begin no character.
    case invalid
  }

  /// Opens a conversion; nothing where iconv does not know the name.
  init?(from name: String) {
    guard let opened = iconv_open("UTF-8", name), opened != iconv_t(bitPattern: -1) else { return nil }
    descriptor = opened
  }

  deinit { _ = iconv_close(descriptor) }

  /// Converts the first character of some bytes, which are so few that they hold hardly more.
  func convert(_ bytes: UnsafeBufferPointer<UInt8>) -> Outcome {
    var input = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    var left = bytes.count
    let (failure, written) = run { target, space in iconv(descriptor, &input, &left, &target, &space) }
    let taken = bytes.count - left
    if written > 0 { return .characters(output[..<written], from: taken) }
    if taken > 0 { return .taken(taken) }
    return failure == EINVAL ? .incomplete : .invalid
  }

  /// What the conversion has held back; it begins anew.
  func flush() -> ArraySlice<UInt8> {
    let (_, written) = run { target, space in iconv(descriptor, nil, nil, &target, &space) }
    return output[..<written]
  }

  /// Runs a conversion into the output: the error, if any, and the number of bytes written.
  private func run(
    _ body: (inout UnsafeMutablePointer<CChar>?, inout Int) -> Int
  ) -> (failure: Int32?, written: Int) {
    output.withUnsafeMutableBytes { buffer in
      var target = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var space = buffer.count
      let result = body(&target, &space)
      return (result == -1 ? errno : nil, buffer.count - space)
    }
  }
}
