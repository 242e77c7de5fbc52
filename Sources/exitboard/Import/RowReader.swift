import BoardModel
import BoardText

/// Makes events of rows by a map.
///
/// Rows must be given in the order of the file, because `ImportMap.FIFO` depends on earlier rows.
struct RowReader {
  /// The result of one row.
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

  mutating func read(_ row: TableRow) throws(BadRow) -> Outcome {
    var remarks: [String] = []
    for rule in map.rules where rule.holds(for: row) {
      switch rule.verdict {
      case .skip: return .skipped(reason: rule.reason)
      case .bad: throw BadRow(rule.reason)
      case .remark: remarks.append(rule.reason)
      }
    }
    let times = try moments(of: row)
    let matching = map.events.filter { event in
      event.conditions.allSatisfy { $0.holds(for: row) }
    }
    if matching.isEmpty { return .skipped(reason: tr("the map makes no event from it")) }
    var drafts: [Draft] = []
    for event in matching { drafts.append(try draft(event, row, times, &remarks)) }
    if let remark = orderRemark(times) { remarks.append(remark) }
    return .events(drafts, remarks: remarks)
  }

  private func draft(
    _ event: ImportMap.EventSource, _ row: TableRow, _ times: [String: Timestamp],
    _ remarks: inout [String]
  ) throws(BadRow) -> Draft {
    guard let at = times[event.at] else { throw BadRow(tr("it has no time '{name}'", event.at)) }
    var members = Members([])
    for (field, source) in event.members {
      if let value = try value(source, for: field, row, times, &remarks) {
        members.append(field.name, value)
      }
    }
    var by: Person?
    if let source = event.by,
      case .text(let text)? = try value(source, for: .by, row, times, &remarks)
    {
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

  private mutating func moments(of row: TableRow) throws(BadRow) -> [String: Timestamp] {
    var moments: [String: Timestamp] = [:]
    for (name, time) in times {
      moments[name] = try time.moment(in: row, zone: zone)
    }
    for (name, time) in times {
      guard let after = time.after, let earlier = moments[after], let moment = moments[name],
        moment < earlier
      else { continue }
      moments[name] = moment.adding(seconds: 86_400)
    }
    if let fifo = map.fifo { try addServiceTimes(row, fifo, &moments) }
    return moments
  }

  /// Adds the times `began` and `left` by Lindley's recursion.
  ///
  /// Service begins at the arrival, or when the customer before has left.
  private mutating func addServiceTimes(
    _ row: TableRow, _ fifo: ImportMap.FIFO, _ moments: inout [String: Timestamp]
  ) throws(BadRow) {
    guard let arrival = moments[fifo.arrives] else {
      throw BadRow(tr("it has no time '{name}'", fifo.arrives))
    }
    var remarks: [String] = []
    let value = try value(fifo.service, for: .serviceTime, row, moments, &remarks)
    guard case .number(let service)? = value, service >= 0 else {
      throw BadRow(tr("it has no service time"))
    }
    if let lastArrival, arrival < lastArrival {
      throw BadRow(tr("this customer arrives before the one in the row above, who was in front"))
    }
    lastArrival = arrival
    let began = max(arrival.milliseconds, freeAt ?? arrival.milliseconds)
    freeAt = began + Int64(service)
    moments["began"] = Timestamp(milliseconds: began)
    moments["left"] = Timestamp(milliseconds: began + Int64(service))
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

extension RowReader {
  private func value(
    _ source: ValueSource, for field: Field, _ row: TableRow,
    _ times: [String: Timestamp], _ remarks: inout [String]
  ) throws(BadRow) -> Value? {
    switch source {
    case .constant(let value):
      return value
    case .template(let text):
      return .text(Template(text).text(for: row))
    case .list(let words):
      return .list(words.filter { $0.condition.holds(for: row) }.map(\.word))
    case .cell(let cell):
      return try value(of: cell, for: field, row)
    case .span(let from, let to, let negative, let agreesWith):
      guard let from = times[from], let to = times[to] else { return nil }
      let unit: Int64 = field.name.hasSuffix("_ms") ? 1 : 1000
      let span = Int((to.milliseconds - from.milliseconds) / unit)
      if let agreesWith { try check(span, isIn: agreesWith, of: row) }
      return .number(try checked(span, negative, field, &remarks))
    }
  }

  private func checked(
    _ span: Int, _ negative: ValueSource.Negative, _ field: Field,
    _ remarks: inout [String]
  ) throws(BadRow) -> Int {
    if span >= 0 { return span }
    switch negative {
    case .bad:
      throw BadRow(tr("{member} would be {span}: the end is before the start", field.name, span))
    case .clip:
      remarks.append(tr("{member} is {span}, 0 is used", field.name, span))
      return 0
    case .keep:
      remarks.append(tr("{member} is {span}, kept as it is in the table", field.name, span))
      return span
    }
  }

  private func check(_ span: Int, isIn column: String, of row: TableRow) throws(BadRow) {
    let cell = row.cell(column)
    if cell.isEmpty { return }
    guard ExactNumber(cell)?.times(1, over: 1, isRounded: false) == span else {
      throw BadRow(tr("{column} says {cell}, but the times say {span}", column, cell, span))
    }
  }

  private func value(
    of cell: ValueSource.Cell, for field: Field, _ row: TableRow
  ) throws(BadRow) -> Value? {
    let text = cell.columns.map { row.cell($0) }.joined(separator: " ").trimmed
    if text.isEmpty || cell.missing.contains(text) { return nil }
    func bad(_ expected: String) -> BadRow { BadRow(text, in: cell.columns, expected: expected) }
    var word = text
    if !cell.translation.isEmpty {
      guard let translated = cell.translation[text] else {
        throw bad(tr("one of {words}", cell.translation.keys.sorted().joined(separator: ", ")))
      }
      word = translated
    } else if let id = ids[field.name]?[text.lowercased()] {
      word = id
    }
    if cell.isSlug { word = word.slug }
    word = cell.prefix + word
    switch field.shape {
    case .integer:
      guard
        let number = ExactNumber(word)?.times(
          cell.numerator, over: cell.denominator, isRounded: cell.isRounded)
      else { throw bad(tr("a whole number")) }
      return .number(number)
    case .flag:
      switch word.lowercased() {
      case "true", "yes", "1": return .flag(true)
      case "false", "no", "0": return .flag(false)
      default: throw bad(tr("true or false"))
      }
    case .ids, .choices:
      return .list(word.split(separator: ",").map { String($0).trimmed })
    default:
      return .text(word)
    }
  }
}

extension String {
  /// In lower case; each run of other characters than ASCII letters and digits is one `-`.
  var slug: String {
    lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
  }
}
