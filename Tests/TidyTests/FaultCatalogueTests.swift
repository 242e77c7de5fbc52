import Foundation
import Testing

@Suite struct `The catalogue of faults` {
  /// Ids such as A01, where no letter or digit precedes or follows it.
  private static func ids(in text: Substring) -> [String] {
    let words: [Substring] = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    return
      words
      .map(String.init)
      .filter {
        $0.utf8.count == 3 && ("A"..."I").contains($0.prefix(1))
          && $0.dropFirst().allSatisfy(\.isNumber)
      }
  }

  @Test func `every id in the name of a test or in a comment is in the catalogue`() throws {
    let page = try String(
      contentsOf: Repository.root.appending(path: "Sources/exitboard/exitboard.docc/Durability.md"),
      encoding: .utf8)
    let known = Set(
      page.split(separator: "\n").filter { $0.hasPrefix("| ") }
        .compactMap { Self.ids(in: $0.prefix(6)).first })

    var used = 0
    for file in Repository.swiftFiles(in: "Tests") {
      let named = file.lines.filter {
        $0.contains("func `") || $0.drop { $0 == " " }.hasPrefix("//")
      }
      for id in named.flatMap({ Self.ids(in: $0) }) {
        used += 1
        #expect(known.contains(id), "\(id) in \(file.path)")
      }
    }

    #expect(used > 100)
  }
}
