import Ingestion
import Testing

struct ByteSizeTests {
  @Test(arguments: [
    ("0", 0), ("512", 512), ("10M", 10 << 20), ("64MiB", 64 << 20), ("64 mib", 64 << 20), ("5MB", 5_000_000),
    ("2k", 2048),
    ("3kB", 3000), ("1G", 1 << 30), ("7b", 7),
  ])
  func `a size is read`(text: String, bytes: Int) { #expect(ByteSize(text)?.bytes == bytes) }

  @Test(arguments: ["", "M", "-1", "1.5M", "1e3", "0x10", "10X", "٣", "99999999999999999999", "9223372036854775807K"])
  func `what is no size is refused`(text: String) { #expect(ByteSize(text) == nil) }

  @Test(arguments: [
    (0, "0 bytes"), (1023, "1023 bytes"), (1024, "1 KiB"), (1536, "1.5 KiB"), (64 << 20, "64 MiB"), (4 << 30, "4 GiB"),
  ])
  func `a size is told`(bytes: Int, text: String) { #expect(ByteSize(bytes).description == text) }
}
