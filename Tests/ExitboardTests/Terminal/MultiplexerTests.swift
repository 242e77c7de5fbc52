import BoardTestSupport
import Foundation
import PtyHarness
import Testing

/// H13: inside tmux and GNU screen, on a real terminal outside.
@Suite struct MultiplexerTests {
  private static func path(_ name: String) -> String? {
    ["/usr/bin/" + name, "/bin/" + name].first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
  }

  private func session(_ command: String) throws -> PtySession {
    try PtySession(
      argv: ["/bin/sh", "-c", command],
      environment: shop.environment(wall: "20:20").merging(["SCREENDIR": shop.path + "/screens"]) {
        _, new in new
      })
  }

  private var board: String { "\(BuiltBinary.path("exitboard")) --by JP" }

  @Test(.enabled(if: path("tmux") != nil, "tmux is missing: .ci/setup tests installs it"))
  func `in tmux a tap is recorded, and the window is restored after the board`() throws {
    let outside = try session(
      "exec tmux -S \(shop.path)/socket -f /dev/null new 'stty -g > $HOME/before; \(board); "
        + "echo status $?; stty -g | cmp - $HOME/before && echo modes well; exec cat'")

    try expectEvening(in: outside)

    outside.signal(9)
    _ = try session("tmux -S \(shop.path)/socket kill-server").waitForEnd()
  }

  @Test(.enabled(if: path("screen") != nil, "GNU screen is missing: .ci/setup tests installs it"))
  func `in screen a tap is recorded, and the window is restored after the board`() throws {
    let outside = try session(
      "mkdir -m 700 $SCREENDIR; exec screen -U -c /dev/null -S board /bin/sh -c "
        + "'stty -g > $HOME/before; \(board); "
        + "echo status $?; stty -g | cmp - $HOME/before && echo modes well; exec cat'")

    try expectEvening(in: outside)

    _ = try session("screen -S board -X quit").waitForEnd()
  }

  /// Lines of the board may stay above the prompt: GNU screen has no alternate screen by default,
  /// and tmux keeps lines of one that has grown.
  private func expectEvening(in outside: PtySession) throws {
    let screen = try outside.waitFor("? help")
    #expect(screen.misfits == [])
    #expect(screen.lines.contains { $0.hasPrefix("┏━") && $0.hasSuffix("─╮") })
    outside.send("c")
    try outside.waitFor("Closing staff briefed · 20:2")
    // Its window grows with the terminal.
    outside.resize(columns: 120, rows: 40)
    let larger = try outside.wait("the larger board") {
      $0.lines.contains { $0.contains("JP on duty") } && $0.contains("? help")
    }
    #expect(larger.misfits == [])
    outside.send("q")
    try outside.wait("the window as it was") { screen in
      screen.contains("modes well") && screen.contains("status 0") && screen.isCursorVisible
    }
    #expect(shop.count(of: "check.done") == 1)
  }
}
