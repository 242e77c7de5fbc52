import Testing

@Suite struct `Files of a module` {
  /// How many files of a module are in circles; no new circle may be added.
  private static let limits = [
    "BoardUI": 47, "BoardModel": 45, "exitboard": 13, "exitboard-bench": 9, "BoardJournal": 8,
    "BoardCanvas": 6, "BoardReport": 2, "BoardSettings": 2,
  ]

  /// The other files whose top-level types a file names.
  private static func uses(in module: String) -> [String: Set<String>] {
    let files = Repository.swiftFiles(in: "Sources/" + module)
    let codes = Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, SwiftSource($0.text).code) })
    let declaration =
      /(?m)^(?:package |final |indirect )*(?:struct|class|enum|actor|protocol|typealias) (\w+)/
    var homes: [Substring: String] = [:]
    for (path, code) in codes {
      for match in code.matches(of: declaration) { homes[match.1] = path }
    }
    return codes.mapValues { code in
      Set(code.matches(of: /\b[A-Z]\w+/).compactMap { homes[$0.0] })
    }
  }

  /// Files that a file reaches through the files it uses.
  private static func reached(from file: String, _ uses: [String: Set<String>]) -> Set<String> {
    var reached: Set<String> = []
    var open = Array(uses[file, default: []].subtracting([file]))
    while let next = open.popLast() {
      if reached.insert(next).inserted { open += uses[next, default: []].subtracting([next]) }
    }
    return reached
  }

  @Test(arguments: [
    "BoardText", "BoardModel", "BoardReport", "BoardCanvas", "BoardUI", "BoardJournal",
    "BoardSettings", "BoardTerminal", "BoardWire", "exitboard", "exitboard-bench",
  ])
  func `use each other in one direction`(module: String) {
    let uses = Self.uses(in: module)

    let circled = uses.keys.filter { Self.reached(from: $0, uses).contains($0) }.sorted()

    #expect(!uses.isEmpty)
    #expect(circled.count <= Self.limits[module, default: 0], "\(circled)")
  }
}
