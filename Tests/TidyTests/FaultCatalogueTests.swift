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
        $0.utf8.count == 3 && ("A"..."M").contains($0.prefix(1))
          && $0.dropFirst().allSatisfy(\.isNumber)
      }
  }

  /// The ids of the catalogue, as it stands in the documentation.
  private static func catalogue() throws -> Set<String> {
    let page = try String(
      contentsOf: Repository.root.appending(path: "Sources/exitboard/exitboard.docc/Durability.md"),
      encoding: .utf8)
    return Set(
      page.split(separator: "\n").filter { $0.hasPrefix("| ") }
        .compactMap { ids(in: $0.prefix(6)).first })
  }

  @Test func `every fault of the catalogue has a test or a run that names it`() throws {
    var named = Set(Repository.swiftFiles(in: "Tests").flatMap { Self.ids(in: $0.text[...]) })
    for script in ["fuzz", "sanitize"] {
      let text = try String(
        contentsOf: Repository.root.appending(path: ".ci/" + script), encoding: .utf8)
      named.formUnion(Self.ids(in: text[...]))
    }

    #expect(try Self.catalogue().subtracting(named).sorted() == [])
  }

  @Test func `every id in the name of a test or in a comment is in the catalogue`() throws {
    let known = try Self.catalogue()
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
