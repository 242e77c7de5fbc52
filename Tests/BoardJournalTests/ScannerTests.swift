import BoardJournal
import BoardModel
import Testing

/// E: which lines are events.
@Suite struct ScannerTests {
  private func problem(_ bytes: [UInt8]) -> LineProblem? {
    do {
      _ = try FlatObject.members(of: bytes.span)
      return nil
    } catch {
      return error
    }
  }

  private func members(_ text: String) throws -> Members {
    let bytes = Array(text.utf8)
    return try FlatObject.members(of: bytes.span)
  }

  @Test(
    arguments: [
      (#"{}"#, []),
      (#" { "a" : 1 , "b" : [ "x" , "y" ] } "#, [("a", .number(1)), ("b", .list(["x", "y"]))]),
      (
        #"{"a":true,"b":false,"c":[]}"#,
        [("a", .flag(true)), ("b", .flag(false)), ("c", .list([]))]
      ),
      (#"{"a":-0}"#, [("a", .number(0))]),
      (#"{"a":9007199254740991}"#, [("a", .number(9_007_199_254_740_991))]),
      (#"{"a":-9007199254740991}"#, [("a", .number(-9_007_199_254_740_991))]),
      (#"{"":""}"#, [("", .text(""))]),
      (#"{"a":"\"\\\/\b\f\n\r\t"}"#, [("a", .text("\"\\/\u{8}\u{C}\n\r\t"))]),
      (#"{"a":"\u00e9\u20ac\ud83d\uDED2"}"#, [("a", .text("é€🛒"))]),
      (#"{"a":"é€🛒\u007f"}"#, [("a", .text("é€🛒\u{7F}"))]),
      (#"{"\u0061":"","a\u0062":""}"#, [("a", .text("")), ("ab", .text(""))]),
      // Two spellings of é are two names: bytes are compared, not characters.
      ("{\"\u{E9}\":1,\"e\u{301}\":2}", [("\u{E9}", .number(1)), ("e\u{301}", .number(2))]),
      (
        #"{"note":"he said \"hash\":\",\"hash\":\"00"}"#,
        [("note", .text(#"he said "hash":","hash":"00"#))]
      ),
    ] as [(String, [(String, Value)])])
  func `E01 a flat object of texts, whole numbers, flags and lists of texts is read`(
    text: String, expected: [(String, Value)]
  ) throws {
    #expect(try members(text) == payload(expected))
  }

  @Test(arguments: [
    "", " ", "{", "}", "{]", "[]", "[1]", "1", "\"a\"", "null", "true", "nul", "{\"a\"}",
    "{\"a\":}",
    "{\"a\":1", "{\"a\":1,}", "{,}", "{\"a\":1,,\"b\":2}", "{\"a\" 1}", "{\"a\"::1}", "{a:1}",
    "{'a':1}",
    "{\"a\":1}}", "{\"a\":1} x", "{\"a\":1}{\"b\":2}", "{\"a\":01}", "{\"a\":-}", "{\"a\":+1}",
    "{\"a\":.5}",
    "{\"a\":1.}", "{\"a\":1.5}", "{\"a\":1e3}", "{\"a\":1E400}", "{\"a\":-1e-3}", "{\"a\":0x1F}",
    "{\"a\":NaN}",
    "{\"a\":Infinity}", "{\"a\":-Infinity}", "{\"a\":9007199254740992}",
    "{\"a\":-9007199254740992}",
    "{\"a\":9223372036854775808}", "{\"a\":123456789012345678901234567890}", "{\"a\":null}",
    "{\"a\":tru}", "{\"a\":True}", "{\"a\":{}}", "{\"a\":[1]}", "{\"a\":[\"x\",1]}", "{\"a\":[[]]}",
    "{\"a\":[\"x\",]}", "{\"a\":[,]}", "{\"a\":[\"x\"", "{\"a\":[\"x\" \"y\"]}", "{\"a\":[null]}",
    "{\"a\":\"x}", "{\"a\":\"\\\"}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}", "{\"a\":\"\\u12g4\"}",
    "{\"a\":\"\\u\"}", "{\"a\":\"\\U0041\"}", "{\"a\":\"a\u{0}b\"}", "{\"a\":\"\\u0000\"}",
    "{\"a\":\"\t\"}",
    "{\"a\":\"\n\"}", "{\"a\":\"\u{1F}\"}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\"}",
    "{\"a\":\"\\ud800\\ud800\"}", "{\"a\":\"\\ud800x\"}", "{\"a\":\"\\ud800\\n\"}",
    "{\"a\":\"\\udc00\\ud800\"}",
    "{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "{\"a\":1,\"b\":2,\"a\":3}", "// x", "{/*x*/}",
    "\u{FEFF}{}",
    "{\"a\":1}\u{0}", "\u{0}", "{\"a\":\u{A0}1}",
  ])
  func `E01 E06 E07 E08 E09 anything else is rejected with a reason`(text: String) {
    let problem = problem(Array(text.utf8))

    #expect(problem != nil)
    #expect(problem.map { !$0.description.isEmpty } == true)
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xED, 0xBF, 0xBF],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE],
      [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x9B], [0xC3, 0x28], [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func `E05 invalid UTF-8 is rejected, in a value and in a name`(bytes: [UInt8]) {
    #expect(problem(Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8)) == .encoding)
    #expect(problem(Array("{\"".utf8) + bytes + Array("\":1}".utf8)) == .encoding)
    #expect(problem(Array("{\"a\":\"\\n".utf8) + bytes + Array("\"}".utf8)) == .encoding)
  }

  @Test func `E02 a million brackets are rejected without deep recursion`() {
    let brackets = String(repeating: "[", count: 1_000_000)
    let braces = String(repeating: "{\"a\":", count: 200_000)

    #expect(problem(Array(("{\"a\":" + brackets).utf8)) == .nested(member: "a"))
    #expect(problem(Array(braces.utf8)) == .nested(member: "a"))
  }

  @Test func `every prefix and every changed byte is read or rejected, without a trap`() {
    let line = Array(
      #"{"seq":7,"at":"2026-11-20T20:05:12.123+01:00","type":"t\u00e9","l":["a","b"],"f":true,"n":-12}"#
        .utf8)
    var readCount = 0
    for length in 0...line.count where problem(Array(line[..<length])) == nil { readCount += 1 }
    for index in line.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = line
        changed[index] = byte
        if problem(changed) == nil { readCount += 1 }
      }
    }

    #expect(readCount > 1000)
  }

  @Test(arguments: [
    (#"{"a":1}"#, LineProblem.foreign(missing: "seq")),
    (#"{"at":"2026-11-20T20:05:12Z","seq":1}"#, .foreign(missing: "seq")),
    (#"{"seq":1}"#, .foreign(missing: "hash")),
    (#"{"seq":1,"hash":"0"}"#, .foreign(missing: "hash")),
    (#"{"seq":1,"hash":"0123456789ABCDEF0123456789ABCDEF"}"#, .foreign(missing: "hash")),
    (#"{"seq":1,"hash" :"0123456789abcdef0123456789abcdef"}"#, .foreign(missing: "hash")),
    (#"{"seq":1,"hash":"0123456789abcdef0123456789abcdef","a":1}"#, .foreign(missing: "hash")),
    (#"{"seq":1,"hash":"0123456789abcdef0123456789abcdef"}"#, .foreign(missing: "at")),
    ("", .blank), ("\r", .carriageReturn), ("{}\r", .carriageReturn),
    ("\u{FEFF}{}", .byteOrderMark),
  ])
  func `a line of another program is not mistaken for an event`(text: String, expected: LineProblem)
  {
    let bytes = Array(text.utf8)

    #expect(throws: expected) { try JournalRecord.parsing(bytes.span) }
  }

  private func line(seq: String, at: String, rest: String) -> String {
    "{\"seq\":\(seq),\"at\":\(at),\"type\":\"t.t\"\(rest),\"hash\":\"0123456789abcdef0123456789abcdef\"}"
  }

  @Test(arguments: [
    "0", "-1", "\"1\"", "true", "9007199254740992", "9223372036854775808", "1.0", "01", "[]",
  ])
  func `D12 an invalid seq gives no event`(seq: String) {
    let bytes = Array(line(seq: seq, at: #""2026-11-20T20:05:12Z""#, rest: "").utf8)

    #expect(throws: LineProblem.self) { try JournalRecord.parsing(bytes.span) }
  }

  @Test(arguments: [
    ("5", ""), ("\"yesterday\"", ""), (#""2026-11-20T20:05:12Z""#, #","rec":"now""#),
    (#""2026-11-20T20:05:12Z""#, #","by":5"#), (#""2026-11-20T20:05:12Z""#, #","src":["a"]"#),
    (#""2026-11-20T20:05:12Z""#, #","id":true"#), (#""2026-11-20T20:05:12Z""#, #","a":1.5"#),
    (#""2026-11-20T20:05:12Z""#, #","a":1,"a":2"#),
  ])
  func `an envelope member of the wrong type gives no event`(at: String, rest: String) {
    let bytes = Array(line(seq: "1", at: at, rest: rest).utf8)

    #expect(throws: LineProblem.self) { try JournalRecord.parsing(bytes.span) }
  }

  @Test(arguments: [(65_535, true), (65_536, false), (65_537, false)])
  func `E04 a line may have 65,536 bytes with its newline`(count: Int, isRead: Bool) throws {
    let bare = line(seq: "1", at: #""2026-11-20T20:05:12Z""#, rest: "").utf8.count
    let parts = (0..<4).map { ",\"m\($0)\":\"" + String(repeating: "x", count: 16_000) + "\"" }
      .joined()
    let missing = count - bare - parts.utf8.count - #","m":"""#.utf8.count
    let text = line(
      seq: "1", at: #""2026-11-20T20:05:12Z""#,
      rest: parts + ",\"m\":\"" + String(repeating: "y", count: missing) + "\"")
    let bytes = Array(text.utf8)

    #expect(bytes.count == count)
    if isRead {
      #expect(try JournalRecord.parsing(bytes.span).event.seq == 1)
    } else {
      #expect(throws: LineProblem.tooLong(bytes: count + 1)) {
        try JournalRecord.parsing(bytes.span)
      }
    }
  }

  @Test func `E08 the one duplicate among eight thousand members is found`() {
    let names = (0..<8000).map { "\"\($0)\":1" }.joined(separator: ",")

    #expect(problem(Array("{\(names)}".utf8)) == nil)
    #expect(problem(Array("{\(names),\"17\":1}".utf8)) == .duplicate(member: "17"))
    #expect(problem(Array("{\(names),\"\\u0037999\":1}".utf8)) == .duplicate(member: "7999"))
  }

  @Test(arguments: [1, 2, 17]) func `E02 seventeen levels are rejected just as two are`(depth: Int)
  {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)

    #expect(problem(Array("{\"a\":\(text)}".utf8)) == (depth == 1 ? nil : .nested(member: "a")))
  }

  @Test func `E10 a hash inside the text of a note is part of the note`() throws {
    let shop = try Shop()
    let text = #"he said ","hash":"0123456789abcdef0123456789abcdef"}"#
    try shop.append([note(text), note(#"","hash":""#)])

    let line = Array(try shop.lines[1].utf8)
    guard case .log(.noted(let read)) = try JournalRecord.parsing(line.span).event.fact else {
      Issue.record("no note")
      return
    }
    #expect(read.text == text)
    #expect(try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }.verdict == .clean)
  }

  @Test(arguments: ["later", String(repeating: "later", count: 380)])
  func `E11 a file of a later format is not written to`(app: String) throws {
    let shop = try Shop()
    var encoder = JournalEncoder(after: .start, zone: .utc)
    var bytes: [UInt8] = []
    let opened = LogOpened(version: 2, log: "l", store: "s", zone: "UTC", app: app)
    try encoder.append(
      Draft(at: Shop.evening, by: nil, source: nil, fact: .log(.opened(opened))),
      now: Shop.evening, to: &bytes)
    try shop.write(bytes)

    #expect(throws: JournalError.newerFormat(path: shop.path, version: 2)) {
      try shop.append([counted(1)])
    }

    #expect(try shop.bytes == bytes)
    #expect(try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }.verdict == .clean)
  }

  @Test func `E11 an unknown type and unknown members are kept`() throws {
    let text = line(
      seq: "1", at: #""2026-11-20T20:05:12Z""#, rest: #","auth":"pin","new":"x","list":["y"]"#)
    let bytes = Array(text.utf8)

    let event = try JournalRecord.parsing(bytes.span).event

    let members = payload([("new", .text("x")), ("list", .list(["y"]))])
    #expect(event.fact == .unknown(UnknownFact(type: "t.t", members: members, reason: nil)))
    #expect(event.isPinConfirmed)
  }
}

private func payload(_ members: [(String, Value)]) -> Members {
  Members(members.map { Members.Member(name: $0.0, value: $0.1) })
}
