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
