import BoardCanvas
import BoardModel
import BoardText

extension Board {
  /// The shortest and the longest time span of the wait graph, in minutes.
  static let spanMinutesRange = 15...960

  /// Performs an invocation, or shows why it can do nothing now.
  mutating func perform(_ invocation: Invocation, _ effects: inout [Effect]) {
    if isTooSmall, !invocation.command.isAllowedOnTinyScreen {
      notify(tr("Taps are off."))
      return
    }
    let scene = scene
    if let rejection = argumentRejection(of: invocation, scene) ?? rejection(of: invocation, scene)
    {
      reject(invocation, rejection)
      return
    }
    guard invocation.argument.isEmpty else {
      performArgument(invocation, scene, &effects)
      return
    }
    switch invocation.command {
    case .help: overlay = .help(HelpPage())
    case .palette: overlay = .palette(Palette())
    case .quit: effects.append(.quit)
    case .redraw: effects.append(.redraw)
    case .suspend: effects.append(.suspend)
    case .theme: applyNextTheme(&effects)
    case .mouse: switchMouse(&effects)
    case .nextPane: move(by: 1)
    case .previousPane: move(by: -1)
    case .up: select(by: -1)
    case .down: select(by: 1)
    case .pageUp: select(by: -8)
    case .pageDown: select(by: 8)
    case .first: select(by: -10_000)
    case .last: select(by: 10_000)
    case .zoom: if zoomed == nil { zoomed = focus } else { unzoom() }
    case .details: details(&effects)
    case .filter: beginFilter()
    case .next: goToNextFound(scene)
    case .shorterSpan: spanMinutes = max(Board.spanMinutesRange.lowerBound, spanMinutes / 2)
    case .longerSpan: spanMinutes = min(Board.spanMinutesRange.upperBound, spanMinutes * 2)
    case .minuteBack, .minuteForward, .hourBack, .hourForward, .goToTime:
      moveInTime(invocation, &effects)
    case .initials: prompt = Form.initials(then: nil).prompt(scene)
    case .morning: openMorning()
    case .tap:
      if let row = selected(scene) { tap(row, scene, &effects) }
    default: performRecording(invocation, scene, &effects)
    }
  }

  /// Shows why an invocation does nothing; a repeating key keeps a saved or refused toast.
  private mutating func reject(_ invocation: Invocation, _ sentence: String) {
    if invocation.command.isRepeatable, let toast, toast.kind != .notice { return }
    notify(sentence)
  }

  /// Performs a command that may end in a record; asks for initials first when they are unknown.
  private mutating func performRecording(
    _ invocation: Invocation, _ scene: Scene, _ effects: inout [Effect]
  ) {
    guard mayRecord(.invocation(invocation)) else { return }
    switch invocation.command {
    case .undo: undo(&effects)
    case .redo: redo(&effects)
    case .problem: problem(scene)
    case .result: result(scene, &effects)
    case .answerAlert: answerAlert(scene, &effects)
    case .shelve: if let alert = alertToShelve(scene) { ask(.shelve(alert.key)) }
    case .timeShopper: timeShopper(scene, &effects)
    case .more: count(by: 1, scene, &effects)
    case .fewer: count(by: -1, scene, &effects)
    case .count: if let lane = selectedLane(scene) { ask(.count(lane.lane.id)) }
    case .bell: ask(.bell)
    case .goodbye: ask(.goodbye([]))
    case .cue: ask(.cue)
    case .helpOffered: ask(.helpOffered)
    case .promise: ask(.promise(.made))
    case .gesture: ask(.gesture(.kind(nil)))
    case .sweep: ask(.rooms(.sweep))
    case .restroom: askAboutRoom(scene)
    case .voice: ask(.voice)
    case .note: ask(.note)
    case .bypass: ask(.bypass)
    case .lastOut: ask(scene.day.cleared == nil ? .walked : .reopened)
    case .force: if let id = lockedStep(scene) { ask(.force(id)) }
    case .weather:
      let isWet = !scene.restrooms.isWet
      record(
        .premises(.weather(WeatherSet(isWet: isWet))),
        title: isWet ? tr("Wet weather: restroom rounds come more often") : tr("Dry weather again"),
        row: nil, &effects)
    case .signOff: signOff(scene, &effects)
    default: break
    }
  }

  private mutating func ask(_ form: Form) {
    prompt = form.prompt(scene)
  }

  private mutating func applyNextTheme(_ effects: inout [Effect]) {
    guard let at = themes.firstIndex(of: theme) ?? themes.indices.last else { return }
    applyTheme(themes[(at + 1) % themes.count], &effects)
  }

  mutating func applyTheme(_ name: String, _ effects: inout [Effect]) {
    theme = name
    effects.append(.applyTheme(name))
    notify(tr("Theme: {name}", name))
  }

  private mutating func moveInTime(_ invocation: Invocation, _ effects: inout [Effect]) {
    let step =
      switch invocation.command {
      case .minuteBack: -1
      case .minuteForward: 1
      case .hourBack: -60
      case .hourForward: 60
      default: 0
      }
    if invocation.command == .goToTime, past == nil {
      recordEmptyLine(invocation, &effects)
      return
    }
    if past == nil, step > 0 {
      effects.append(.advance(minutes: step))
      return
    }
    let target = shownMoment.adding(minutes: step)
    effects.append(.rewind(invocation.command == .goToTime || target >= now ? nil : target))
  }

  private mutating func recordEmptyLine(_ invocation: Invocation, _ effects: inout [Effect]) {
    guard mayRecord(.invocation(invocation)) else { return }
    let fact = QueueTimed(waitSeconds: 0, outcome: .served, isPrompted: true)
    record(.queue(.timed(fact)), title: tr("No line: 0 s"), row: nil, &effects)
  }

  private mutating func timeShopper(_ scene: Scene, _ effects: inout [Effect]) {
    guard let joined = shopperJoined else {
      shopperJoined = now
      notify(tr("Timing a shopper: {key:shopper} when served, Esc if you lost sight"))
      return
    }
    shopperJoined = nil
    let seconds = min(max(0, now.seconds(since: joined)), NumberRange.seconds.upperBound)
    var lane: LaneID?
    if case .lane(let id) = selected(scene) { lane = id }
    let fact = QueueTimed(
      lane: lane, waitSeconds: seconds, outcome: .served, isPrompted: scene.queue.isSamplingDue)
    record(
      .queue(.timed(fact)), title: tr("Shopper timed: {wait}", FigureText.wait(seconds)), row: nil,
      &effects)
  }

  private mutating func count(by change: Int, _ scene: Scene, _ effects: inout [Effect]) {
    guard let lane = selectedLane(scene) else { return }
    let waiting = max(0, (lane.waiting ?? 0) + change)
    let fact = QueueCounted(lane: lane.lane.id, waiting: waiting, serving: lane.serving)
    record(
      .queue(.counted(fact)), title: tr("{lane}: {people} waiting", lane.lane.name, waiting),
      row: .lane(lane.lane.id), &effects)
  }

  private mutating func answerAlert(_ scene: Scene, _ effects: inout [Effect]) {
    guard let alert = alertToAnswer(scene) else { return }
    guard alert.state == .raised else {
      ask(.shelve(alert.key))
      return
    }
    record(
      .alert(.acked(AlertAcked(alert: alert.key))),
      title: tr("Alert seen: {alert}", AlertText(scene: scene, columns: 40).sentence(alert)),
      row: nil, &effects)
  }

  private mutating func result(_ scene: Scene, _ effects: inout [Effect]) {
    switch selected(scene) {
    case .item(let id): ask(.result(id))
    case .lane: count(by: -1, scene, &effects)
    case .room(let id): ask(.closeRoom(id))
    case .promise, .impression, nil: return
    }
  }

  private mutating func problem(_ scene: Scene) {
    switch rowWithProblem(scene) {
    case .room(let id): ask(.problems(id))
    case .item(let id): ask(.itemProblem(id))
    case .promise(let id): ask(.promise(.action(id)))
    case .lane, .impression, nil: return
    }
  }

  /// Asks what to record of a restroom: the selected one, the one just tapped, or one to be chosen.
  private mutating func askAboutRoom(_ scene: Scene) {
    if focus == "restrooms", case .room(let id) = selected(scene) {
      ask(.rooms(.action(id)))
    } else if let toast, toast.kind == .done, case .room(let id) = recording.done.last?.entry.row {
      ask(.rooms(.action(id)))
    } else {
      ask(.rooms(.room))
    }
  }
}
