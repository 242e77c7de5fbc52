import BoardModel
import BoardText

/// Everything known about an open promise.
struct LooseEndDetails {
  let row: LooseEndFigures.PromiseRow
  let scene: Scene

  var lines: [(String, String)] {
    let promise = row.promise
    return [
      (tr("what"), promise.what),
      (tr("owner"), promise.owner?.initials ?? tr("nobody: give it an owner")),
      (tr("due"), promise.due?.description ?? tr("no date: give it a date")),
      (
        tr("changed"),
        trn(
          "customer told otherwise once", "customer told otherwise {count} times",
          count: promise.reversals)
      ),
      (
        tr("age"),
        trn("1 day", "{count} days", count: row.ageDays)
          + (row.isLikelyLost ? ", " + tr("likely lost") : "")
      ),
      (
        tr("cost"),
        promise.costCents.map { FigureText.money(cents: $0) } ?? tr("none known")
      ),
      (
        tr("kind"),
        shownWord(promise.kind.rawValue) + (promise.impact.map { ": \($0)" } ?? "")
      ),
      (
        tr("sale"),
        promise.saleCents.map { FigureText.money(cents: $0) } ?? tr("none known")
      ),
      (tr("told"), customerContact(promise)),
      (
        tr("keys"),
        tr(
          "{key:tap}: kept, customer told, new date, new owner, broken, withdrawn, give something, value"
        )
      ),
    ]
  }

  private func customerContact(_ promise: Promise) -> String {
    guard let last = promise.lastTouchedAt else { return tr("not since the promise was made") }
    let moment = "\(scene.date(scene.zone.local(last).day)) \(scene.clock(last))"
    return trn("once, {moment}", "{count} times, last {moment}", count: promise.touches, moment)
  }
}
