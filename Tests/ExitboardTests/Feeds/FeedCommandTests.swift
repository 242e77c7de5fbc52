import BoardTestSupport
import Foundation
import Testing

/// `exitboard log --stdin`, as a feed uses it.
@Suite struct FeedCommandTests {
  private static let map = """
    name = "door"
    format = "json"
    envelope = "payload"
    key = ["id"]
    [times]
    t = { column = "t", format = "epoch" }
    [[events]]
    type = "queue.counted"
    when = { column = "people", is_not = [""] }
    at = "t"
    lane = { column = "lane" }
    waiting = { column = "people" }
    [[events]]
    type = "restroom.used"
    when = { column = "total", is_not = [""] }
    at = "t"
    room = "women"
    n = { column = "total", total = true }
    """

  private let shop: JournalProcess

  init() throws {
    shop = try JournalProcess()
    try FeedCommandTests.map.write(
      toFile: shop.folder + "/door.toml", atomically: true, encoding: .utf8)
  }

  private func feed(_ lines: [String], _ options: String...) throws -> CommandRun {
    try shop.run(
      ["log", "--stdin", "--map", shop.folder + "/door.toml"] + options,
      input: lines.joined(separator: "\n") + "\n")
  }

  private func values(of member: String) throws -> [Int] {
    try shop.run(["events"]).output.split(separator: "\n").compactMap { line in
      line.firstMatch(of: try Regex("\"\(member)\":([0-9]+)", as: (Substring, Substring).self))
        .flatMap { Int($0.output.1) }
    }
  }

  @Test func `each rejected line is shown with its number and text, and the others are recorded`()
    throws
  {
    let run = try feed([
      #"{"id":1,"lane":"1","people":2}"#, "no \u{1B}[31mJSON\u{9B}2J",
      #"{"id":3,"lane":"One","people":2}"#, #"{"id":4,"lane":"1","people":"many"}"#,
      #"{"payload":"{\"id\":5,"}"#, #"{"id":6,"lane":"2","people":0}"#,
    ])

    #expect(run.status == 65)
    #expect(run.output.split(separator: "\n").count == 2)
    let errors = run.errors.split(separator: "\n").map(String.init)
    #expect(errors.count == 5)
    #expect(errors[0].hasPrefix("exitboard: line 2: it is not JSON"))
    #expect(errors[0].hasSuffix("no ␛[31mJSON\u{FFFD}2J") || errors[0].contains("no ␛[31mJSON"))
    #expect(errors[1].hasPrefix("exitboard: line 3: ") && errors[1].contains("One"))
    #expect(errors[2].hasPrefix("exitboard: line 4: people is 'many'; expected a whole number"))
    #expect(
      errors[3].hasPrefix("exitboard: line 5: payload is '{\"id\":5,'; expected a JSON object"))
    #expect(errors[4] == "exitboard: 4 of 6 lines were invalid; 2 events were written")
    #expect(!run.errors.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
    #expect(try values(of: "waiting") == [2, 0])
  }

  @Test func `a long message is read, and one beyond all measure shown by its beginning`() throws {
    let note = String(repeating: "n", count: 300_000)
    let run = try feed([
      #"{"note":"\#(note)","id":1,"lane":"1","people":2}"#,
      "{\"id\":2,\"" + String(repeating: "x", count: 1_500_000),
      #"{"id":3,"lane":"1","people":3}"#,
    ])

    #expect(run.status == 65)
    #expect(run.errors.contains("line 2: it is longer than 1048576 bytes: {\"id\":2,\"xxx"))
    #expect(try values(of: "waiting") == [2, 3])
  }

  @Test func `--quiet says nothing of what was recorded`() throws {
    let run = try feed([#"{"id":1,"lane":"1","people":2}"#, "bad"], "--quiet")

    #expect(run.output == "")
    #expect(run.errors.contains("line 1") == false && run.errors.contains("line 2: "))
    #expect(try values(of: "waiting") == [2])
  }

  @Test func `a message that is delivered again counts once, in the same run or a later one`()
    throws
  {
    let line = #"{"id":"t-1","lane":"1","people":4,"t":1700000000}"#

    let first = try feed([line, line, line.replacing("4", with: "5")])
    let second = try feed([line])

    #expect(first.status == 0 && second.status == 0)
    #expect(first.errors.contains("left out: an earlier line has its key, and other content"))
    #expect(try values(of: "waiting") == [4])
  }

  @Test func `a total goes on over a restart, and one that began again is not negative`() throws {
    func total(_ count: Int) -> String { #"{"total":\#(count)}"# }

    _ = try feed([total(100), total(105)])
    _ = try feed([total(105), total(112)])
    let again = try feed([total(105), total(0)])
    _ = try feed([total(3)])

    #expect(try values(of: "n") == [0, 5, 7, 0, 3])
    #expect(again.errors.contains("left out: a total that was counted before"))
    #expect(again.errors.contains("the total fell from 112 to 0; it began again"))
  }

  @Test(.enabled(if: Tools.path("prlimit") != nil, "prlimit is missing"))
  func `a disk that is full is none of the lines' fault`() throws {
    _ = try shop.run(["log", "queue.counted", "lane=1", "waiting=1"])
    let size = shop.bytes.count
    let lines = [
      #"{"type":"queue.counted","lane":"1","waiting":2}"#, #"{"type":"day.signed","by":"JP"}"#,
    ]

    let run = try shop.run(
      ["log", "--stdin"], input: lines.joined(separator: "\n"),
      through: [try #require(Tools.path("prlimit")), "--fsize=\(size + 20)"])

    #expect([73, 74].contains(run.status), "\(run)")
    #expect(run.output == "" && !run.errors.contains("invalid"))
    #expect(run.errors.contains("(lines 1 to 2 are not recorded)"), "\(run.errors)")
    #expect(shop.count(of: "queue.counted") == 1)
  }

  @Test(.enabled(if: Tools.unsharing != nil, "this user may not mount a file system of its own"))
  func `with --wait a full disk holds the feed up, and nothing is lost or written twice`() throws {
    let script = #"""
      cd "$HOME" && mkdir disk && mount -t tmpfs -o size=48k none disk || exit 99
      export EXITBOARD_FILE=disk/events.jsonl
      said() { until grep -q "$1" "$2"; do kill -0 $feed || exit 97; done; }
      mkfifo lines
      "$0" log --stdin --wait --map door.toml <lines >output 2>errors &
      feed=$!
      exec 3>lines
      echo '{"id":"a","lane":"1","people":1}' >&3
      said ok output
      head -c 100000 /dev/zero >disk/filler 2>/dev/null
      for n in $(seq 2 99); do echo "{\"lane\":\"1\",\"people\":$n}" >&3; done
      said "disk is full" errors
      rm disk/filler
      exec 3>&-
      wait $feed; echo "status $?"
      "$0" verify >/dev/null; echo "verify $?"
      "$0" events --type queue.counted 2>/dev/null | sed 's/.*"waiting":\([0-9]*\).*/\1/' | xargs
      grep -c 'waiting to try again' errors
      """#
    let unshare = try #require(Tools.unsharing)

    let run = try shop.run([], through: [unshare, "-Urm", "/bin/sh", "-c", script])

    let lines = run.output.split(separator: "\n").map(String.init)
    let all = (1...99).map(String.init).joined(separator: " ")
    // 1: a line was cut off, and is accounted for.
    #expect([0, 1].contains { lines == ["status 0", "verify \($0)", all, "1"] }, "\(run)")
  }

  @Test(arguments: [
    (["--stdin", "--map", "till-transactions"], "the map 'till-transactions' is for tables"),
    (["--stdin", "--map", "shopfy"], "there is no ready map 'shopfy'; did you mean 'shopify'?"),
    (["--map", "shopify"], "--map, --quiet and --wait need --stdin"),
    (["--quiet", "lane.opened", "lane=1"], "--map, --quiet and --wait need --stdin"),
  ])
  func `a map that cannot be used is refused with a sentence`(words: [String], sentence: String)
    throws
  {
    let run = try shop.run(["log"] + words)

    #expect(run.status == 64 && run.errors.contains(sentence), "\(run)")
    #expect(!FileManager.default.fileExists(atPath: shop.path))
  }

  @Test func `a file of lines is imported and taken back with the map of the feed`() throws {
    let lines = [
      #"{"id":1,"lane":"1","people":2,"t":1700000000}"#,
      #"{"id":2,"lane":"1","people":3,"t":1700000060}"#, #"{"id":3,"lane":"1","people":3}"#, "bad",
    ]
    let file = shop.folder + "/lines.jsonl"
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    let map = ["--map", shop.folder + "/door.toml"]
    _ = try feed([lines[0]])

    let done = try shop.run(["import", file] + map)
    let undone = try shop.run(["import", file, "--undo"] + map)

    #expect(done.status == 65)
    #expect(
      done.output.contains("4 rows read = 1 written + 1 already there + 2 bad + 0 left out"),
      "\(done.output)")
    #expect(done.output.contains(":3: it has no time 't'"), "\(done.output)")
    #expect(undone.output.contains("2 events of its 4 rows were imported"), "\(undone.output)")
  }
}
