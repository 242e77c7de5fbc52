import BoardModel
import BoardWords

extension Board {
  /// Why an order can do nothing now, as a sentence; `nil` when it can.
  ///
  /// A key press shows the sentence, the palette lists it, and the hint line leaves the command
  /// out.
  func refusal(of order: Order, _ scene: Scene) -> String? {
    refusal(of: order, scene, spots: spots(scene))
  }

  /// The same, with the row positions passed in; they are computed only if they are needed.
  func refusal(
    of order: Order, _ scene: Scene, spots: @autoclosure () -> [RowSpot]
  ) -> String? {
    if order.command.records, !isLooking(order, scene), let reason = recordRefusal { return reason }
    switch order.command {
    case .undo: return undoRefusal
    case .redo: return recording.undone.isEmpty ? Words.Toast.nothingToRedo : nil
    case .tap:
      guard let row = selected(scene) else { return Words.Toast.noSelection }
      guard spots().contains(where: { $0.id == row }) else {
        return Words.Disabled.selectRow(pane(of: row, scene).name)
      }
      return refusal(ofTapping: row, scene)
    case .details:
      let isNothing = recording.refused.isEmpty && selected(scene) == nil
      return isNothing ? Words.Toast.noSelection : nil
    case .problem: return problemRefusal(scene)
    case .result: return resultRefusal(scene)
    case .answerAlert: return alertToAnswer(scene) == nil ? Words.Toast.noAlert : nil
    case .shelve: return alertToShelve(scene) == nil ? Words.Toast.noAlert : nil
    case .count, .more:
      return order.argument.isEmpty && selectedLane(scene) == nil ? Words.Toast.noLane : nil
    case .fewer:
      guard let lane = selectedLane(scene) else { return Words.Toast.noLane }
      return lane.waiting == 0 ? Words.Disabled.nobodyInLine : nil
    case .lastOut: return lastOutRefusal(scene)
    case .force: return lockedStep(scene) == nil ? Words.Toast.noLockedStep : nil
    case .signOff: return signOffRefusal(scene)
    case .live:
      guard past == nil else { return nil }
      if !order.argument.isEmpty { return nil }
      return scene.queue.isSamplingDue ? recordRefusal : Words.Disabled.now
    case .morning: return dayBefore == nil ? Words.Morning.unknown : nil
    default: return viewRefusal(of: order, scene)
    }
  }

  /// Why a command that changes only the view can do nothing now; `nil` when it can.
  private func viewRefusal(of order: Order, _ scene: Scene) -> String? {
    switch order.command {
    case .nextPane, .previousPane:
      return reachablePanes(scene).count < 2 ? Words.Disabled.onlyPane : nil
    case .up, .pageUp, .first: return edgeRefusal(scene, Words.Disabled.firstRow) { $0.first }
    case .down, .pageDown, .last: return edgeRefusal(scene, Words.Disabled.lastRow) { $0.last }
    case .zoom: return shownPanes.isEmpty ? Words.Disabled.allHidden : nil
    case .pane:
      guard let number = Int(order.argument) else { return nil }
      guard (1...Panes.all.count).contains(number) else { return Words.Toast.noPane(number) }
      let isLast = hides(pane: number) && shownPanes.count < 2
      return isLast ? Words.Disabled.lastPane : nil
    case .spanLess: return spanMinutes <= Board.spans.lowerBound ? Words.Disabled.shortest : nil
    case .spanMore: return spanMinutes >= Board.spans.upperBound ? Words.Disabled.longest : nil
    case .filter: return shownPanes.isEmpty ? Words.Disabled.allHidden : nil
    case .next:
      guard let filter else { return Words.Disabled.notFiltered }
      return found(filter, scene).isEmpty ? Words.Filter.none(filter.text) : nil
    case .theme:
      guard order.argument.isEmpty else { return nil }
      return themes.isEmpty
        ? Words.Toast.noTheme : themes == [theme] ? Words.Disabled.onlyTheme : nil
    default: return nil
    }
  }

  /// Why nothing can be recorded now; `nil` when recording is possible.
  var recordRefusal: String? {
    if past != nil { return Words.Toast.past }
    return isFileAnother ? Words.Toast.anotherFile : nil
  }

  /// Whether a recording command only opens details here: a tap on a row of the last impression.
  private func isLooking(_ order: Order, _ scene: Scene) -> Bool {
    guard order.command == .tap, case .impression = selected(scene) else { return false }
    return true
  }

  private var undoRefusal: String? {
    guard let last = recording.done.last else { return Words.Toast.nothingToUndo }
    if case .day(.signed) = last.entry.draft.fact { return Words.Disabled.signed }
    let isOnItsWay = recording.pending.contains { $0.undoes == last.seq }
    return isOnItsWay ? Words.Toast.isBeingSaved(last.entry.title) : nil
  }

  /// Why a tap on a row would record nothing; `nil` when it would record.
  func refusal(ofTapping row: RowID, _ scene: Scene) -> String? {
    if recording.writing.contains(row) { return Words.Toast.isBeingSaved(scene.name(of: row)) }
    guard case .item(let id) = row,
      let step = scene.farewell.rows.first(where: { $0.item.id == id })
    else { return nil }
    let title = step.item.title
    switch step.status {
    case .done, .failed, .notApplicable, .cannot:
      return Words.Toast.alreadyDone(title, stamp: answered(step, scene))
    case .locked: return Words.Toast.locked(title)
    case .ahead(let opens) where step.item.ticksItself == nil:
      return opens.map { Words.Toast.opensLater(title, scene.clock($0)) }
        ?? Words.Toast.waitsForTheLast(title)
    case .ahead, .open, .late, .missed: break
    }
    return switch step.item.ticksItself {
    case .cleared: lastOutRefusal(scene)
    case .signed: signOffRefusal(scene)
    case .restroomRounds, .sweeps: Words.Toast.ticksItself(title)
    case nil: nil
    }
  }

  private func problemRefusal(_ scene: Scene) -> String? {
    switch rowWithProblem(scene) {
    case nil: Words.Toast.noProblemRow
    case .item(let id): selfTicking(id).map { Words.Toast.ticksItself($0) }
    case .lane, .impression: Words.Toast.noLaneProblems
    case .room, .promise: nil
    }
  }

  private func resultRefusal(_ scene: Scene) -> String? {
    switch selected(scene) {
    case .item(let id): selfTicking(id).map { Words.Toast.ticksItself($0) }
    case .lane: selectedLane(scene)?.waiting == 0 ? Words.Disabled.nobodyInLine : nil
    case .room: nil
    case .promise, .impression, nil: Words.Toast.noStepOrLane
    }
  }

  private func lastOutRefusal(_ scene: Scene) -> String? {
    if scene.day.cleared != nil { return nil }
    if let closes = scene.day.closes, scene.now < closes {
      return Words.Toast.storeCloses(scene.clock(closes))
    }
    if scene.day.isAroundTheClock { return Words.Shift.neverShuts }
    return scene.day.closes == nil ? Words.Toast.noHours : nil
  }

  /// Why the day cannot be signed, for reasons that no answer can fix.
  ///
  /// `nil` when it can be signed, or when something is missing that a prompt can ask for.
  func signOffRefusal(_ scene: Scene) -> String? {
    let refusals = scene.signOff.refusals(first: person, second: nil, confirmed: [])
    switch refusals.first {
    case .alreadySigned(let at, let by):
      return Words.Toast.signedAlready(scene.clock(at) + (by.map { " \($0)" } ?? ""))
    case .notCleared: return Words.Toast.mayBeInside
    case .notHandingOver(let from): return Words.Shift.handsOver(from: scene.clock(from))
    case .noInitials where hasAskedInitials: return Words.Signing.noInitials
    default: return nil
    }
  }

  private func edgeRefusal(
    _ scene: Scene, _ sentence: String, _ edge: ([RowID]) -> RowID?
  ) -> String? {
    guard let rows = Panes.pane(focus)?.rows(scene), !rows.isEmpty else {
      return Words.Disabled.noRows
    }
    guard let row = selected(scene) else { return nil }
    return row == edge(rows) ? sentence : nil
  }
}
