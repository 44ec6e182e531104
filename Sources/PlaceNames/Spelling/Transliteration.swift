#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Foundation's transliteration of any script to Latin letters.
///
/// Foundation takes longer to load than a whole run for most inputs, so it is opened when the first name asks for it,
/// and never otherwise. Where it is not installed, nothing is transliterated.
enum Transliteration {
  /// A text in Latin letters with marks; nothing where Foundation is not there.
  static func latin(_ text: String) -> String? { library?.latin(text) }

  private static let library = Library()

  /// The few functions that are asked for; all of them may be called by several threads at once.
  private struct Library: Sendable {
    private typealias Make = @convention(c) (UInt, Int) -> UInt
    private typealias Append = @convention(c) (UInt, UnsafePointer<UInt16>, Int) -> Void
    private typealias Transform = @convention(c) (UInt, UInt, UInt, UInt8) -> UInt8
    private typealias Count = @convention(c) (UInt) -> Int
    private typealias Copy = @convention(c) (UInt, Int, Int, UnsafeMutablePointer<UInt16>) -> Void
    private typealias Release = @convention(c) (UInt) -> Void

    private let make: Make
    private let append: Append
    private let transform: Transform
    private let count: Count
    private let copy: Copy
    private let release: Release
    private let toLatin: UInt

    init?() {
      #if canImport(Darwin)
        let path = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
      #else
        let path = "libFoundation.so"
      #endif
      guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL),
        let make = dlsym(handle, "CFStringCreateMutable"), let append = dlsym(handle, "CFStringAppendCharacters"),
        let transform = dlsym(handle, "CFStringTransform"), let count = dlsym(handle, "CFStringGetLength"),
        let copy = dlsym(handle, "CFStringGetCharacters"), let release = dlsym(handle, "CFRelease"),
        let toLatin = dlsym(handle, "kCFStringTransformToLatin")
      else { return nil }
      self.make = unsafeBitCast(make, to: Make.self)
      self.append = unsafeBitCast(append, to: Append.self)
      self.transform = unsafeBitCast(transform, to: Transform.self)
      self.count = unsafeBitCast(count, to: Count.self)
      self.copy = unsafeBitCast(copy, to: Copy.self)
      self.release = unsafeBitCast(release, to: Release.self)
      self.toLatin = toLatin.load(as: UInt.self)
    }

    func latin(_ text: String) -> String? {
      let units = Array(text.utf16)
      let string = make(0, 0)
      guard string != 0 else { return nil }
      defer { release(string) }
      append(string, units, units.count)
      guard transform(string, 0, toLatin, 0) != 0 else { return nil }
      // CFRange is two words, which are passed as two numbers.
      let length = count(string)
      let result = [UInt16](unsafeUninitializedCapacity: length) { buffer, initialized in
        guard let address = buffer.baseAddress else { return }
        copy(string, 0, length, address)
        initialized = length
      }
      return String(validating: result, as: UTF16.self)
    }
  }
}
