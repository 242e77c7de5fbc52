/// Counts the customers of a day by quarter hours: who left, and what is known against them.
///
/// Customers come from what lanes report: those served; at a lane that is only counted, the time in
/// which somebody was served divided by the service time; else timed or paying customers.
struct CustomerTally {
  private(set) var slots: [ImpressionSlot]
  /// Minutes since 1970.
  private let open: Range<Int>
  private let starts: [Int]

  /// What is known against some of the customers of a slot, who are already counted.
  private var blamed: [[LeavingReason: Int]]

  init(opens: Timestamp, until: Timestamp, lastHourFrom: Timestamp?, slotMinutes: Int) {
    let end = Timestamp(seconds: (until.seconds + 59) / 60 * 60)
    let quarters = stride(from: 0, to: end.minutes(since: opens), by: slotMinutes)
    var edges = Set(quarters.map { opens.adding(minutes: $0) })
    if let lastHourFrom, lastHourFrom > opens, lastHourFrom < end { edges.insert(lastHourFrom) }
    let sorted = edges.sorted()
    slots = zip(sorted, sorted.dropFirst() + [end]).map { ImpressionSlot(from: $0, to: $1) }
    starts = sorted.map { MinuteSeries.minute(of: $0) }
    open = MinuteSeries.minute(of: opens)..<MinuteSeries.minute(of: end)
    blamed = slots.map { _ in [:] }
  }

  mutating func add(_ inputs: DayInputs, _ lanes: DayLanes, _ summary: FarewellSummary) {
    let day = inputs.floor.queue.detail(of: inputs.day.day)
    for index in slots.indices { addWait(of: index, lanes.minutes) }
    addServed(inputs, lanes, day)
    addPayments(inputs, day)
    addCuesAndVoices(summary)
    addTimed(lanes.manualEntries(of: inputs), inputs.plan.thresholds)
    for index in slots.indices { settleBlame(of: index) }
    addLeft(lanes.manualEntries(of: inputs), day)
    addPromises(inputs)
  }

  /// The slot of an event; that of the last minute also has those at its very end.
  private func slot(ofMinute minute: Int) -> Int? {
    guard minute >= open.lowerBound, minute <= open.upperBound else { return nil }
    return starts.partitioningIndex { $0 > minute } - 1
  }

  private func slot(of moment: Timestamp) -> Int? {
    slot(ofMinute: MinuteSeries.minute(of: moment))
  }

  private mutating func blame(_ reason: LeavingReason, _ count: Int = 1, in slot: Int?) {
    if let slot { blamed[slot][reason, default: 0] += count }
  }

  private mutating func addWait(of index: Int, _ minutes: QueueMinutes) {
    let end = index + 1 < starts.count ? starts[index + 1] : open.upperBound
    slots[index].waitSeconds = (starts[index]..<end).compactMap { minutes.worst(at: $0) }.max()
  }

  private mutating func addServed(_ inputs: DayInputs, _ lanes: DayLanes, _ day: QueueDay?) {
    let thresholds = inputs.plan.thresholds
    let outages = CardOutages(inputs.floor.queue.terminals, lanes.histories, until: open.upperBound)
    // The day's own pace, which later days do not change.
    let service =
      day?.totals.meanServiceSeconds.map { max(1, Int($0 * 1000)) }
      ?? thresholds.standardServiceMilliseconds
    for (history, minutes) in zip(lanes.histories, lanes.minutes.lanes) {
      let customers = LaneCustomers(
        history, minutes, day: day, serviceMilliseconds: service,
        redSeconds: thresholds.waitRedSeconds, open: open)
      let isDown = outages.isDown(at: history.lane.id)
      customers.forEach { minute, isRed, count in
        guard let slot = slot(ofMinute: minute) else { return }
        switch isRed {
        case _ where isDown(minute): slots[slot].customers.badly[.payment, default: 0] += count
        case true?: slots[slot].customers.badly[.queue, default: 0] += count
        case false?: slots[slot].customers.well += count
        case nil: slots[slot].customers.unknown += count
        }
      }
    }
    for failure in outages.failures { blame(.payment, in: slot(of: failure)) }
  }

  /// Who paid is one of the customers counted, or a customer of whom nothing else is known.
  private mutating func addPayments(_ inputs: DayInputs, _ day: QueueDay?) {
    var paid = slots.map { _ in 0 }
    for row in day?.payments.rows ?? [] {
      guard let slot = slot(ofMinute: Int(row.minute)) else { continue }
      paid[slot] += Int(row.count)
      if Int(row.value) >= inputs.plan.thresholds.paymentRedMilliseconds {
        blame(.payment, Int(row.count), in: slot)
      }
    }
    for index in slots.indices {
      slots[index].customers.unknown += max(0, paid[index] - slots[index].customers.total)
    }
  }

  private mutating func addCuesAndVoices(_ summary: FarewellSummary) {
    for cue in summary.cues { blame(.cues, in: slot(of: cue.at)) }
    for moment in summary.overheardTimes { blame(.cues, in: slot(of: moment)) }
    for voice in summary.voices where voice.heard.sentiment == .bad {
      blame(.complaints, in: slot(of: voice.at))
    }
  }

  /// Who was timed is one of the customers counted, or a further one where none are counted.
  private mutating func addTimed(_ entries: [ManualEntry], _ thresholds: Thresholds) {
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : open.upperBound + 1
      let waits = entries.filter { (start..<end).contains(MinuteSeries.minute(of: $0.at)) }
        .compactMap(\.measuredSeconds)
      let badCount = waits.count { $0 >= thresholds.waitRedSeconds }
      let known = min(slots[index].customers.unknown, waits.count - badCount)
      slots[index].customers.unknown -= known
      slots[index].customers.well += known
      slots[index].customers.well += max(0, waits.count - slots[index].customers.total)
      blame(.queue, badCount, in: index)
    }
  }

  /// What is known against customers concerns those who are known to have left badly for this
  /// reason, then those who would have left well, then those of whom nothing is known, then others.
  private mutating func settleBlame(of index: Int) {
    for reason in LeavingReason.allCases {
      let missing = (blamed[index][reason] ?? 0) - (slots[index].customers.badly[reason] ?? 0)
      guard missing > 0 else { continue }
      slots[index].customers.badly[reason, default: 0] += missing
      let well = min(missing, slots[index].customers.well)
      slots[index].customers.well -= well
      slots[index].customers.unknown -= min(missing - well, slots[index].customers.unknown)
    }
  }

  private mutating func addLeft(_ entries: [ManualEntry], _ day: QueueDay?) {
    for row in day?.leavings.rows ?? [] {
      guard let slot = slot(ofMinute: Int(row.minute)) else { continue }
      slots[slot].customers.badly[.gaveUp, default: 0] += Int(row.count)
    }
    for entry in entries where entry.isLeaving {
      if let slot = slot(of: entry.at) { slots[slot].customers.badly[.gaveUp, default: 0] += 1 }
    }
  }

  /// A promise counts once a day; before opening in the first quarter, after closing in the last.
  private mutating func addPromises(_ inputs: DayInputs) {
    for history in inputs.floor.looseEnds.promiseHistories {
      let bad = history.records.first { record in
        guard !record.isVoided, record.at >= inputs.day.begins, record.at < inputs.day.ends else {
          return false
        }
        return switch record.content {
        case .changed(let change): change.isReversal
        case .closed(let closing): closing.outcome == .broken
        case .made, .touched, .gesture: false
        }
      }
      guard let bad else { continue }
      let slot =
        slot(of: bad.at) ?? (bad.at < slots[0].from ? slots.startIndex : slots.endIndex - 1)
      slots[slot].customers.badly[.promises, default: 0] += 1
    }
  }
}

/// The customers who left one lane, minute by minute, and whether they waited too long.
private struct LaneCustomers {
  let minutes: LaneMinutes
  let laneDay: LaneDay?
  let history: LaneHistory
  let serviceMilliseconds: Int
  let redSeconds: Int
  let open: Range<Int>

  init(
    _ history: LaneHistory, _ minutes: LaneMinutes, day: QueueDay?, serviceMilliseconds: Int,
    redSeconds: Int, open: Range<Int>
  ) {
    self.minutes = minutes
    laneDay = day?.lane(at: history.index)
    self.history = history
    self.serviceMilliseconds = serviceMilliseconds
    self.redSeconds = redSeconds
    self.open = open
  }

  /// Calls `visit` with a minute, whether these customers waited too long, and how many they are.
  ///
  /// It is `nil` where no wait is known.
  func forEach(_ visit: (Int, Bool?, Int) -> Void) {
    var timed: [Int32: Int] = [:]
    for row in laneDay?.waits.rows ?? [] {
      visit(Int(row.minute), Int(row.value) >= redSeconds, Int(row.count))
      timed[row.minute, default: 0] += Int(row.count)
    }
    let series = laneDay?.minutes
    if let series, !timed.isEmpty || series.sum(.served, series.minutes) > 0 {
      for minute in series.minutes.clamped(to: open.lowerBound..<open.upperBound + 1) {
        let others = Int(series[minute, .served]) - (timed[Int32(clamping: minute)] ?? 0)
        if others > 0 { visit(minute, isRed(whoLeft: minute), others) }
      }
      return
    }
    // Time of service so far and customers visited, apart for each answer, so that both add up.
    var sums: [Bool?: (milliseconds: Int, visited: Int)] = [:]
    for minute in open {
      guard let people = minutes.people(at: minute), people > 0 else { continue }
      let isRed = isRed(whoLeft: minute)
      var sum = sums[isRed] ?? (0, 0)
      let servers = history.servers(at: Timestamp(seconds: minute * 60))
      sum.milliseconds += min(people, max(1, servers)) * 60_000
      let count = (sum.milliseconds + serviceMilliseconds / 2) / serviceMilliseconds - sum.visited
      if count > 0 { visit(minute, isRed, count) }
      sum.visited += count
      sums[isRed] = sum
    }
  }

  /// Whether the lane's estimate was too long when those joined who leave it in `minute`.
  private func isRed(whoLeft minute: Int) -> Bool? {
    guard let wait = minutes.wait(at: minute) else { return nil }
    let joined = minutes.wait(at: minute - (wait + serviceMilliseconds / 1000) / 60)
    return (joined ?? wait) >= redSeconds
  }
}

/// The minutes in which payment terminals were reported as down.
private struct CardOutages {
  private let spans: [(terminal: String, down: [Range<Int>])]
  private let lanes: Set<String>
  /// When a terminal was reported as down, whether anybody is known to have paid there or not.
  let failures: [Timestamp]

  init(_ terminals: [PaymentTerminalFloor], _ histories: [LaneHistory], until end: Int) {
    lanes = Set(histories.map(\.lane.id.text))
    spans = terminals.map { terminal in
      let changes = terminal.failureChanges.filter { $0.kind != .declined }
      let ends = changes.dropFirst().map { MinuteSeries.minute(of: $0.at) } + [Int.max]
      let down = zip(changes, ends).filter { $0.0.isDown }.map { change, end in
        let start = MinuteSeries.minute(of: change.at)
        return start..<max(start, end)
      }
      return (terminal.id.text, down)
    }
    failures = terminals.flatMap(\.failureChanges).filter(\.isDown).map(\.at)
  }

  /// Whether customers of a lane could not pay by card in a minute.
  ///
  /// The terminal with the lane's id decides; else all terminals that are no lane's, together.
  func isDown(at lane: LaneID) -> (Int) -> Bool {
    let own = spans.filter { $0.terminal == lane.text }
    let relevant = own.isEmpty ? spans.filter { !lanes.contains($0.terminal) } : own
    guard !relevant.isEmpty, relevant.allSatisfy({ !$0.down.isEmpty }) else {
      return { _ in false }
    }
    return { minute in relevant.allSatisfy { $0.down.contains { $0.contains(minute) } } }
  }
}

extension PaymentTerminalFloor.FailureChange {
  fileprivate var isDown: Bool { kind == .offline || kind == .link }
}

extension DayLanes {
  /// What people entered this business day, at any lane or none.
  fileprivate func manualEntries(of inputs: DayInputs) -> [ManualEntry] {
    inputs.floor.queue.manualEntries.filter {
      $0.day == inputs.day.day && $0.at <= inputs.now
    }
  }
}
