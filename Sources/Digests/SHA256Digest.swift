import CCrypto

/// The SHA-256 digest of FIPS 180-4.
package enum SHA256Digest {
  /// The digest as 64 lower-case hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes, bytes.count, &digest)
    return hexadecimal(digest)
  }

  /// The digest of pieces that come one after another, until there is an empty one.
  package static func hexadecimal<Failure>(
    ofPieces next: () throws(Failure) -> [UInt8]
  ) throws(Failure) -> String {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    var isSound = EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    while true {
      let piece = try next()
      if piece.isEmpty { break }
      isSound = EVP_DigestUpdate(context, piece, piece.count) == 1 && isSound
    }
    isSound = EVP_DigestFinal_ex(context, &digest, nil) == 1 && isSound
    precondition(isSound, "libcrypto cannot make a digest, which it always can")
    return hexadecimal(digest)
  }

  private static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
