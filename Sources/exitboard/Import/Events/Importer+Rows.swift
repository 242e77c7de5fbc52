import BoardModel
import BoardText

/// The times and events of a row; rows come in order, because `ImportMap.FIFO` depends on earlier ones.
extension Importer {
  func draft(_ event: ImportMap.EventSource, of row: inout TableRow) throws(BadRow) -> Draft {
    let at = try time(event.at, of: row)
    row.totalID = nil
    var members = Members([])
    for (field, source) in event.members {
      if let value = try source.value(&row) { members.append(field.name, value) }
    }
    var by: Person?
    if case .text(let text)? = try event.by?.value(&row) {
      guard Person(text).isWellFormed else {
        let initials = "\(FieldShape.initials)"
        throw BadRow(tr("by = '{text}'; expected {expected}", String(text.prefix(60)), initials))
      }
      by = Person(text)
    }
    do {
      let fact = try event.kind.read(members).fact
      return Draft(
        at: at, by: by, source: map.name, id: row.totalID.map { map.name + "-" + $0 }, fact: fact)
    } catch {
      throw BadRow(error.description)
    }
  }

  /// A sender's clock may be ahead of this computer's by so much; its events happened now.
  private static let clockDifferenceSeconds = 60

  /// The time of an event; of a feed what has none happened when it arrived.
  private func time(_ name: String?, of row: TableRow) throws(BadRow) -> Timestamp {
    let moment = name.flatMap { row.times[$0] }
    guard let arrival = row.arrival else {
      if let moment { return moment }
      throw BadRow(name.map { tr("it has no time '{name}'", $0) } ?? tr("it has no time"))
    }
    guard let moment else { return arrival }
    let ahead = moment.seconds(since: arrival)
    return moment > arrival && ahead <= Importer.clockDifferenceSeconds ? arrival : moment
  }

  mutating func addTimes(to row: inout TableRow) throws(BadRow) {
    let zone = try zone(of: &row)
    for (name, time) in times {
      guard let written = try time.time(in: row) else { continue }
      let reading = written.reading(in: zone)
      if case .never = reading {
        row.remarks.append(
          tr("{name} never was: the clocks were set forward; the offset before is used", name))
      }
      let day = if case .local(let day, _) = written { day } else { zone.local(reading.first).day }
      let (moment, isSecond) = hours.moment(of: reading, on: day, name, line: row.line)
      row.times[name] = moment
      row.isInSecondPass = row.isInSecondPass || isSecond
    }
    for (name, time) in times {
      guard let after = time.after, let earlier = row.times[after], let moment = row.times[name],
        moment < earlier
      else { continue }
      row.times[name] = moment.adding(seconds: 86_400)
    }
    if let fifo = map.fifo { try addServiceTimes(to: &row, fifo) }
  }

  /// The zone of the table, or the one that the row names.
  private mutating func zone(of row: inout TableRow) throws(BadRow) -> TimeZoneRules {
    guard let source = map.timeZone, case .text(let name)? = try source.value(&row) else {
      return zone
    }
    if let known = zones[name] { return known }
    guard let rules = WallClock.zoneRules(named: name) else {
      throw BadRow(name, in: source.columns, expected: tr("a time zone such as Europe/London"))
    }
    zones[name] = rules
    return rules
  }

  /// Adds `began` and `left` by Lindley's recursion: at the arrival, or when the customer before has left.
  private mutating func addServiceTimes(
    to row: inout TableRow, _ fifo: ImportMap.FIFO
  ) throws(BadRow) {
    guard let arrival = row.times[fifo.arrives] else {
      throw BadRow(tr("it has no time '{name}'", fifo.arrives))
    }
    guard case .number(let service)? = try fifo.service.value(&row), service >= 0 else {
      throw BadRow(tr("it has no service time"))
    }
    if let lastArrival, arrival < lastArrival {
      throw BadRow(tr("this customer arrives before the one in the row above, who was in front"))
    }
    lastArrival = arrival
    let began = max(arrival.milliseconds, freeAt ?? arrival.milliseconds)
    freeAt = began + Int64(service)
    row.times["began"] = Timestamp(milliseconds: began)
    row.times["left"] = Timestamp(milliseconds: began + Int64(service))
  }

  mutating func orderRemark(_ times: [String: Timestamp]) -> String? {
    guard let name = map.rising, let moment = times[name] else { return nil }
    defer { lastRising = moment }
    guard let lastRising, moment < lastRising else { return nil }
    return tr(
      "{name} is {seconds} s earlier than in the row above", name, lastRising.seconds(since: moment)
    )
  }
}

extension String {
  /// In lower case; each run of other characters than ASCII letters and digits is one `-`.
  var slug: String {
    lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}
