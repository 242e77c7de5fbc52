import BoardCanvas
import BoardModel
import BoardReport
import BoardText

/// The queue: lanes, the worst wait over time, and what to do about it.
struct QueuePane: Pane {
  var name: String { tr("Queue") }
  var slot: PaneSlot { .top }

  func rows(_ scene: Scene) -> [RowID] { scene.plan.lanes.map { .lane($0.id) } }

  func row(_ row: RowID, _ scene: Scene) -> PaneRow? {
    guard case .lane(let id) = row else { return nil }
    func text() -> LaneText? { scene.lane(id).map { LaneText(row: $0, scene: scene) } }
    return PaneRow(
      name: scene.plan.lane(id)?.name ?? id.text, details: { text()?.details ?? [] },
      plain: { text()?.plainRow })
  }

  func arranged(_ scene: Scene, in view: PaneView) -> Arrangement {
    let frame = view.frame
    if !view.isBox { return line(scene, in: frame, view) }
    if frame.columns >= 76, frame.rows >= 34 { return column(scene, view) }
    let lanes = QueueTable(scene: scene)
    if frame.columns >= 110, frame.rows >= 14 {
      let tableColumns = frame.columns - Layout.cornerColumns(of: frame)
      let graph = frame.columns(from: tableColumns)
        .rows(from: 0, count: frame.rows - view.cornerRows)
      var arrangement = Arrangement {
        QueueGraph(scene: scene).drawBox(in: graph, hasImpression: view.cornerRows == 0, on: &$0)
      }
      arrangement += lanes.wide(in: frame.columns(from: 0, count: tableColumns), view)
      return arrangement
    }
    guard frame.rows <= 3 else { return lanes.narrow(in: view) }
    var arrangement = Arrangement { $0.box(view, title: name, note: lanes.note) }
    arrangement += line(scene, in: frame.inside, view)
    return arrangement
  }

  /// The most rows a graph gets; a taller one shows nothing more.
  private static let maxGraphRows = 28

  /// The lanes above the graph of the worst wait; below, if there is room, a graph of each lane.
  private func column(_ scene: Scene, _ view: PaneView) -> Arrangement {
    let frame = view.frame
    let tableRows = min(frame.rows - 16, scene.plan.lanes.count * (view.isSpaced ? 2 : 1) + 14)
    let left = frame.rows - tableRows
    let hasLanes = left > QueuePane.maxGraphRows + LaneGraphs.minRows + 2
    let graphRows = hasLanes ? QueuePane.maxGraphRows : left
    var arrangement = Arrangement { canvas in
      QueueGraph(scene: scene).drawBox(
        in: frame.rows(from: tableRows, count: graphRows), hasImpression: false, on: &canvas)
      if hasLanes {
        LaneGraphs(scene: scene).drawBox(in: frame.rows(from: tableRows + graphRows), on: &canvas)
      }
    }
    arrangement += QueueTable(scene: scene).wide(in: frame.rows(from: 0, count: tableRows), view)
    return arrangement
  }

  /// As many lanes as fit: ` Q 1 ▌1:20 2 ▌1:55 +3 ▁▂▃ short lines 71%`.
  ///
  /// The lane that rings, the longest wait and the selected one are the last to go.
  private func line(_ scene: Scene, in frame: Frame, _ view: PaneView) -> Arrangement {
    var line = LineForm(in: frame, view)
    line.put(DisplayText(tr("Q")), width: 2, role: .title)
    line.skip(1)
    let matters = scene.laneThatMatters
    let items = scene.queue.lanes.map { lane in
      let id = RowID.lane(lane.lane.id)
      let name = DisplayText(lane.lane.label).clipped(to: 8) + " "
      let (text, width, role) = short(lane, scene)
      let wait = lane.level > .calm ? lane.waitSeconds ?? 1 : 0
      let rank = id == matters ? Int.max : id == view.selected ? Int.max - 1 : wait
      return LineForm.Item(
        id: id, columns: name.width + text.columns(within: width), rank: rank
      ) { line in
        line.put(name, width: 9, role: .muted)
        line.put(text, width: width, role: role)
      }
    }
    line.put(items, before: frame.endColumn)
    let kept = DisplayText(tr("short lines {share}", scene.queue.shortLines.percentText))
    guard let sparkEnd = line.putAtEnd(kept, gap: 2, role: .muted) else { return line.arrangement }
    var arrangement = line.arrangement
    let column = line.column
    let width = min(sparkEnd - 1 - column, 20)
    if width > 4 {
      arrangement.draw {
        QueueGraph(scene: scene).spark(column: column, row: frame.row, width: width, on: &$0)
      }
    }
    return arrangement
  }

  private func short(
    _ lane: LaneRow, _ scene: Scene
  ) -> (text: DisplayText, width: Int, role: Role) {
    switch lane.state {
    case .shut where lane.fault != nil: return (DisplayText(tr("fault")), 8, .alert)
    case .shut: return (DisplayText(tr("shut")), 8, .off)
    case .unknown: return (DisplayText(tr("-")), 8, .off)
    case .stale: return (DisplayText(tr("no feed")), 11, .stale)
    case .open, .idle:
      let mark = lane.level.mark == nil ? "" : "!"
      let basis = lane.basis == .estimated ? "~" : ""
      return (DisplayText(mark + FigureText.wait(lane.waitSeconds) + basis), 8, lane.level.role)
    }
  }
}

extension Lane {
  /// Its id where the name says no more, as in `3` for till 3; otherwise its name.
  var label: String {
    name == tr("till {id}", id.text) || Plan.standard.lane(id)?.name == name ? id.text : name
  }
}

extension Scene {
  /// The lane of the first alert, otherwise the one with the longest wait.
  var laneThatMatters: RowID? {
    let rules: Set<Alert.Rule> = [.wait, .length, .stale]
    let ringing = alerts.all.first {
      rules.contains($0.rule) && lane(LaneID($0.span.subject)) != nil
    }
    return (ringing.map { LaneID($0.span.subject) } ?? queue.worstLane).map { .lane($0) }
  }
}

struct LaneText {
  let row: LaneRow
  let scene: Scene

  var plainRow: PlainRow {
    let (state, text) =
      switch row.state {
      case .shut:
        row.fault.map { ("fault", tr("shut, broken: {fault}", $0)) } ?? ("shut", tr("shut"))
      case .stale: ("late", row.noCount)
      case .unknown: ("unknown", tr("unknown"))
      case .open, .idle: ("\(row.level)", row.people.map(peopleAndWait) ?? row.noCount)
      }
    return PlainRow(state: state, text: "\(row.lane.name): \(text)")
  }

  private func peopleAndWait(_ people: Int) -> String {
    trn(
      "1 person, wait {wait}", "{count} people, wait {wait}", count: people,
      FigureText.wait(row.waitSeconds))
  }

  var details: [PageLine] {
    let kind = shownWord(row.lane.kind.rawValue)
    let servers = row.lane.servers
    let people = row.people.map { tr("{people} ({waiting} waiting)", $0, row.waiting ?? 0) }
    let basis = row.basis.map { ", \(shownWord($0.rawValue))" } ?? ""
    let next = tr("{wait} for the next person who joins", FigureText.wait(row.waitSeconds))
    let last = tr("{wait} for the last person served", FigureText.wait(row.lastWaitSeconds))
    let age = row.ageSeconds.map { tr("{span} old", FigureText.age(seconds: $0)) }
    let advice = QueueAdvice(scene: scene)
    let fault = row.fault.map { [PageLine(tr("broken"), $0)] } ?? []
    return fault + [
      PageLine(
        tr("kind"),
        servers > 1
          ? tr("{kind}, one line, {open} of {all} open", kind, row.openServers, servers) : kind),
      PageLine(tr("people"), people ?? row.noCount),
      PageLine(tr("wait"), next + basis),
      PageLine(tr("last"), last),
      PageLine(tr("served"), row.servedPerHour.map { tr("{count} an hour", $0) } ?? tr("unknown")),
      PageLine(tr("count"), age ?? tr("none")),
    ] + advice.warnings(row).map { PageLine(tr("check"), $0) } + advice.outlookLines + [
      PageLine(
        tr("keys"),
        tr(
          "{key:tap} open or shut  {key:count} digits, {key:more} and {key:result} people waiting  {key:count-round} all lanes  {key:shopper} time a shopper  {key:problem} broken, or somebody left  {key:counter} counters"
        ))
    ]
  }
}
