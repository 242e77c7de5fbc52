import BoardCanvas
import BoardModel
import BoardReport
import BoardText

/// The board as lines of text for screen readers and logs: first everything, then what changes.
package struct PlainWriter: Sendable {
  private enum Key: Hashable, Sendable {
    case phase, banner, section
    case alert(String)
    case row(RowID)
  }

  private var written = WrittenRows<Key>()
  private var hasBegun = false
  private var toast: Toast?
  private var question: String?
  private var promptRejection: String?
  private var overlay: Overlay?
  private var firstPageLine = 0
  private var selected: RowID?
  private var trainingText: String?

  package init() {}

  /// The lines to write now, each after its time, without control characters.
  package mutating func lines(of board: Board) -> [String] {
    guard board.hasCaughtUp else { return [] }
    let scene = board.scene
    var lines = written.changes(to: current(board, scene))
    if !hasBegun {
      hasBegun = true
      lines.append(
        scene.keys.expand(
          tr(
            "Letters tap rows as on the board; {key:help} lists the keys, {key:next-pane} and the arrows choose a row, {key:quit} quits."
          )))
      toast = nil
    }
    let clock = scene.clockSeconds(scene.now)
    return (lines + answers(board, scene)).map { DisplayText("\(clock) \($0)").string }
  }

  /// All rows that may be written, the most important first.
  private func current(_ board: Board, _ scene: Scene) -> [(Key, PlainRow)] {
    let phase = Header.word(scene.day.phase)
    let store = board.past == nil ? board.plan.store : Header.past(scene)
    let heading = "\(store), \(scene.date(scene.day.day)): \(phase)"
    var rows: [(Key, PlainRow)] = [(.phase, PlainRow(state: "\(phase) \(store)", text: heading))]
    if let banner = board.banner ?? board.journal.forkText {
      rows.append((.banner, PlainRow(state: banner, text: banner)))
    }
    let words = AlertText(scene: scene, columns: 80)
    for alert in scene.alerts.all {
      let (standing, sentence) = (scene.standing(alert.state), words.sentence(alert.span))
      let text =
        alert.state == .raised ? tr("ALERT {sentence}", sentence) : "\(sentence): \(standing)"
      // A repeated alert is written again.
      let state = "\(standing) \(alert.lastRingAt?.milliseconds ?? 0)"
      let row = PlainRow(state: state, text: text, goneText: tr("over: {sentence}", text))
      rows.append((.alert(alert.key), row))
    }
    if let section = scene.farewell.current {
      let name = FarewellPane.word(section.section, in: scene.day)
      let text = tr(
        "checklist, {name}: {done} of {total} done", name, section.doneCount, section.rows.count)
      rows.append((.section, PlainRow(state: name, text: text)))
    }
    for pane in board.shownPanes.map(\.pane) {
      rows += pane.rows(scene).compactMap { id in
        pane.row(id, scene)?.plain().map { (.row(id), $0) }
      }
    }
    return rows
  }

  /// The answers to keys: pages, toasts, prompts, and the row that is selected now.
  private mutating func answers(_ board: Board, _ scene: Scene) -> [String] {
    var lines: [String] = []
    // A page is written again when it is scrolled.
    if firstPageLine != board.firstPageLine { overlay = nil }
    firstPageLine = board.firstPageLine
    if let overlay = change(\.overlay, to: board.overlay) {
      if case .palette(let palette) = overlay {
        lines.append(board.paletteLine(palette, scene))
      } else {
        lines.append(overlay.title(scene))
        lines += overlay.lines(scene, columns: board.size.columns).map {
          $0.key.isEmpty ? $0.text : "\($0.key): \($0.text)"
        }
      }
    }
    if let toast = change(\.toast, to: board.toast) { lines.append(toast.plainText) }
    if change(\.question, to: board.prompt?.question) != nil, let prompt = board.prompt {
      lines.append(prompt.plainText)
    }
    if let rejection = change(\.promptRejection, to: board.promptRejection) {
      lines.append("! " + rejection)
    }
    if let text = change(\.trainingText, to: board.trainingText) { lines.append(text) }
    if let row = change(\.selected, to: board.selected(scene)) {
      lines.append("> " + (written.rows[.row(row)]?.text ?? scene.name(of: row)))
    }
    return lines
  }

  /// Remembers a value; returns it if it is not `nil` and differs from the one before.
  private mutating func change<Value: Equatable>(
    _ path: WritableKeyPath<PlainWriter, Value?>, to value: Value?
  ) -> Value? {
    guard self[keyPath: path] != value else { return nil }
    self[keyPath: path] = value
    return value
  }
}

/// The rows that were written last, to write only what changes.
struct WrittenRows<Key: Hashable & Sendable>: Sendable {
  private(set) var rows: [Key: PlainRow] = [:]

  /// The lines for other rows, which are kept instead.
  mutating func changes(to now: [(Key, PlainRow)]) -> [String] {
    var lines: [String] = []
    for (key, row) in now where rows[key]?.state != row.state {
      if row.silence == .always || row.silence == .whenNew && rows[key] == nil { continue }
      lines.append(row.text)
    }
    let keys = Set(now.map(\.0))
    lines += rows.compactMap { key, row in keys.contains(key) ? nil : row.goneText }
    rows = Dictionary(now) { first, _ in first }
    return lines
  }
}
