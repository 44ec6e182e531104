/// Where the bytes of an index go while it is made.
package protocol IndexSink {
  associatedtype Failure: Error
  /// Writes bytes behind those that were written before.
  mutating func append(_ bytes: [UInt8]) throws(Failure)
  /// Writes bytes over the first ones.
  mutating func overwriteStart(_ bytes: [UInt8]) throws(Failure)
}

/// An index that is made in memory.
package struct MemorySink: IndexSink {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ more: [UInt8]) { bytes += more }

  package mutating func overwriteStart(_ start: [UInt8]) { bytes.replaceSubrange(0..<start.count, with: start) }
}

/// Hands bytes on in large pieces, and sums up each block of the body.
struct BodyWriter<Sink: IndexSink> {
  private(set) var sink: Sink
  private(set) var checksums: [UInt64] = []
  private var waiting: [UInt8] = []
  private var handedOn = 0

  init(_ sink: Sink) throws(Sink.Failure) {
    self.sink = sink
    try self.sink.append([UInt8](repeating: 0, count: IndexFormat.preambleLength))
    waiting.reserveCapacity(2 * IndexFormat.blockLength)
  }

  /// How many bytes were written, the preamble included.
  var offset: Int { IndexFormat.preambleLength + handedOn + waiting.count }

  /// Has the body append bytes, and hands on what makes whole blocks.
  @inline(__always)
  mutating func write(_ body: (inout [UInt8]) -> Void) throws(Sink.Failure) {
    body(&waiting)
    if waiting.count >= IndexFormat.blockLength { try handOn() }
  }

  private mutating func handOn() throws(Sink.Failure) {
    let whole = waiting.count / IndexFormat.blockLength * IndexFormat.blockLength
    for start in stride(from: 0, to: whole, by: IndexFormat.blockLength) {
      checksums.append(BlockChecksum.of(waiting.span.bytes.extracting(start..<start + IndexFormat.blockLength)))
    }
    try sink.append(Array(waiting[..<whole]))
    handedOn += whole
    waiting.removeSubrange(..<whole)
  }

  /// Writes numbers of fixed width.
  mutating func write<Value: FixedWidthInteger>(_ values: [Value]) throws(Sink.Failure) {
    for value in values { try write { $0.append(integer: value) } }
  }

  /// Hands on what is left, the directory and, over the first bytes, the preamble.
  mutating func finish(_ directory: IndexDirectory) throws(Sink.Failure) {
    let start = offset
    if !waiting.isEmpty { checksums.append(BlockChecksum.of(waiting)) }
    let encoded = directory.encoded(checksums: checksums)
    try sink.append(waiting + encoded)
    try sink.overwriteStart(
      IndexHeader.preamble(length: start + encoded.count, directoryOffset: start, directory: encoded))
  }
}
