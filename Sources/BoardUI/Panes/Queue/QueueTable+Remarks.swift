import BoardCanvas
import BoardModel
import BoardText

extension QueueTable {
  /// A labelled sentence below the lanes.
  struct Remark {
    let label: String
    let text: String
    let role: Role
  }

  var remarks: [Remark] {
    if scene.isNew { return [Remark(label: tr("start"), text: summary[0], role: .fg)] }
    var timed = tr("{count} timed", queue.measuredCount)
    if queue.measuredCount > 0 {
      timed +=
        " · "
        + [
          tr("{share} within {limit}", queue.serviceLevel.percentText, FigureText.wait(limit)),
          tr("half within {wait}", FigureText.wait(queue.p50WaitSeconds)),
          tr("90% within {wait}", FigureText.wait(queue.p90WaitSeconds)),
        ].joined(separator: " · ")
    }
    var remarks = [
      Remark(label: tr("today"), text: today, role: .fg),
      Remark(label: tr("waits"), text: timed, role: .fg),
    ]
    if let why = QueueAdvice(scene: scene).why {
      remarks.append(Remark(label: tr("why"), text: why, role: .fg))
    }
    if let say = QueueAdvice(scene: scene).say {
      remarks.append(Remark(label: tr("say"), text: "\"\(say)\"", role: .title))
    }
    if let need = lanes(queue.needNow) {
      remarks.append(Remark(label: tr("lanes"), text: lanesNeeded(need), role: .fg))
    }
    if let outlook = QueueAdvice(scene: scene).outlook {
      remarks.append(Remark(label: tr("soon"), text: outlook, role: .fg))
    }
    for lane in queue.lanes where !lane.warnings.isEmpty {
      let text = "\(lane.lane.name): \(tr("the counts are doubtful; Enter on the row: why"))"
      remarks.append(Remark(label: tr("check"), text: text, role: .stale))
    }
    return remarks
  }

  /// Such as `need 3 now, 3 in 15, 2 in 30 min so that 9 in 10 wait under 3:00`.
  private func lanesNeeded(_ now: Int) -> String {
    let percent = scene.plan.thresholds.serviceLevelPercent
    let share =
      percent % 10 == 0
      ? tr("{tenths} in 10", percent / 10) : tr("{percent}%", percent)
    let number = { (need: QueueFigures.Need) in
      lanes(need).map(String.init) ?? tr("-")
    }
    let needed = tr(
      "need {now} now, {in15} in 15, {in30} in 30 min so that {share} wait under {limit}", "\(now)",
      number(queue.needIn15Minutes), number(queue.needIn30Minutes), share, FigureText.wait(limit))
    return queue.canCloseOne ? needed + " · " + tr("you can close one") : needed
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

  func lanes(_ need: QueueFigures.Need) -> Int? {
    if case .lanes(let count) = need { return count }
    return nil
  }
}
