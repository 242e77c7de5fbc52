import BoardCanvas
import BoardModel
import BoardText

extension Board {
  var isTooSmall: Bool { !size.holds(Layout.minSize) }

  mutating func press(_ key: Key) {
    if key == .control("c") {
      effects.append(.quit)
      return
    }
    let command = keys.command(for: key)
    if let command, command.isAllowedOnTinyScreen,
      isTooSmall || command != .quit && !key.isCharacter
    {
      perform(Invocation(command: command))
      return
    }
    switch key {
    case .click(let column, let row): click(column: column, row: row)
    case .wheelUp: turnWheel(by: -Board.wheelRows)
    case .wheelDown: turnWheel(by: Board.wheelRows)
    default: pressKey(key)
    }
  }

  private static let wheelRows = 3

  mutating func pressKey(_ key: Key) {
    if isTooSmall, key != .escape {
      notify(tr("Taps are off."))
      return
    }
    if key == .escape { training?.remark = nil }
    guards.pressed(key)
    switch mode {
    case .prompt: answer(key)
    case .find(let filter): press(key, in: filter)
    case .palette(let palette): pressPalette(palette, key)
    case .help(let page): pressHelp(page, key)
    case .page(let page): pressPage(page, key)
    case .past, .normal:
      noteTrainingKey(key)
      let command = keys.command(for: key)
      let isCount = command?.isRepeatable == true && command?.isRecorded == true
      let limit = isCount ? KeyGuards.fastRepeatMilliseconds : KeyGuards.repeatMilliseconds
      perform(key, isRepeat: guards.isRepeat(key, at: uptime, within: limit))
    }
  }

  private mutating func perform(_ key: Key, isRepeat: Bool) {
    let isRecorded = keys.command(for: key)?.isRecorded ?? key.isCharacter
    if isRecorded, !isRepeat, guards.isLateAnswer(key, at: uptime) {
      notify(tr("The question before is closed. Press {key} again if you mean the row", key.label))
      return
    }
    if let invocation = keys.invocation(for: key) {
      if !isRepeat || invocation.command.isMovement { perform(invocation) }
      return
    }
    switch key {
    case .escape: escape()
    case .character(let letter): if !isRepeat { tapLetter(letter) }
    default:
      if !isRepeat { notify(tr("{key} does nothing here; {key:help} shows the keys", key.label)) }
    }
  }

  private mutating func tapLetter(_ letter: Character) {
    let scene = scene
    let rows = PaneID.allCases.flatMap { $0.pane.rows(scene) }
    guard let row = rows.first(where: { scene.key(of: $0) == letter }) else {
      notify(tr("No row has the letter {letter} now; {key:help} shows the keys", letter))
      return
    }
    guard spots(scene).contains(where: { $0.id == row }) else {
      let pane = row.paneID.pane.name
      let key = keys.keyText(pane: row.paneID)
      notify(
        tr("{key} shows {pane}, where {letter} is {row}", key, pane, letter, scene.name(of: row)))
      return
    }
    tap(row, scene)
  }

  /// Whether recording is allowed; if not, shows why, or asks for initials before `action`.
  mutating func mayRecord(_ action: PendingAction? = nil) -> Bool {
    if let recordRejection {
      notify(recordRejection)
      return false
    }
    guard let action, person == nil, !hasAskedInitials else { return true }
    prompt = .initials(then: action)
    return false
  }

  /// Whether Esc would close, end or leave something here.
  var usesEscape: Bool {
    if case .normal = mode { return filter != nil || shopperJoined != nil || zoomed != nil }
    return true
  }

  private mutating func escape() {
    if filter != nil {
      filter = nil
    } else if shopperJoined != nil {
      shopperJoined = nil
      record(
        .queue(.timed(QueueTimed(waitSeconds: 0, outcome: .lost))),
        title: tr("Shopper lost from sight: not counted"))
    } else if zoomed != nil {
      unzoom()
    } else if past != nil {
      effects.append(.rewind(nil))
    } else {
      toast = nil
    }
  }

  private mutating func answer(_ key: Key) {
    guard var prompt else { return }
    if key == .escape {
      self.prompt = nil
      (signing, confirming) = (nil, nil)
      if case .signOff = overlay { overlay = nil }
      // What was not saved stays in sight.
      if toast?.kind != .refused { notify(prompt.whenCancelled) }
      return
    }
    if !isTypingText,
      guards.isRepeat(key, at: uptime, within: KeyGuards.fastRepeatMilliseconds)
    {
      return
    }
    promptRejection = nil
    if case .confirm = prompt.field {
      confirmSigning(key)
      return
    }
    let reply = prompt.press(key, scene)
    self.prompt = prompt
    switch reply {
    case .typed: return
    case .unused: promptRejection = tr("This answer is not possible here; Esc goes back.")
    case .answered(let outcome): take(outcome)
    }
  }

  /// Shows a question, and the row that it is about.
  mutating func ask(_ question: Prompt) {
    prompt = question
    if let row = question.row { selection[row.paneID] = row }
  }

  mutating func take(_ outcome: PromptOutcome) {
    switch outcome {
    case .ask(let next): ask(next)
    case .addSigner(let person): addSigner(person)
    case .confirm(let person, let then):
      prompt = nil
      confirming = (person, then)
      effects.append(.lookUpPin(person))
    case .checkPin(let person, let pin):
      prompt = nil
      notify(tr("Checking {who}'s PIN", person.initials))
      effects.append(.checkPin(person, pin))
    case .doubt(let sentence, let question):
      prompt = question
      promptRejection = sentence
    case .reject(let sentence): promptRejection = sentence
    case .record(let fact, let title, let row, let next):
      prompt = nil
      guard mayRecord() else { return }
      record(fact, title: title, row: row)
      if let next { ask(next) }
    case .end(let sentence):
      prompt = nil
      if toast?.kind != .refused { notify(sentence) }
    case .setPerson(let person, let then):
      prompt = nil
      setPerson(person)
      // An action that waited for the initials is not a key repeat, however fast they were typed.
      switch then {
      case .invocation(let invocation): perform(invocation)
      case .tap(let row): tap(row, scene)
      case nil: notifyPerson()
      }
    }
  }

  /// Goes on with a person if the plan has the initials, or has no list; else asks about them.
  mutating func take(
    _ person: Person, asking question: String, _ scene: Scene,
    then answer: @escaping Prompt.Answer<Person?>
  ) {
    if let known = scene.plan.known(person) {
      take(answer(known, scene))
    } else {
      prompt = .person(question, doubted: person, answer: answer)
      promptRejection = scene.plan.doubt(about: person)
    }
  }

  /// Signs on `y` only, and ignores keys in the first moments of the prompt.
  private mutating func confirmSigning(_ key: Key) {
    let age = uptime.milliseconds - promptSince.milliseconds
    guard age >= Board.confirmationDelayMilliseconds else { return }
    if let overlay, [.up, .down, .pageUp, .pageDown].contains(key) {
      pressPage(overlay, key)
      return
    }
    prompt = nil
    if key == .character("y"), mayRecord() {
      sign(scene)
    } else {
      stopSigning(tr("Not signed off: nothing was recorded"))
    }
  }

  mutating func pressPage(_ page: Overlay, _ key: Key) {
    let command = keys.command(for: key)
    if case .alerts(let page) = page, press(command, in: page) { return }
    let closing: [Command?] = [.quit, .help, .details, .morning, .alerts, .people]
    if key == .escape || closing.contains(command) {
      overlay = nil
    } else if !scroll(page, key, command) {
      notify(tr("Esc closes this page first"))
    }
  }

  /// Handles a key on the help page: keys that move scroll it, all others edit the search text.
  mutating func pressHelp(_ page: HelpPage, _ key: Key) {
    var page = page
    if key == .escape, !page.search.text.isEmpty {
      overlay = .help(HelpPage())
    } else if key == .escape || key == .enter
      || keys.command(for: key) == .help && (!key.isCharacter || page.search.text.isEmpty)
    {
      overlay = nil
    } else if !key.isCharacter, scroll(.help(page), key, keys.command(for: key)) {
      return
    } else if page.search.press(key) {
      overlay = .help(page)
    }
  }

  /// - Returns: `false` when the key does not move in a page.
  private mutating func scroll(_ overlay: Overlay, _ key: Key, _ command: Command?) -> Bool {
    let last = max(0, overlay.lines(scene, columns: size.columns).count - (size.rows - 6))
    var first = firstPageLine
    switch (command, key) {
    case (.pageDown, _), (.tap, _): first += pageRows
    case (.pageUp, _): first -= pageRows
    case (.first, _): first = 0
    case (.last, _): first = last
    case (.down, _), (_, .down): first += 1
    case (.up, _), (_, .up): first -= 1
    default: return false
    }
    firstPageLine = min(max(0, first), last)
    return true
  }
}
