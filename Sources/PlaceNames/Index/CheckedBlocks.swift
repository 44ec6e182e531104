import Synchronization

/// Which blocks of an index have been compared with their checksums; each is compared before it is first used.
final class CheckedBlocks: Sendable {
  /// Where the bits are, one a block.
  private let address: UInt
  private let wordCount: Int
  /// Whether anything was found that is not what was written.
  private let damage = Atomic<Bool>(false)

  init(count: Int) {
    wordCount = count / 64 + 1
    let words = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: wordCount)
    for index in 0..<wordCount { (words + index).initialize(to: Atomic(0)) }
    address = UInt(bitPattern: words)
  }

  deinit {
    guard let words = UnsafeMutablePointer<Atomic<UInt64>>(bitPattern: address) else { return }
    words.deinitialize(count: wordCount)
    words.deallocate()
  }

  var isDamaged: Bool { damage.load(ordering: .relaxed) }

  func noteDamage() { damage.store(true, ordering: .relaxed) }

  @inline(__always)
  func contains(_ block: Int) -> Bool {
    guard let words = UnsafeMutablePointer<Atomic<UInt64>>(bitPattern: address), block >> 6 < wordCount else {
      return false
    }
    return words[block >> 6].load(ordering: .relaxed) & (1 << UInt64(block & 63)) != 0
  }

  func insert(_ block: Int) {
    guard let words = UnsafeMutablePointer<Atomic<UInt64>>(bitPattern: address), block >> 6 < wordCount else { return }
    _ = words[block >> 6].bitwiseOr(1 << UInt64(block & 63), ordering: .relaxed)
  }
}
