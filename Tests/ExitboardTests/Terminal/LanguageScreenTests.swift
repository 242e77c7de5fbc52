import BoardTestSupport
import PtyHarness
import Testing

/// What the real binary shows in each language; `.ci/catalogues` must have written the catalogues.
///
/// The clock of the demonstration stands still, so that every screen is the same on every run.
@Suite struct LanguageScreenTests {
  private static let languages = ["de", "fr", "es", "ja"]

  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  @Test(arguments: languages)
  func `board, help, details and a prompt are shown in the language`(language: String) throws {
    let board = try board(in: language, from: "20:20")
    try expect("board", language, on: board)

    try press("?", on: board)
    try expect("help", language, on: board)
    try press("\u{1B}", on: board)

    // The fourth step is a critical one.
    for _ in 0..<4 { try press("j", on: board) }
    try press("\r", on: board)
    try expect("details", language, on: board)
    try press("\u{1B}", on: board)

    try press("C", on: board)
    try expect("prompt", language, on: board)
  }

  @Test(arguments: languages)
  func `the page to sign is shown in the language`(language: String) throws {
    let board = try board(in: language, from: "21:25")
    try press("O", on: board)
    // A reason for every critical step that is open, the handover note, and the second signature.
    while asksForText(board.screen) {
      let question = board.screen.lines[22]
      board.type("AL\r")
      try board.wait("the next question") {
        $0.lines[22] != question && !$0.lines[22].contains(" 2/")
      }
      board.settle(milliseconds: 400)
    }
    try expect("sign-off", language, on: board)
  }

  private func board(in language: String, from clock: String) throws -> PtySession {
    let board = try PtySession(
      argv: [
        BuiltBinary.path("exitboard"), "demo", "--speed", "0", "--seed", "3", "--day",
        "2026-11-20", "--days", "0", "--from", clock, "--by", "JP", "--file",
        shop.path + "/\(language).jsonl",
      ],
      environment: shop.environment.merging(["LANGUAGE": language]) { _, new in new })
    try board.wait("the board") { $0.lines[0].contains(clock) && $0.lines[23].contains(" ? ") }
    board.settle(milliseconds: 400)
    return board
  }

  /// One key or answer, and its effect.
  private func press(_ keys: String, on board: PtySession) throws {
    let before = board.screen.text
    board.send(keys)
    try board.wait("an effect of \(keys.debugDescription)") { $0.text != before }
    board.settle(milliseconds: 400)
  }

  /// An empty field; initials are an answer to every question.
  private func asksForText(_ screen: Screen) -> Bool { screen.lines[22].contains(" 0/") }

  private func expect(_ name: String, _ language: String, on board: PtySession) throws {
    let screen = board.screen
    try expectGolden(screen, is: "language-\(language)-\(name)")
    #expect(screen.misfits == [])
  }
}
