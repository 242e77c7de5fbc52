import BoardModel
import BoardSettings
import Foundation
import Testing
import exitboard

/// Every row of any table is accounted for, and imported events are valid.
@Suite struct ImportDirtTests {
  private static let dirt: [[UInt8]] = [
    [0], [0xFF], [0xC3], Array("\"".utf8), Array(",".utf8), Array("\r\n".utf8), Array("\n\n".utf8),
    Array("-".utf8), Array("99999999999999999999".utf8), Array("é東\u{202E}".utf8), Array(" ".utf8),
    Array("\u{FEFF}".utf8), Array("=cmd()".utf8), Array("\t".utf8),
  ]

  @Test(arguments: 0..<200)
  func `no row of a damaged table disappears`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let (text, name) =
      seed % 2 == 0
      ? (ForeignTables.ticketBooths, "ticket-booths") : (ForeignTables.till, "till-transactions")
    var bytes = Array(text.utf8)
    // The header row stays: without it there is no table.
    let head = (bytes.firstIndex(of: 10) ?? 0) + 1
    for _ in 0..<random.integer(in: 1...6) {
      let at = random.integer(in: head...(bytes.count - 1))
      let piece = random.pick(ImportDirtTests.dirt)
      bytes.replaceSubrange(at..<min(bytes.count, at + random.integer(in: 0...3)), with: piece)
    }
    let ready = try #require(ReadyMap.named(name))
    let map = try #require(ImportMapReader.read(text: ready.text, path: name).map)
    var importer = Importer(
      map: map, zone: .utc, plan: .standard, now: Timestamp(seconds: 4_000_000_000),
      progress: { _, _ in })

    let table = try importer.read(bytes)

    #expect(table.rows == ForeignTables.accounted(table), "seed \(seed)")
    #expect(table.good.count == table.drafts.count, "seed \(seed)")
    #expect(table.drafts.allSatisfy { $0.id != nil }, "seed \(seed)")
    #expect(Set(table.drafts.map(\.id)).count == table.drafts.count, "seed \(seed)")
    for draft in table.drafts { _ = try draft.fact.members() }
  }

  /// A map with all that maps can say, in pieces that are swapped and repeated at random.
  private static let words = """
    name = "m"|format = "csv"|separator = ";"|skip = 1|head = ["T", "N"]|decimal = ","|group = ["G"]
    encoding = "windows-1252"|zone = { column = "Z" }|repeats = "distinct"|rising = "t"|key = ["T"]
    [times]|t = { column = "T", format = ["iso", "d/M/yyyy H:mm:ss", "M/d/yyyy H:mm:ss"], each = "first" }
    e = { column = "E", days_after = "1899-12-30", after = "t", each = "last", missing = ["0"] }
    [[rules]]|when = { column = "N", at_least = 3, begins_with = ["1", "9"] }|then = "skip"|because = "b"
    [[events]]|type = "queue.served"|at = "t"|lane = { column = "L", default = "1", slug = true }
    wait_s = { from = "t", to = "e", negative = "clip" }
    service_s = { column = "D", duration = "m:ss", unit = "h", each = "sum", sign = "ignore" }
    items = { column = "N", total = true, per = ["L"], each = "last", round = true }
    """.split { $0 == "|" || $0 == "\n" }.map { $0.trimmingCharacters(in: .whitespaces) }

  private static let cells = [
    "", "1", "9223372036854775807", "999999999999999", "-0", "1,5", "1.000", "1:05", "99:99:99",
    "2026-10-25 02:30:00", "25/10/2026 2:45:00", "3/4/2026 1:00:00", "0000-01-01T00:00", "\u{2028}",
    "46327.40625", "-1e9", "\"", "\"a\n\"", "Europe/Berlin", "Mars", "\u{202F}7", "é", "(5.00)",
    "1e400",
  ]

  @Test(arguments: 0..<300)
  func `no map and no table ends the program, and every row is in one count`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var words = ImportDirtTests.words
    for _ in 0..<random.integer(in: 0...3) {
      let at = random.integer(in: 0...(words.count - 1))
      if random.integer(in: 0...2) == 0 {
        words[at] = words[at].replacing(
          "=", with: "= \(random.pick(["-1", "[", "99999", "true"])) #")
      } else {
        words.remove(at: at)
      }
    }
    var rows = ["sep=;", "T;E;L;D;N;G;Z"]
    for _ in 0..<40 {
      rows.append((0..<7).map { _ in random.pick(ImportDirtTests.cells) }.joined(separator: ";"))
    }
    rows.insert("T;E;L;D;N;G;Z", at: random.integer(in: 0...rows.count))

    let map = ImportMapReader.read(text: words.joined(separator: "\n"), path: "m").map
    if let map {
      var importer = Importer(
        map: map, zone: .utc, plan: .standard, now: Timestamp(seconds: 4_000_000_000),
        progress: { _, _ in })
      do throws(BadRow) {
        let table = try importer.read(Array(rows.joined(separator: "\r\n").utf8))
        #expect(table.rows == ForeignTables.accounted(table), "seed \(seed)")
      } catch {
        #expect(!error.reason.isEmpty)
      }
    } else {
      #expect(words != ImportDirtTests.words, "seed \(seed)")
    }
  }

  @Test func `a quotation mark that never closes costs one row`() throws {
    let text = "T,N\n2020-01-01T10:00:00Z,1\n2020-01-01T10:01:00Z,\"2\n2020-01-01T10:02:00Z,3\n"
    let table = try ForeignTables.take(text, byText: ImportDirtTests.bells)

    #expect(table.drafts.count == 2)
    #expect(
      table.bad.map { "\($0.line): \($0.reason)" } == [
        "3: a quotation mark is never closed"
      ])
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\r\r\n", "\r\r\r\n"])
  func `rows may have any line ending`(end: String) throws {
    let rows = ["T,N", "2020-01-01T10:00:00Z,1", "x,2", "2020-01-01T10:02:00Z,3"]
    for text in [rows.joined(separator: end), rows.joined(separator: end) + end] {
      let table = try ForeignTables.take(text, byText: ImportDirtTests.bells)

      #expect(table.rows == 3)
      #expect(table.drafts.count == 2)
      #expect(table.bad.map(\.line) == [3])
    }
  }

  @Test func `a file may mix line endings`() throws {
    let text =
      "T,N\r\n2020-01-01T10:00:00Z,1\r2020-01-01T10:01:00Z,1\n\n2020-01-01T10:02:00Z,\"1\r2\"\r\rx,1"
    let table = try ForeignTables.take(text, byText: ImportDirtTests.bells)

    #expect(table.rows == 4)
    #expect(table.drafts.count == 3)
    #expect(table.bad.map(\.line) == [8])
  }

  @Test(arguments: [
    // A mark for inches, and other marks that do not quote, are part of their cells.
    ("Frame 16\"", "Frame 16\""), ("16\" x 9\"", "16\" x 9\""), ("a\"b\"c", "a\"b\"c"),
    ("\"16\"\" frame\"", "16\" frame"), ("\"16\" frame\"", "16\" frame"),
    ("\"a, \"b\" c\"", "a, \"b\" c"), ("\"\"\"a\"\"\"", "\"a\""), ("\"a\" ", "a"), (" \"a\"", "a"),
  ])
  func `a stray quotation mark removes no other row`(cell: String, note: String) throws {
    for last in ["", "x"] {
      let head = last.isEmpty ? "T,N" : "T,N,L"
      let behind = last.isEmpty ? "" : ",x"
      let text =
        "\(head)\n2020-01-01T10:00:00Z,one\(behind)\n2020-01-01T10:01:00Z,\(cell)\(behind)\n"
        + "2020-01-01T10:02:00Z,two\(behind)\n2020-01-01T10:03:00Z,\(cell)\(behind)\n"
        + "2020-01-01T10:04:00Z,\"three\"\(behind)\n"
      let table = try ForeignTables.take(text, byText: ImportDirtTests.notes)

      #expect(table.bad == [])
      #expect(
        table.drafts.map(\.fact)
          == ["one", note, "two", note, "three"].map {
            .log(.noted(NoteAdded(topic: .other, text: $0)))
          })
    }
  }

  @Test(arguments: ["\"Frame 16", "\"16\" Frame", "\"Frame\"\"", "\"a\"b,c"])
  func `a wrong quotation mark at the start of a cell costs only its own row`(cell: String) throws {
    let text =
      "T,N,L\n2020-01-01T10:00:00Z,\(cell),x\n2020-01-01T10:01:00Z,one,x\n"
      + "2020-01-01T10:02:00Z,\(cell),x\n2020-01-01T10:03:00Z,\"two\",x\n"
    let table = try ForeignTables.take(text, byText: ImportDirtTests.notes)

    #expect(table.rows == 4)
    #expect(table.bad.map(\.line) == [2, 4])
    #expect(table.drafts.count == 2)
  }

  @Test func `a cell that never ends costs one row of a long table`() throws {
    let rows = (0..<5000).map { "2020-01-01T10:00:00Z,\($0)" }.joined(separator: "\n")
    let text = "T,N\n2020-01-01T10:00:00Z,\"x\n" + rows
    let table = try ForeignTables.take(text, byText: ImportDirtTests.bells)

    #expect(table.rows == 5001)
    #expect(table.bad.map(\.line) == [2])
    #expect(table.drafts.count == 5000)
  }

  @Test func `quoted cells may contain commas, quotation marks and line endings`() throws {
    let text =
      "\"T\",\"N\"\r\n2020-01-01T10:00:00Z,\"1, \"\"one\"\"\n and more\"\r\n"
      + "2020-01-01T10:02:00Z,3\r\n"
    let table = try ForeignTables.take(text, byText: ImportDirtTests.notes)

    #expect(table.bad == [])
    #expect(
      table.drafts.map(\.fact) == [
        .log(.noted(NoteAdded(topic: .other, text: "1, \"one\"\n and more"))),
        .log(.noted(NoteAdded(topic: .other, text: "3"))),
      ])
  }

  @Test func `a table with a byte order mark and semicolons is read`() throws {
    let map = "separator = \";\"\n" + ImportDirtTests.bells
    let table = try ForeignTables.take("\u{FEFF}T;N\n2020-01-01T10:00:00Z;1\n", byText: map)

    #expect(table.drafts.count == 1)
  }

  @Test func `equal rows of different customers are both imported, and only once`() throws {
    let map = "repeats = \"distinct\"\n" + ImportDirtTests.bells
    let text = "T,N\n2020-01-01T10:00:00Z,1\n2020-01-01T10:00:00Z,1\n"

    let first = try ForeignTables.take(text, byText: map)
    let second = try ForeignTables.take(text + "2020-01-01T10:00:01Z,1\n", byText: map)

    #expect(first.drafts.count == 2)
    #expect(second.drafts.prefix(2).map(\.id) == first.drafts.map(\.id))
  }

  private static let head =
    "name = \"m\"\nformat = \"csv\"\n[times]\nt = { column = \"T\", format = \"iso\" }\n"
  private static let bells = head + "[[events]]\ntype = \"queue.called\"\nat = \"t\"\nbell = 1\n"
  private static let notes =
    head
    + "[[events]]\ntype = \"note.added\"\nat = \"t\"\ntopic = \"other\"\ntext = { column = \"N\" }\n"
}
