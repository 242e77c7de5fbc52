import BoardModel
import BoardText

/// Makes events of rows by a map; in the order of the file, because `ImportMap.FIFO` depends on earlier rows.
struct RowReader {
  enum Outcome {
    case events([Draft], remarks: [String])
    case skipped(reason: String)
  }

  private let map: ImportMap
  /// Sorted by name, so that a row with several faults always gets the same message.
  private let times: [(name: String, source: TimeSource)]
  private let zone: TimeZoneRules
  /// Ids of lanes and rooms by field (`lane`, `room`), then by name in lower case.
  private let ids: [String: [String: String]]
  /// When the server of `ImportMap.FIFO` is free again, in milliseconds since 1970.
  private var freeAt: Int64?
  private var lastArrival: Timestamp?
  private var lastRising: Timestamp?

  init(map: ImportMap, zone: TimeZoneRules, plan: Plan) {
    self.map = map
    times = map.times.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.zone = zone
    let lanes = plan.lanes.map { ($0.name.lowercased(), $0.id.text) }
    let rooms = plan.rooms.map { ($0.name.lowercased(), $0.id.text) }
    ids = ["lane": lanes, "room": rooms].mapValues {
      Dictionary($0, uniquingKeysWith: { first, _ in first })
    }
  }

  mutating func read(_ cells: TableRow) throws(BadRow) -> Outcome {
    var row = MappedRow(cells: cells, ids: ids)
    for rule in map.rules where rule.holds(for: cells) {
      switch rule.verdict {
      case .skip: return .skipped(reason: rule.reason)
      case .bad: throw BadRow(rule.reason)
      case .remark: row.remarks.append(rule.reason)
      }
    }
    try addTimes(to: &row)
    let matching = map.events.filter { event in
      event.conditions.allSatisfy { $0.holds(for: cells) }
    }
    if matching.isEmpty { return .skipped(reason: tr("the map makes no event from it")) }
    var drafts: [Draft] = []
    for event in matching { drafts.append(try draft(event, of: &row)) }
    if let remark = orderRemark(row.times) { row.remarks.append(remark) }
    return .events(drafts, remarks: row.remarks)
  }

  private func draft(
    _ event: ImportMap.EventSource, of row: inout MappedRow
  ) throws(BadRow) -> Draft {
    guard let at = row.times[event.at] else {
      throw BadRow(tr("it has no time '{name}'", event.at))
    }
    var members = Members([])
    for (field, source) in event.members {
      if let value = try source.value(&row) { members.append(field.name, value) }
    }
    var by: Person?
    if case .text(let text)? = try event.by?.value(&row) {
      guard FieldShape.initials.accepts(.text(text)) else {
        let initials = "\(FieldShape.initials)"
        throw BadRow(tr("by = '{text}'; expected {expected}", String(text.prefix(60)), initials))
      }
      by = Person(text)
    }
    do {
      let fact = try event.kind.read(members).fact
      return Draft(at: at, by: by, source: map.name, fact: fact)
    } catch {
      throw BadRow(error.description)
    }
  }

  private mutating func addTimes(to row: inout MappedRow) throws(BadRow) {
    for (name, time) in times { row.times[name] = try time.moment(in: row.cells, zone: zone) }
    for (name, time) in times {
      guard let after = time.after, let earlier = row.times[after], let moment = row.times[name],
        moment < earlier
      else { continue }
      row.times[name] = moment.adding(seconds: 86_400)
    }
    if let fifo = map.fifo { try addServiceTimes(to: &row, fifo) }
  }

  /// Adds `began` and `left` by Lindley's recursion: at the arrival, or when the customer before has left.
  private mutating func addServiceTimes(
    to row: inout MappedRow, _ fifo: ImportMap.FIFO
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

  private mutating func orderRemark(_ times: [String: Timestamp]) -> String? {
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
