import Testing

@Suite struct `What the program says` {
  /// Modules whose sentences stand in BoardWords, and their files that say none but hold sentences: the steps of the
  /// shipped plan, what is written into a simulated evening, a style sheet, TOML, and values and descriptions of JSON.
  static let silent: [(module: String, data: [String])] = [
    ("BoardUI", []),
    (
      "BoardModel",
      [
        "Plan/FarewellItem+Standard.swift", "Plan/Plan+Standard.swift", "Queue/Staffing.swift",
        "Report/HTMLStyle.swift",
      ]
    ),
    ("BoardSettings", ["ThemeImport/ForeignPalette+Theme.swift"]),
    ("BoardTerminal", []),
    // What is wrong with a checkpoint's bytes is for programmers, and its first line is a mark.
    ("BoardJournal", ["Checkpoint/CheckpointParts.swift"]),
    (
      "exitboard",
      [
        "Demo/Evening+Checks.swift", "Demo/Evening+Promises.swift", "Demo/Evening+Rounds.swift",
        "Demo/PastEvenings.swift", "Import/ReadyMaps/AirportSamples.swift",
        "Import/ReadyMaps/CallCentre.swift", "Import/ReadyMaps/CounterSamples.swift",
        "Import/ReadyMaps/OperatorLog.swift", "Import/ReadyMaps/RestroomInspections.swift",
        "Import/ReadyMaps/SSQ1.swift", "Import/ReadyMaps/TicketBooths.swift",
        "Import/ReadyMaps/TillTransactions.swift", "Report/DayReport+JSON.swift",
        "Status/QueueSchema.swift", "Status/StatusFigures+JSON.swift",
        "Status/StatusFigures+Queue.swift", "Status/StatusNames+JSON.swift",
        "Status/StatusSchema.swift",
      ]
    ),
  ]

  /// Help texts stand with the options they declare; the others are for programmers.
  static let labels: Set<String> = ["abstract", "discussion", "help", "debugDescription"]

  @Test(arguments: silent)
  func `stands in BoardWords and nowhere else`(module: String, data: [String]) {
    let data = data.map { "Sources/\(module)/\($0)" }
    let files = Repository.swiftFiles(in: "Sources/" + module)

    #expect(Set(data).subtracting(files.filter { says($0) != nil }.map(\.path)).isEmpty)
    #expect(files.count > data.count)
    for file in files where !data.contains(file.path) {
      if let literal = says(file) {
        Issue.record(
          "\(file.path):\(literal.line) says \"\(literal.text)\" itself; put it into BoardWords")
      }
    }
  }

  @Test(arguments: [
    ("call(\"two words\")", true), ("call(\"a \\(b) c\")", false),
    ("call(\"\\(n) rounds\")", false),
    ("call(\"\\(n) rounds late\")", true), ("// says \"two words\"", false),
    ("call(\"word\")", false),
    ("call(\"\\(f(\"two words\"))\")", true), ("call(\"x\", /* \"two words\" */ 1)", false),
    ("call(\"\"\"\n  two words\n  \"\"\")", true), ("call(\"<i class=word style=x>\")", false),
    ("call(\"<p>two words</p>\")", true),
  ])
  func `is told from other text in code`(code: String, isSaid: Bool) {
    let said = StringLiterals(of: code).all.contains { isSentence($0.text) }

    #expect(said == isSaid)
  }

  @Test(arguments: [
    ("call(help: \"two words\")", true), ("call(help:\n  \"two words\")", true),
    ("call(discussion: \"\"\"\n  two words\n  \"\"\")", true), ("call(say: \"two words\")", false),
    ("precondition(true, \"two words\")", true), ("call(true, \"two words\")", false),
    ("help(\"two words\")", false),
  ])
  func `is told from help texts and preconditions`(code: String, isExempt: Bool) {
    let file = Repository.SourceFile(path: "", text: code)

    #expect((says(file) == nil) == isExempt)
  }

  /// The first sentence of a file that a person reads in the program's output.
  private func says(_ file: Repository.SourceFile) -> StringLiterals.Literal? {
    StringLiterals(of: file.text).all.first { literal in
      isSentence(literal.text) && !Self.labels.contains(literal.label ?? "")
        && !file.lines[literal.line - 1].contains("precondition")
    }
  }

  /// What a page shows of its markup.
  private func withoutTags(_ text: String) -> String {
    guard text.drop(while: \.isWhitespace).first == "<" else { return text }
    var isTag = false
    return text.filter { character in
      defer { if character == ">" { isTag = false } }
      if character == "<" { isTag = true }
      return !isTag
    }
  }

  /// Two words of at least two letters with a space between them.
  private func isSentence(_ text: String) -> Bool {
    var wordsInARow = 0
    for word in withoutTags(text).split(separator: " ", omittingEmptySubsequences: false) {
      let letters = word.drop { !$0.isLetter }.prefix { $0.isLetter }
      wordsInARow = letters.count >= 2 ? wordsInARow + 1 : 0
      if wordsInARow >= 2 { return true }
    }
    return false
  }
}
