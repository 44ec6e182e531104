#if canImport(Glibc)
  import Glibc
#elseif canImport(iconv)
  import Darwin
  import iconv
#endif

/// Encodes text by the system, so that decoding is measured against somebody else's tables.
struct SystemEncoder {
  let name: String

  /// The bytes of a text; nothing where the encoding lacks one of its characters.
  func bytes(of text: String) -> [UInt8]? {
    guard let descriptor = iconv_open(name, "UTF-8"), descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { _ = iconv_close(descriptor) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 8 + 64)
    let capacity = output.count
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (left, space) = (source.count, capacity)
        guard iconv(descriptor, &from, &left, &to, &space) == 0 else { return nil }
        guard iconv(descriptor, nil, nil, &to, &space) != -1 else { return nil }
        return capacity - space
      }
    }
    return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }
}
