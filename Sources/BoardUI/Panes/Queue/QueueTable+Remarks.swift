import BoardCanvas
import BoardModel
import BoardText

extension QueueTable {
  /// A labelled sentence below the lanes.
  struct Remark {
    let label: String
    let text: String
    var role = Role.fg
  }

  var remarks: [Remark] {
    if scene.isNew { return [Remark(label: tr("start"), text: summary[0])] }
    var timed = [tr("{count} timed", queue.measuredCount)]
    if queue.measuredCount > 0 {
      let half = tr("half within {wait}", FigureText.wait(queue.p50WaitSeconds))
      timed += [withinLimit, half, longWaits]
    }
    let advice = QueueAdvice(scene: scene)
    let remarks = [
      Remark(label: tr("today"), text: today),
      Remark(label: tr("waits"), text: timed.joined(separator: " · ")),
      advice.why.map { Remark(label: tr("why"), text: $0) },
      advice.say.map { Remark(label: tr("say"), text: "\"\($0)\"", role: .title) },
      (queue.needNow.map(lanesNeeded) ?? usualNeed).map { Remark(label: tr("lanes"), text: $0) },
      advice.outlook.map { Remark(label: tr("soon"), text: $0) },
    ]
    return remarks.compactMap(\.self)
      + queue.lanes.filter { !$0.warnings.isEmpty }.map { lane in
        let text = "\(lane.lane.name): \(tr("the counts are doubtful; Enter on the row: why"))"
        return Remark(label: tr("check"), text: text, role: .stale)
      }
  }

  /// Such as `need 3 now, 3 in 15, 2 in 30 min so that 9 in 10 wait under 3:00`; when a lane may close, that instead of the aim, and of how many.
  private func lanesNeeded(_ now: Int) -> String {
    let percent = scene.plan.thresholds.serviceLevelPercent
    let share = percent % 10 == 0 ? tr("{tenths} in 10", percent / 10) : tr("{percent}%", percent)
    let number = { (need: Int?) in need.map(String.init) ?? tr("-") }
    let (in15, in30) = (number(queue.needIn15Minutes), number(queue.needIn30Minutes))
    guard !queue.canCloseOne else {
      let needed = tr("need {now} now, {in15} in 15, {in30} in 30 min", "\(now)", in15, in30)
      // A row may be a line before several counters, so nobody sees how many are open.
      return needed + " · " + tr("{count} are open: you can close one", queue.openLanes)
    }
    return tr(
      "need {now} now, {in15} in 15, {in30} in 30 min so that {share} wait under {limit}", "\(now)",
      in15, in30, share, FigureText.wait(limit))
  }

  /// What earlier weeks needed, where nobody knows how many come now.
  private var usualNeed: String? {
    queue.usualNeed.map { tr("need unknown: no counts · usually {lanes} at this hour", $0) }
  }

  /// Such as `short lines (1 served, 1 waiting): 71% of 412 lane-minutes · 2 walked past, 1 gave up waiting`.
  private var today: String {
    let kept = tr(
      "short lines (1 served, 1 waiting): {share} of {count} lane-minutes",
      queue.shortLines.percentText, queue.shortLines.of)
    guard queue.leftCount > 0 else { return kept }
    let left = tr(
      "{balked} walked past, {reneged} gave up waiting", queue.balkCount, queue.renegeCount)
    return "\(kept) · \(left)"
  }
}
