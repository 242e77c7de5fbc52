import BoardTestSupport
import Foundation
import Testing
import exitboard

/// The list of a map's keys, in `import --map-keys` and in the documentation.
@Suite struct ImportReferenceTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/exitboard").standardized
  private static let page = sources.appending(path: "exitboard.docc/ImportMaps.md")

  @Test func `the page in the documentation is up to date`() throws {
    if ProcessInfo.processInfo.environment["EXITBOARD_RECORD"] != nil {
      try ImportMapReference.markdown.write(to: Self.page, atomically: true, encoding: .utf8)
      Issue.record("recorded ImportMaps.md: review it, then run without EXITBOARD_RECORD")
    }
    #expect(try String(contentsOf: Self.page, encoding: .utf8) == ImportMapReference.markdown)
  }

  @Test func `every key that a map can have is listed, and no other`() throws {
    let folder = Self.sources.appending(path: "Import/Map")
    let reading = #/(?:text|texts|value|table|tables|number|flag|word|source)\(\s*"([a-z_]+)"/#
    let inLists = #/["(\[]"?(below|at_most|above|at_least|days_after|seconds_after|scale)"/#
    var read: Set<String> = ["when", "each", "column"]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasPrefix("ImportMapReader") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      read.formUnion(text.matches(of: reading).map { String($0.1) })
      read.formUnion(text.matches(of: inLists).map { String($0.1) })
    }
    // The tables themselves, and the member that a condition is asked for.
    read.subtract(["times", "fifo", "events", "once", "rules"])

    let listed = ImportMapReference.sections.flatMap(\.keys).flatMap {
      $0.key.split(separator: ", ").map { String($0) }
    }

    #expect(read.subtracting(listed) == [])
    #expect(Set(listed).subtracting(read) == ["any member"])
  }
}
