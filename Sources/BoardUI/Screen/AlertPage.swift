import BoardModel
import BoardReport
import BoardText

/// Every alert that stands, with why it stands and who has seen it, and what rang before.
struct AlertPage: Hashable, Sendable {
  /// The key of the chosen alert; the first one if that is over.
  var chosen = ""
  /// What rang on this day and is over.
  let earlier: [PageLine]
  /// Why alerts do not reach the programs of the plan; `nil` = they do.
  let pagingFault: String?

  init(_ report: DayReport, in scene: Scene, pagingFault: String?) {
    self.pagingFault = pagingFault
    earlier = report.alerts.reversed().compactMap { row in
      row.span.cleared.map { cleared in
        PageLine(
          scene.clock(row.rang),
          tr(
            "{sentence}, over {clock}, {answer}", row.sentence, scene.clock(cleared),
            report.answer(row)))
      }
    }
  }

  func chosenIndex(_ alerts: [Alert]) -> Int { alerts.firstIndex { $0.key == chosen } ?? 0 }

  func lines(_ scene: Scene) -> [PageLine] {
    let alerts = scene.alerts.all
    let words = AlertText(scene: scene, columns: 80)
    let standing = alerts.enumerated().flatMap { index, alert in
      let parts = [
        words.sentence(alert.span),
        tr("since {clock}: {why}", scene.clock(alert.since), why(alert, scene)),
        answer(to: alert, scene),
      ]
      return parts.enumerated().map { part, text in
        var line = PageLine(part == 0 ? alert.level.reportWord : "", text)
        (line.isContinued, line.isChosen) = (part > 0, index == chosenIndex(alerts))
        return line
      }
    }
    let fault = pagingFault.map {
      [.heading(tr("Alerts do not leave this board")), PageLine("", $0)]
    }
    return (standing.isEmpty ? [PageLine("", tr("No alert now."))] : standing)
      + (fault ?? []) + (earlier.isEmpty ? [] : [.heading(tr("Earlier today"))] + earlier)
  }

  private func why(_ alert: Alert, _ scene: Scene) -> String {
    let limit = FigureText.wait(alert.limit)
    switch alert.rule {
    case .wait:
      let isThisLane = scene.queue.attribution?.lane.text == alert.subject
      let cause = isThisLane ? QueueAdvice(scene: scene).why : nil
      return cause ?? tr("a customer who joins now waits longer than {limit}", limit)
    case .length: return tr("more people than this line should have")
    case .uneven: return tr("customers stand in the longer line although another is shorter")
    case .lanes:
      let red = FigureText.wait(scene.plan.thresholds.waitRedSeconds)
      return tr("with fewer lanes more than 1 in 10 customers wait longer than {limit}", red)
    case .stale: return tr("it counted before, and since then nothing came")
    case .payment:
      return alert.value > 0
        ? tr("at least two of the last three payments took longer") : tr("somebody reported it")
    case .restroom:
      return alert.value > 0
        ? tr("a check was due then") : tr("a check is due, or somebody could get hurt")
    case .promise:
      let promise = scene.promise(PromiseID(alert.subject))?.promise
      return promise.map { LooseEndRow.line($0, scene) } ?? ""
    case .critical: return tr("it should have been done by then")
    case .lastOut: return tr("the store has closed, and what is locked waits for it")
    }
  }

  private func answer(to alert: Alert, _ scene: Scene) -> String {
    switch alert.state {
    case .raised:
      alert.lastRingAt.map { tr("rang {clock}, nobody has seen it", scene.clock($0)) }
        ?? tr("has not rung yet: another alert rang shortly before")
    case .acknowledged: tr("{seen}, until it is over or gets worse", scene.standing(alert.state))
    case .shelved: scene.standing(alert.state)
    }
  }
}

extension AlertText {
  init(scene: Scene, columns: Int) {
    self.init(scene.figures, plan: scene.plan, now: scene.now, columns: columns)
  }
}

extension Scene {
  func standing(_ standing: Alert.State) -> String {
    switch standing {
    case .raised: tr("raised")
    case .acknowledged(let by, let at): tr("seen {clock}", stamp(at, by: by))
    case .shelved(let until, let by): tr("quiet until {clock}", stamp(until, by: by))
    }
  }
}
