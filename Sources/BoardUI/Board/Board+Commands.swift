import BoardCanvas
import BoardModel
import BoardWords

extension Board {
  mutating func perform(_ command: Command, _ key: Key, _ effects: inout [Effect]) {
    switch command {
    case .help: overlay = .help(first: 0)
    case .quit: effects.append(.quit)
    case .redraw: effects.append(.redraw)
    case .suspend: effects.append(.suspend)
    case .theme: wearNext(&effects)
    case .nextPane: move(by: 1)
    case .previousPane: move(by: -1)
    case .up: select(by: -1)
    case .down: select(by: 1)
    case .pageUp: select(by: -8)
    case .pageDown: select(by: 8)
    case .first: select(by: -10_000)
    case .last: select(by: 10_000)
    case .pane(let number): show(pane: number)
    case .zoom: zoomed = zoomed == nil ? focus : nil
    case .details: details(&effects)
    case .spanLess: spanMinutes = max(15, spanMinutes / 2)
    case .spanMore: spanMinutes = min(960, spanMinutes * 2)
    case .minuteBack, .minuteOn, .hourBack, .hourOn, .live: travel(command, key, &effects)
    case .initials: prompt = Form.initials(then: nil).prompt(scene)
    default: performRecording(command, key, &effects)
    }
  }

  /// Commands that end in a record: off while the past is shown, and never without having asked who taps.
  private mutating func performRecording(
    _ command: Command, _ key: Key, _ effects: inout [Effect]
  ) {
    guard mayRecord(key) else { return }
    let scene = scene
    switch command {
    case .undo: undo(&effects)
    case .redo: redo(&effects)
    case .tapSelected: tapSelected(key, scene, &effects)
    case .problem: problem(scene)
    case .result: result(scene, &effects)
    case .answerAlert: answerAlert(scene, &effects)
    case .timeShopper: timeShopper(scene, &effects)
    case .more: count(by: 1, scene, &effects)
    case .count: ask(lane: { .count($0) })
    case .bell: ask(.bell)
    case .goodbye: ask(.goodbye([]))
    case .cue: ask(.cue)
    case .carry: ask(.carry)
    case .promise: ask(.promise)
    case .voice: ask(.voice)
    case .note: ask(.note)
    case .bypass: ask(.bypass)
    case .lastOut: lastOut(scene)
    case .force: force(scene)
    case .weather:
      let isWet = !scene.restrooms.isWet
      record(
        .premises(.weather(WeatherSet(isWet: isWet))),
        title: isWet ? Words.Done.wet : Words.Done.dry, row: nil, &effects)
    case .signOff: signOff(scene, &effects)
    default: break
    }
  }

  private mutating func ask(_ form: Form) {
    prompt = form.prompt(scene)
  }

  private mutating func ask(lane form: (LaneID) -> Form) {
    guard case .lane(let id) = selected(scene) else {
      tell(Words.Toast.noLane)
      return
    }
    ask(form(id))
  }

  private mutating func wearNext(_ effects: inout [Effect]) {
    guard let at = themes.firstIndex(of: theme) ?? themes.indices.last else {
      tell(Words.Toast.noTheme)
      return
    }
    theme = themes[(at + 1) % themes.count]
    effects.append(.wear(theme))
    tell(Words.Toast.theme(theme))
  }

  private mutating func travel(_ command: Command, _ key: Key, _ effects: inout [Effect]) {
    let step =
      switch command {
      case .minuteBack: -1
      case .minuteOn: 1
      case .hourBack: -60
      case .hourOn: 60
      default: 0
      }
    if command == .live, past == nil {
      nobodyQueues(key, &effects)
      return
    }
    let target = shown.adding(minutes: step)
    effects.append(.rewind(command == .live || target >= now ? nil : target))
  }

  private mutating func nobodyQueues(_ key: Key, _ effects: inout [Effect]) {
    guard scene.queue.isSamplingDue else { return }
    guard mayRecord(key) else { return }
    let fact = QueueTimed(waitSeconds: 0, outcome: .served, isPrompted: true)
    record(.queue(.timed(fact)), title: Words.Done.nobodyQueues, row: nil, &effects)
  }

  private mutating func timeShopper(_ scene: Scene, _ effects: inout [Effect]) {
    guard let joined = shopperJoined else {
      shopperJoined = now
      tell(Words.Toast.shopperJoined)
      return
    }
    shopperJoined = nil
    let seconds = min(max(0, now.seconds(since: joined)), Value.secondsOfAWeek.upperBound)
    var lane: LaneID?
    if case .lane(let id) = selected(scene) { lane = id }
    let fact = QueueTimed(
      lane: lane, waitSeconds: seconds, outcome: .served, isPrompted: scene.queue.isSamplingDue)
    record(
      .queue(.timed(fact)), title: Words.Done.shopper(Wording.wait(seconds)), row: nil,
      &effects)
  }

  private mutating func count(by change: Int, _ scene: Scene, _ effects: inout [Effect]) {
    guard case .lane(let id) = selected(scene),
      let lane = scene.queue.lanes.first(where: { $0.lane.id == id })
    else {
      tell(Words.Toast.noLane)
      return
    }
    let waiting = max(0, (lane.waiting ?? 0) + change)
    record(
      .queue(.counted(QueueCounted(lane: id, waiting: waiting, serving: lane.serving))),
      title: Words.Done.waiting(lane: lane.lane.name, waiting), row: .lane(id), &effects)
  }

  private mutating func answerAlert(_ scene: Scene, _ effects: inout [Effect]) {
    if let alert = scene.alerts.all.first(where: { $0.standing == .raised }) {
      record(
        .alert(.acked(AlertAcked(alert: alert.key))),
        title: Words.Done.alertSeen(AlertWords(scene: scene, columns: 40).sentence(alert)),
        row: nil, &effects)
    } else if let alert = scene.alerts.all.first(where: { alert in
      if case .acked = alert.standing { true } else { false }
    }) {
      ask(.shelve(alert.key))
    } else {
      tell(Words.Toast.noAlert)
    }
  }

  private mutating func lastOut(_ scene: Scene) {
    if scene.day.cleared != nil {
      ask(.reopened)
    } else if let closes = scene.day.closes, scene.now < closes {
      tell(Words.Toast.storeCloses(scene.clock(closes)))
    } else if scene.day.closes == nil {
      tell(Words.Toast.noHours)
    } else {
      ask(.walked)
    }
  }

  private mutating func force(_ scene: Scene) {
    guard case .item(let id) = selected(scene),
      let row = scene.farewell.sections.flatMap(\.rows).first(where: { $0.item.id == id }),
      row.status == .locked
    else {
      tell(Words.Toast.noLockedStep)
      return
    }
    ask(.force(id))
  }

  private mutating func result(_ scene: Scene, _ effects: inout [Effect]) {
    switch selected(scene) {
    case .item(let id): ask(.result(id))
    case .lane: count(by: -1, scene, &effects)
    case .room(let id): ask(.closeRoom(id))
    case .promise, nil: tell(Words.Toast.noStepOrLane)
    }
  }

  private mutating func problem(_ scene: Scene) {
    if let last = recording.done.last, let toast, toast.kind == .done, let row = last.entry.row {
      problem(on: row)
    } else if let row = selected(scene) {
      problem(on: row)
    } else {
      tell(Words.Toast.noProblemRow)
    }
  }

  private mutating func problem(on row: RowID) {
    switch row {
    case .room(let id): ask(.problems(id))
    case .item(let id): ask(.itemProblem(id))
    case .promise(let id): ask(.promiseAction(id))
    case .lane: tell(Words.Toast.noLaneProblems)
    }
  }
}
