import Testing

@Suite struct `What the board says` {
  /// Modules whose sentences stand in the one table of words.
  static let silent = ["BoardUI"]

  @Test(arguments: silent)
  func `stands in the table of words and nowhere else`(module: String) {
    let files = Repository.swiftFiles(in: "Sources/" + module)

    #expect(!files.isEmpty)
    for file in files {
      for literal in StringLiterals(of: file.text).all where isSentence(literal.text) {
        Issue.record(
          "\(file.path):\(literal.line) says \"\(literal.text)\" itself; put it into Words.swift")
      }
    }
  }

  @Test(arguments: [
    ("call(\"two words\")", true), ("call(\"a \\(b) c\")", false),
    ("call(\"\\(n) rounds\")", false),
    ("call(\"\\(n) rounds late\")", true), ("// says \"two words\"", false),
    ("call(\"word\")", false),
    ("call(\"\\(f(\"two words\"))\")", true), ("call(\"x\", /* \"two words\" */ 1)", false),
    ("call(\"\"\"\n  two words\n  \"\"\")", true),
  ])
  func `is told from other text in code`(code: String, isSaid: Bool) {
    let said = StringLiterals(of: code).all.contains { isSentence($0.text) }

    #expect(said == isSaid)
  }

  /// Two words of at least two letters with a space between them.
  private func isSentence(_ text: String) -> Bool {
    var wordsInARow = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let letters = word.drop { !$0.isLetter }.prefix { $0.isLetter }
      wordsInARow = letters.count >= 2 ? wordsInARow + 1 : 0
      if wordsInARow >= 2 { return true }
    }
    return false
  }
}
