import BoardModel
import BoardSettings
import BoardText

/// `[times]`: the times of a row, by name.
extension ImportMapReader {
  func times(_ root: TableReader) -> [String: TimeSource] {
    guard case .table(let names) = root.value("times") else {
      root.error("times", tr("a map needs a table [times] that names its times"))
      return [:]
    }
    var times: [String: TimeSource] = [:]
    for name in names.keys.sorted() {
      let place = root.place(of: "times") + [.key(name)]
      guard case .table(let members)? = names[name] else {
        faults.error(at: place, tr("expected { columns = [...], format = ... }"))
        continue
      }
      let table = TableReader(members, at: place, named: tr("the time '{name}'", name), faults)
      times[name] = time(table)
      table.finish()
    }
    for (name, time) in times {
      guard let after = time.after else { continue }
      let place = root.place(of: "times") + [.key(name), .key("after")]
      check(after, isIn: Set(times.keys), at: place)
      if times[after]?.after != nil {
        faults.error(
          at: place,
          tr("'{name}' itself is counted from another time; name a time with columns", after))
      }
    }
    return times
  }

  func time(_ table: TableReader) -> TimeSource? {
    let columns = columns(table)
    let after = table.text("after", limitBytes: 64)
    let missing = table.texts("missing") ?? []
    var date: Day?
    if let text = table.text("date", limitBytes: 10) {
      date = Day(text: text)
      if date == nil { table.error("date", tr("expected a date YYYY-MM-DD")) }
    }
    guard let (expected, read) = form(table, date: date) else { return nil }
    return TimeSource(
      columns: columns, after: after, missing: missing, expected: expected, read: read)
  }

  /// How the text of the columns is read, and what it should be.
  private func form(
    _ table: TableReader, date: Day?
  ) -> (expected: String, read: (String, TimeZoneRules) -> Timestamp?)? {
    if let text = table.text("seconds_after", limitBytes: 40) {
      let step = table.number("step_s", 1...86_400) ?? 1
      guard let start = Timestamp(iso8601: text, zone: .utc) else {
        table.error("seconds_after", tr("expected a time such as 2026-01-01T00:00:00Z"))
        return nil
      }
      return (
        tr("a number"),
        { text, _ in
          ExactNumber(text)?.times(step * 1000, over: 1, isRounded: true)
            .map { Timestamp(milliseconds: start.milliseconds + Int64($0)) }
        }
      )
    }
    guard let text = table.text("format", limitBytes: 64) else {
      table.error(
        tr("a time needs format = \"iso\", format = \"yyyy-MM-dd HH:mm:ss\" or seconds_after = ...")
      )
      return nil
    }
    if text == "iso" {
      let expected = tr("a time such as 2026-11-20T20:05:12+01:00")
      return (expected, { Timestamp(iso8601: $0, zone: $1) })
    }
    guard let format = TimeFormat(text) else {
      table.error("format", tr("'{text}' contains no date or time; use yyyy MM dd HH mm ss", text))
      return nil
    }
    if !text.contains("d") && date == nil {
      table.error("format", tr("there is no date in '{text}'; add date = \"YYYY-MM-DD\"", text))
    }
    return (
      text,
      { text, zone in
        guard let read = format.read(text), let millisecond = read.millisecond,
          let day = read.day ?? date
        else { return nil }
        return zone.timestamp(on: day, millisecond: millisecond)
      }
    )
  }

  func columns(_ table: TableReader) -> [String] {
    if let column = table.text("column", limitBytes: 200) { return [column] }
    if let columns = table.texts("columns"), !columns.isEmpty { return columns }
    table.error(tr("expected column = \"...\" or columns = [\"...\"]"))
    return []
  }
}

/// How a time is made from the cells of a row.
struct TimeSource {
  /// Their cells are joined by a space.
  let columns: [String]
  /// The name of another time; this one is on the next day if it would be before that.
  let after: String?
  let missing: [String]
  /// What a text should be that `read` returns `nil` for.
  let expected: String
  let read: (String, TimeZoneRules) -> Timestamp?

  /// `nil` where the cells are empty or `missing`.
  func moment(in row: TableRow, zone: TimeZoneRules) throws(BadRow) -> Timestamp? {
    let text = row.text(of: columns)
    if text.isEmpty || missing.contains(text) { return nil }
    guard let moment = read(text, zone) else { throw BadRow(text, in: columns, expected: expected) }
    return moment
  }
}

extension Timestamp {
  /// Parses ISO 8601: `2026-11-20T20:05:12.123+01:00`; seconds and fraction are optional, so is the offset: in `zone`.
  init?(iso8601 text: String, zone: TimeZoneRules) {
    var (dateTime, offset): (Substring, Substring?) = (text[...], nil)
    if text.hasSuffix("Z") || text.hasSuffix("z") {
      (dateTime, offset) = (text.dropLast(), "+00:00")
    } else if let sign = text.dropFirst(11).firstIndex(where: { $0 == "+" || $0 == "-" }) {
      (dateTime, offset) = (text[..<sign], text[sign...])
    }
    let clock = dateTime.dropFirst(11).split(
      separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard dateTime.count >= 16, let day = Day(text: dateTime.prefix(10)),
      let mark = dateTime.dropFirst(10).first, "T t".contains(mark),
      let time = TimeFormat(clock[0].count == 5 ? "HH:mm" : "HH:mm:ss")?.read(String(clock[0])),
      let fraction = clock.count == 2 ? Timestamp.milliseconds(of: clock[1]) : 0,
      let millisecond = time.millisecond.map({ $0 + fraction })
    else { return nil }
    guard let offset else {
      self = zone.timestamp(on: day, millisecond: millisecond)
      return
    }
    guard let ahead = Timestamp.millisecondsAhead(offset) else { return nil }
    self.init(milliseconds: Int64(day.number * 86_400_000 + millisecond - ahead))
  }

  /// Milliseconds of the digits after the decimal point; `nil` unless they are one to nine digits.
  private static func milliseconds(of digits: Substring) -> Int? {
    guard (1...9).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int((digits + "00").prefix(3))
  }

  /// How far an offset such as `+01:00`, `+0100` or `+01` is ahead of UTC.
  private static func millisecondsAhead(_ offset: Substring) -> Int? {
    let digits = offset.dropFirst().filter { $0 != ":" }
    guard let time = TimeFormat(digits.count == 2 ? "HH" : "HHmm")?.read(digits)?.millisecond else {
      return nil
    }
    return offset.first == "-" ? -time : time
  }
}

extension TimeZoneRules {
  /// The moment of a local time, in milliseconds after midnight of `day`.
  func timestamp(on day: Day, millisecond: Int) -> Timestamp {
    let minute = timestamp(on: day, minutes: millisecond / 60_000)
    return Timestamp(milliseconds: minute.milliseconds + Int64(millisecond % 60_000))
  }
}
