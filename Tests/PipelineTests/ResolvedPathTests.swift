import Foundation
import TestSupport
import Testing

@testable import Pipeline

struct ResolvedPathTests {
  @Test(arguments: [
    ("a/b", "/nowhere/a/b"), ("./a//b/", "/nowhere/a/b"), ("../a", "/a"), ("/x/../y", "/y"), ("a/../../../b", "/b"),
    ("", "/nowhere"), (".", "/nowhere"),
  ])
  func `dots are resolved in what does not exist`(path: String, resolved: String) {
    #expect(ResolvedPath(path, in: "/nowhere").text == resolved)
  }

  @Test func `a link leads where it leads, also before something that does not exist`() throws {
    let folder = try TemporaryFolder()
    let target = try folder.makeFolder("target")
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: target)
    let path = ResolvedPath("link/new", in: folder.path)
    #expect(path == ResolvedPath("target/new", in: folder.path))
    #expect(path.isWithin(ResolvedPath("target", in: folder.path)))
    #expect(ResolvedPath("link/..", in: folder.path) == ResolvedPath(".", in: folder.path))
  }

  @Test func `a name that only begins alike is another folder`() {
    #expect(!ResolvedPath("/a/bc", in: "/").isWithin(ResolvedPath("/a/b", in: "/")))
    #expect(ResolvedPath("/a/b", in: "/").isWithin(ResolvedPath("/", in: "/")))
  }
}
