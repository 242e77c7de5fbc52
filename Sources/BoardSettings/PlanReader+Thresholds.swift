import BoardModel
import BoardText

/// `[thresholds]`: the numbers of `Thresholds` by their names in snake case.
extension PlanReader {
  mutating func readThresholds(_ table: TableReader) {
    for threshold in ThresholdName.all {
      if let number = table.number(threshold.name, threshold.range) {
        plan.thresholds[keyPath: threshold.path] = number
      }
    }
    table.finish()
    checkOrder(in: table)
  }

  /// Checks that an amber threshold is not above the red one, and red not above critical.
  private func checkOrder(in table: TableReader) {
    let rising = [
      ["wait_amber_seconds", "wait_red_seconds", "wait_critical_seconds"],
      ["lane_target_waiting", "lane_amber_waiting", "lane_red_waiting"],
      ["line_amber_people", "line_red_people"],
      [
        "payment_amber_milliseconds", "payment_red_milliseconds", "payment_critical_milliseconds",
      ],
      ["restroom_tight_minutes", "restroom_interval_minutes"],
      ["gesture_default_cents", "gesture_limit_cents"],
    ]
    for names in rising {
      for (low, high) in zip(names, names.dropFirst()) {
        guard let below = value(of: low), let above = value(of: high), below > above else {
          continue
        }
        let named = table.has(high) ? high : low
        table.error(
          named,
          tr(
            "{low} is {below}, but must not be above {high}, which is {above}", low, below, high,
            above))
      }
    }
  }

  private func value(of name: String) -> Int? {
    ThresholdName.all.first { $0.name == name }.map { plan.thresholds[keyPath: $0.path] }
  }
}
