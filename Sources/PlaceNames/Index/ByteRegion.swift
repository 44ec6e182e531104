/// Bytes that somebody else keeps in memory, such as a mapped file; they do not change while they are used.
public final class ByteRegion: Sendable {
  private let address: UInt
  /// The number of bytes.
  public let count: Int
  private let owner: any Sendable

  /// Takes bytes on loan.
  ///
  /// - Parameters:
  ///   - address: Where they begin; may be 0 where there are none.
  ///   - count: How many there are.
  ///   - owner: What keeps them in memory, unchanged, as long as it lives.
  public init(address: UInt, count: Int, keptBy owner: any Sendable) {
    precondition(count >= 0 && (address != 0 || count == 0), "bytes that are lent have an address")
    self.address = address
    self.count = count
    self.owner = owner
  }

  /// Copies bytes.
  public convenience init(_ bytes: [UInt8]) {
    let copy = OwnedBytes(bytes)
    self.init(address: copy.address, count: bytes.count, keptBy: copy)
  }

  /// Lends the bytes.
  @inline(__always)
  func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result {
    defer { withExtendedLifetime(self) {} }
    return body(UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count).bytes)
  }
}

/// A copy of bytes at an address that stays.
private final class OwnedBytes: Sendable {
  let address: UInt

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count) }
    address = UInt(bitPattern: copy)
  }

  deinit { UnsafeMutableRawPointer(bitPattern: address)?.deallocate() }
}
