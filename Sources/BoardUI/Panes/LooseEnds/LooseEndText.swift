import BoardModel
import BoardText

/// A promise in one line: what, due date, owner.
enum LooseEndText {
  static func line(_ promise: Promise, _ scene: Scene) -> String {
    let due = promise.due.map { due in
      tr("due {date}", scene.date(due.day) + (due.time.map { " \($0)" } ?? ""))
    }
    return tr(
      "{what}, {due}, {owner}", promise.what, due ?? tr("no date"),
      promise.owner?.initials ?? tr("no owner"))
  }
}
