import BoardTestSupport
import PtyHarness
import Testing

extension JournalProcess {
  /// A store in the middle of its day: around closing a board shows only the checklist.
  static func byDay() throws -> JournalProcess {
    var shop = try JournalProcess()
    shop.zone = WallZone.showing(WallZone.daytime)
    return shop
  }

  /// A board on the event file, on its own terminal.
  func board(through wrapper: [String] = [], isNamed: Bool = true) throws -> PtySession {
    var environment = environment
    environment["TERM"] = "xterm-256color"
    if !isNamed { environment["EXITBOARD_FILE"] = nil }
    return try PtySession(
      argv: wrapper + [BuiltBinary.path("exitboard"), "watch", "--by", "MK"],
      environment: environment, columns: 100, rows: 30)
  }

  /// Makes a promise, "Second key", which every board shows.
  func start() throws {
    let made = try run([
      "log", "promise.made", "promise=p1", "what=Second key", "kind=order", "owner=MK",
      "due=2030-01-01",
    ])
    #expect(made.status == 0, "\(made.errors)")
  }
}
