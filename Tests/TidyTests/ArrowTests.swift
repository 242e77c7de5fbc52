import Testing

@Suite struct `The repository` {
  /// The modules that each module may import.
  static let arrows: [(module: String, imports: Set<String>)] = [
    ("BoardText", ["CText", "Glibc"]),
    ("BoardModel", ["BoardText", "Glibc"]),
    ("BoardReport", ["BoardModel", "BoardText"]),
    ("BoardCanvas", ["BoardText", "Glibc"]),
    ("BoardUI", ["BoardModel", "BoardReport", "BoardCanvas", "BoardText"]),
    (
      "BoardJournal",
      ["BoardModel", "BoardText", "CNettle", "CTerminal", "Glibc", "Synchronization"]
    ),
    ("BoardSettings", ["BoardModel", "BoardCanvas", "BoardText", "CToml"]),
    ("BoardTerminal", ["BoardCanvas", "BoardText", "CNcurses", "CTerminal", "Glibc"]),
    ("BoardWire", ["BoardModel", "BoardJournal", "BoardText", "CNats", "Glibc"]),
    (
      "exitboard",
      [
        "BoardModel", "BoardReport", "BoardCanvas", "BoardUI", "BoardText", "BoardJournal",
        "BoardSettings", "BoardTerminal", "BoardWire", "CTerminal", "CCrypt", "Glibc", "CCsv",
        "ArgumentParser",
        "Synchronization",
      ]
    ),
    ("exitboard-bench", ["BoardModel", "BoardJournal", "BoardWire", "Glibc"]),
  ]

  @Test(arguments: arrows)
  func `modules import only what the table allows`(module: String, allowed: Set<String>) {
    let files = Repository.swiftFiles(in: "Sources/" + module)

    #expect(!files.isEmpty)
    for file in files {
      #expect(file.imports.subtracting(allowed).isEmpty, "\(file.path)")
    }
  }

  @Test func `every module is in the table`() throws {
    let modules = Set(
      Repository.swiftFiles(in: "Sources").compactMap {
        $0.path.split(separator: "/").dropFirst().first
      }
    ).map(String.init)

    #expect(Set(modules) == Set(Self.arrows.map(\.module)))
  }

  @Test(arguments: [
    "try!", "as!", "fatalError(", "@unchecked", "nonisolated(unsafe)", "TODO", "FIXME", "// MARK",
  ])
  func `sources do not contain`(smell: String) {
    let files = Repository.swiftFiles(in: "Sources")

    #expect(!files.isEmpty)
    for file in files {
      #expect(!file.text.contains(smell), "\(file.path)")
    }
  }

  @Test func `model, canvas and screen read no clock`() {
    let pure = ["BoardModel", "BoardCanvas", "BoardUI"].flatMap {
      Repository.swiftFiles(in: "Sources/" + $0)
    }

    for file in pure {
      for clock in ["clock_gettime", "Date()", "ContinuousClock", "SuspendingClock"] {
        #expect(!file.text.contains(clock), "\(file.path)")
      }
    }
  }

  @Test func `no file is much longer than three hundred lines`() {
    let files = Repository.swiftFiles(in: "Sources")

    #expect(!files.isEmpty)
    for file in files {
      #expect(file.lines.count <= 320, "\(file.path) has \(file.lines.count) lines")
    }
  }

  /// Panes, screen and model do not use the board, and the board does not use its plain output.
  @Test(arguments: [
    (folder: "Panes", forbidden: "Board"), ("Screen", "Board"), ("Panes", "PlainWriter"),
    ("Screen", "PlainWriter"), ("Board", "PlainWriter"), ("Keys", "PlainWriter"),
    ("Prompts", "PlainWriter"),
  ])
  func `the folders of the screen depend in one direction`(folder: String, forbidden: String) {
    let files = Repository.swiftFiles(in: "Sources/BoardUI/" + folder)

    #expect(!files.isEmpty)
    for file in files {
      for line in file.lines where !line.contains("//") {
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        #expect(!words.contains { $0 == forbidden }, "\(file.path): \(line)")
      }
    }
  }
}
