import BoardCanvas
import BoardModel
import BoardReport
import BoardText

extension Board {
  /// The shortest and the longest time span of the wait graph, in minutes.
  static let spanMinutesRange = 15...960

  mutating func perform(_ invocation: Invocation) {
    let command = invocation.command
    if isTooSmall, !command.isAllowedOnTinyScreen {
      notify(tr("Taps are off."))
      return
    }
    let scene = scene
    switch command.result(invocation.argument, context(scene)) {
    case .rejected(let sentence):
      // A repeating key keeps a saved or refused toast.
      if command.isRepeatable, let toast, toast.kind != .notice { return }
      notify(sentence)
    case .accepted(let action):
      guard !command.isRecorded || mayRecord(.invocation(invocation)) else { return }
      action(&self, scene)
    }
  }

  func context(_ scene: Scene) -> CommandContext {
    CommandContext(board: self, scene: scene) { spots(scene) }
  }

  mutating func setPerson(_ person: Person?) {
    hasAskedInitials = true
    self.person = person
  }

  mutating func notifyPerson() {
    notify(
      person.map { tr("{who} is on duty", $0.initials) } ?? tr("Your taps carry no initials now"))
  }

  mutating func applyNextTheme() {
    guard let at = themes.firstIndex(of: theme) ?? themes.indices.last else { return }
    applyTheme(themes[(at + 1) % themes.count])
  }

  mutating func applyTheme(_ name: String) {
    theme = name
    effects.append(.applyTheme(name))
    notify(tr("Theme: {name}", name))
  }

  /// Shows an earlier or a later moment; beyond now, only a paused demonstration clock moves.
  mutating func moveInTime(byMinutes step: Int) {
    if past == nil, step > 0 {
      effects.append(.advance(minutes: step))
      return
    }
    let target = shownMoment.adding(minutes: step)
    effects.append(.rewind(target >= now ? nil : target))
  }

  /// A clock time of the business day shown; a time before `dayStarts` is after midnight.
  func moment(_ text: String, _ scene: Scene) -> Timestamp? {
    guard let time = scene.timeStyle.time(text) else { return nil }
    let day = floor.calendar.businessDay(of: shownMoment)
    let isAfterMidnight = time.minutes < plan.dayStarts.minutes
    return scene.zone.timestamp(on: isAfterMidnight ? day.adding(days: 1) : day, at: time)
  }

  mutating func recordEmptyLine() {
    guard mayRecord(.invocation(Invocation(command: .goToTime))) else { return }
    let fact = QueueTimed(waitSeconds: 0, outcome: .served, isPrompted: true)
    record(.queue(.timed(fact)), title: tr("No line: 0 s"))
  }

  mutating func timeShopper(_ scene: Scene) {
    guard let joined = shopperJoined else {
      shopperJoined = now
      notify(tr("Timing a shopper: {key:shopper} when service begins, Esc if you lost sight"))
      return
    }
    shopperJoined = nil
    let seconds = min(max(0, now.seconds(since: joined)), NumberRange.seconds.upperBound)
    let fact = QueueTimed(
      lane: selectedLane(scene)?.lane.id, waitSeconds: seconds, outcome: .served,
      isPrompted: scene.queue.isSamplingDue)
    record(.queue(.timed(fact)), title: tr("Shopper timed: {wait}", FigureText.wait(seconds)))
  }

  mutating func count(by change: Int, _ scene: Scene) {
    guard let lane = selectedLane(scene) else { return }
    let waiting = max(0, (lane.waiting ?? 0) + change)
    recordCount(
      QueueCounted(lane: lane.lane.id, waiting: waiting, serving: lane.serving), lane.lane.name)
  }

  mutating func recordCount(_ fact: QueueCounted, _ lane: String) {
    record(
      .queue(.counted(fact)), title: tr("{lane}: {people} waiting", lane, fact.waiting ?? 0),
      row: .lane(fact.lane))
  }

  mutating func answer(_ alert: Alert?, _ scene: Scene) {
    guard let alert else { return }
    guard alert.state == .raised else {
      prompt = .shelve(alert.key)
      return
    }
    let sentence = AlertText(scene: scene, columns: 40).sentence(alert.span)
    record(.alert(.acked(AlertAcked(alert: alert.key))), title: tr("Alert seen: {alert}", sentence))
  }

  /// Taps a row, by its letter, Space or a click: records it, or shows why not.
  mutating func tap(_ row: RowID, _ scene: Scene) {
    if case .impression = row {
      overlay = .details(row)
      return
    }
    if guards.isPhaseRecent(at: uptime) {
      let section = FarewellPane.word(scene.farewell.currentSection, in: scene.day)
      notify(tr("The checklist has just moved on to: {section}. Press again", section))
      return
    }
    guard mayRecord(.tap(row)) else { return }
    if let reason = rejection(ofTapping: row, scene) {
      notify(reason)
      return
    }
    switch row {
    case .item(let id): if let item = plan.item(id) { tap(item, scene) }
    case .room(let id): tapRoom(id, scene)
    case .lane(let id): tapLane(id, scene)
    case .promise(let id): prompt = PromiseQuestions(id: id, scene: scene).action
    case .impression: break
    }
  }

  private mutating func tap(_ item: ChecklistStep, _ scene: Scene) {
    switch item.automaticSource {
    case .cleared: perform(Invocation(command: .lastOut))
    case .signed: perform(Invocation(command: .signOff))
    case .restroomRounds, .sweeps: return
    case .goodbyes, .closingClean, .promisesDue, .promisesAssigned, nil:
      let questions = StepQuestions(id: item.id, scene: scene)
      if let shortfall = scene.step(item.id)?.shortfall {
        prompt = questions.despite(shortfall)
        return
      }
      switch item.requestedInput {
      case .time: prompt = questions.time
      case .amount: prompt = questions.amount
      case .person: prompt = questions.person
      case .number: prompt = questions.number
      case .money: prompt = questions.money
      case .reference: prompt = questions.reference
      case .nothing:
        let fact = CheckDone(item: item.id, result: .pass)
        record(.check(.done(fact)), title: item.title, row: .item(item.id))
      }
    }
  }

  private mutating func tapRoom(_ id: RoomID, _ scene: Scene) {
    guard let row = scene.room(id) else { return }
    if let last = scene.restrooms.lastEntry(of: id), case .round = last.entry,
      scene.now.seconds(since: last.at) <= Round.correctionSeconds
    {
      prompt = RoomQuestions(id: id, scene: scene).again(last)
      return
    }
    let name = row.room.title
    let (fact, title): (RestroomFact, String) =
      if case .closed = row.state {
        (.reopened(RestroomReopened(room: id)), tr("{room} open again", name))
      } else {
        (.inspected(RestroomInspected(room: id)), tr("{room} inspected", name))
      }
    record(.restroom(fact), title: title, row: .room(id))
  }

  private mutating func tapLane(_ id: LaneID, _ scene: Scene) {
    guard let row = scene.lane(id) else { return }
    let (fact, title): (QueueFact, String) =
      row.isShutOrUnknown
      ? (.laneOpened(LaneOpened(lane: id)), tr("{lane} open", row.lane.name))
      : (.laneClosed(LaneClosed(lane: id)), tr("{lane} shut", row.lane.name))
    record(.queue(fact), title: title, row: .lane(id))
  }

  func selectedLane(_ scene: Scene) -> LaneRow? {
    if case .lane(let id) = selected(scene) { scene.lane(id) } else { nil }
  }

  func lockedStep(_ scene: Scene) -> StepID? {
    guard case .item(let id) = selected(scene), scene.step(id)?.status == .locked else {
      return nil
    }
    return id
  }

  /// The row just tapped while its toast is shown and no row was selected since; otherwise the selected row.
  func rowWithProblem(_ scene: Scene) -> RowID? { rowJustTapped ?? selected(scene) }

  private var rowJustTapped: RowID? {
    toast?.kind == .done && !hasSelectedSinceTap ? recording.done.last?.row : nil
  }

  func alertToAnswer(_ scene: Scene) -> Alert? {
    scene.alerts.all.first { $0.state == .raised }
      ?? scene.alerts.all.first { if case .acknowledged = $0.state { true } else { false } }
  }

  /// The restroom just tapped or selected; `nil` when one must be chosen.
  func roomToAskAbout(_ scene: Scene) -> RoomID? {
    if focus == .restrooms, case .room(let id) = selected(scene) { return id }
    if case .room(let id) = rowJustTapped { return id }
    return nil
  }
}
