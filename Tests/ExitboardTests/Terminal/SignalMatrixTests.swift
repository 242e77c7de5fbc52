import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// H10: whatever ends the board, in any state, the terminal is restored and the exit status is
/// right.
@Suite struct SignalMatrixTests {
  /// What a board is doing when a signal arrives.
  enum State: String, CaseIterable {
    case idle, help, noting, themed, past, mouse, palette, finding, signing, tooSmall

    var keys: String {
      switch self {
      case .idle, .tooSmall: ""
      case .help: "?"
      case .noting: "N"
      case .themed: "T"
      case .past: "<"
      case .mouse: "M"
      case .palette: ":"
      case .finding: "/"
      case .signing: "O"
      }
    }

    /// What the screen shows then.
    var words: String {
      switch self {
      case .idle: "? help"
      case .help: "Esc closes"
      case .noting: "Note"
      case .themed: "Theme"
      case .past: "PAST"
      case .mouse: "Mouse on"
      case .palette: "Commands"
      case .finding: "Find:"
      case .signing: "Not done:"
      case .tooSmall: "40x10"
      }
    }
  }

  private static let signals = [
    SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGTRAP, SIGFPE,
  ]

  /// The others that end a process by default.
  private static let rareSignals = [
    SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGPWR, SIGIO, SIGVTALRM, SIGPROF, SIGSTKFLT, 34, 64,
  ]

  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  @Test(arguments: State.allCases, signals)
  func `the terminal is restored, with the right exit status`(state: State, signal: Int32) throws {
    let board = try board(in: state)

    board.signal(signal)

    #expect(try board.waitForEnd() == .signalled(signal))
    #expect(board.leftBehind == [])
  }

  @Test(arguments: [State.idle, .mouse], rareSignals)
  func `the terminal is restored by a signal that is rare, too`(state: State, signal: Int32) throws
  {
    let board = try board(in: state)

    board.signal(signal)

    #expect(try board.waitForEnd() == .signalled(signal))
    #expect(board.leftBehind == [])
  }

  private func board(in state: State) throws -> PtySession {
    guard state != .tooSmall else {
      let board = try shop.board(columns: 34, rows: 8)
      try board.waitFor(state.words)
      return board
    }
    let board = try shop.board(wall: state == .signing ? "21:07" : "20:20")
    try board.waitFor("? help")
    if state == .signing {
      board.send("L")
      try board.waitFor("You walked:")
      board.type("1\r")
      try board.waitFor("STORE EMPTY")
    }
    board.send(state.keys)
    try board.waitFor(state.words)
    return board
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT, SIGHUP], [0, 1, 2, 4, 8, 16, 32, 64])
  func `a signal at any moment of the start restores the terminal`(signal: Int32, milliseconds: Int)
    throws
  {
    // Until the program's first line the Swift runtime handles SIGQUIT with its debugger.
    let board = try shop.board(environment: ["SWIFT_BACKTRACE": "enable=no"])
    board.settle(milliseconds: milliseconds)

    board.signal(signal)

    #expect(try board.waitForEnd() == .signalled(signal))
    #expect(board.leftBehind == [])
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGSEGV])
  func `a signal while a long file is read restores the terminal`(signal: Int32) throws {
    try PastEvening.writeLong(lines: 400_000, to: shop.journal)
    let board = try shop.board()
    try board.waitForModes()

    board.signal(signal)

    #expect(try board.waitForEnd() == .signalled(signal))
    #expect(board.leftBehind == [])
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT, SIGHUP])
  func `a tap that waits for a busy file is still saved before the board ends`(signal: Int32) throws
  {
    try PastEvening.write(to: shop.journal)
    let board = try shop.board()
    try board.waitFor("? help")
    let lock = open(shop.journal, O_RDONLY | O_CLOEXEC)
    try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
    board.send("e")
    try board.waitFor("e …")

    board.signal(signal)
    board.settle(milliseconds: 100)
    #expect(board.end == nil)
    close(lock)

    #expect(try board.waitForEnd() == .signalled(signal))
    #expect(board.leftBehind == [])
    #expect(shop.count(of: "check.done") == 4)
  }
}

extension PtySession {
  /// Waits until the program has set up the terminal, or has ended.
  fileprivate func waitForModes() throws {
    while areModesAsBefore, end == nil { settle(milliseconds: 1) }
  }
}
