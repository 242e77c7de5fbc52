import BoardModel
import BoardText

/// Head office's screen as lines of text for screen readers and logs: first everything, then what changes.
package struct FleetPlainWriter: Sendable {
  private enum Key: Hashable, Sendable {
    case connection
    case alert(String)
    case store(StoreID)
    /// The answers to keys.
    case toast, question, page, selected, looking
  }

  private var written = WrittenRows<Key>()
  private var hasBegun = false
  /// Writes the board that is looked into; `nil` = none.
  private var storeWriter: PlainWriter?

  package init() {}

  /// The lines to write now, each after its time, without control characters.
  package mutating func lines(of fleet: FleetBoard) -> [String] {
    let scene = fleet.scene
    guard hasBegun || scene.connection.state != .connecting else { return [] }
    var lines = written.changes(to: current(fleet, scene))
    if !hasBegun {
      hasBegun = true
      lines.append(
        tr(
          "Keys as on the screen: ? lists them, the arrows choose a store, Enter looks in, q quits."
        ))
    }
    let local = scene.zone.local(scene.now)
    let clock = scene.style.text(local.clock, second: local.second)
    lines = lines.flatMap { $0.split(separator: "\n") }
      .map { DisplayText("\(clock) \($0)").string }
    if let board = fleet.storeBoard {
      var writer = storeWriter ?? PlainWriter()
      lines += writer.lines(of: board)
      storeWriter = writer
    } else {
      storeWriter = nil
    }
    return lines
  }

  /// All rows that may be written, the most important first.
  private func current(_ fleet: FleetBoard, _ scene: FleetScene) -> [(Key, PlainRow)] {
    let figures = scene.figures
    var rows: [(Key, PlainRow)] = [(.connection, connection(scene))]
    for alert in figures.alerts {
      let seen = scene.seenText(alert)
      let text =
        seen.map { "\(scene.line(alert)): \($0)" } ?? tr("ALERT {sentence}", scene.line(alert))
      let gone = tr("over: {sentence}", scene.label(of: alert) ?? alert.cause.word)
      rows.append(
        (
          .alert(alert.id),
          PlainRow(state: "\(alert.level) \(seen ?? "")", text: text, goneText: gone)
        ))
    }
    for place in figures.places where place.need < .fine {
      guard let row = figures[place.store] else { continue }
      let gone = tr("{store}: as it should be", row.label)
      rows.append(
        (
          .store(place.store),
          PlainRow(
            state: "\(place.need) \(row.state)", text: text(of: row, scene), goneText: gone)
        ))
    }
    return rows + answers(fleet, scene)
  }

  private func connection(_ scene: FleetScene) -> PlainRow {
    let (counts, connection) = (scene.figures.counts, scene.connection)
    if case .lost(let since) = connection.state {
      let text = tr("no connection since {clock}", scene.clock(since))
      return PlainRow(
        state: "lost", text: [text, connection.trouble].compactMap(\.self).joined(separator: ": "))
    }
    let need = tr(
      "now {now} · tonight {tonight} · calm {fine}", counts.now, counts.tonight, counts.fine)
    let stores = trn("1 store", "{count} stores", count: counts.stores)
    let text = [scene.plan.name, stores, need].filter { !$0.isEmpty }.joined(separator: ", ")
    return PlainRow(state: text, text: text)
  }

  private func text(of row: FleetFigures.Row, _ scene: FleetScene) -> String {
    let cells = StoreCells(row: row, scene: scene)
    let figures = [StoreColumn.wait, .rooms, .steps, .critical].map { column in
      "\(column == .critical ? tr("critical") : column.title(width: 12)) \(cells.text(column))"
    }
    let need = row.need == .now ? "!" : "~"
    return "\(need) \(row.label): \(row.stateSentence(scene)), "
      + figures.joined(separator: ", ")
  }

  private func answers(_ fleet: FleetBoard, _ scene: FleetScene) -> [(Key, PlainRow)] {
    var rows: [(Key, PlainRow)] = []
    func add(_ key: Key, _ text: String?, state: String? = nil) {
      if let text { rows.append((key, PlainRow(state: state ?? text, text: text))) }
    }
    add(.toast, fleet.toast?.text)
    let question = fleet.asking == nil ? fleet.find.map { _ in tr("Find:") } : tr("Your initials:")
    add(.question, fleet.promptRejection.map { "! " + $0 } ?? question)
    if let page = fleet.page {
      let lines = fleet.pageLines(page).map { line in
        (line.isChosen ? "> " : "") + (line.key.isEmpty ? line.text : "\(line.key): \(line.text)")
      }
      add(.page, ([page.title(scene)] + lines).joined(separator: "\n"))
    }
    if let selected = fleet.selected, let row = scene.figures[selected] {
      add(.selected, "> " + text(of: row, scene), state: selected.text)
    }
    add(.looking, fleet.viewed.map { tr("looking into {store}; Esc goes back", $0.store) })
    return rows
  }
}
