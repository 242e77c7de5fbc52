import BoardCanvas
import BoardModel
import BoardText

extension Board {
  /// Handles keys that were read together.
  ///
  /// Keys that only move, or write into a text field, act at once. Every other key must come alone:
  /// with another key in the same read or within the gap, it does nothing, and is named.
  mutating func typed(_ keys: [Key]) {
    let isAlone = guards.isPaused && keys.count == 1 && !guards.isInBurst(at: uptime)
    let held = guards.keyCame(at: uptime)
    var rest = ([held].compactMap(\.self) + keys)[...]
    while let key = rest.first, actsAtOnce(key) {
      let text = isTypingText ? rest.prefix(while: isCharacter).compactMap(\.typedCharacter) : []
      if text.count > 1 { insert(String(text)) } else { press(key) }
      rest = rest.dropFirst(max(1, text.count))
    }
    if isAlone { guards.held = rest.first } else { refuse(Array(rest)) }
  }

  /// Refuses a key that waits, and those that follow soon, because something else came with them.
  mutating func refuseNeighbours() {
    refuse(guards.keyCame(at: uptime).map { [$0] } ?? [])
    _ = guards.refuse([], at: uptime)
  }

  /// The key that came alone acts once the gap after it is over.
  mutating func keysPaused() {
    guard let key = guards.pause(at: uptime) else { return }
    if case .alt(let letter) = key { return refuse([.escape, .character(letter)]) }
    guard isTypingText || !isCharacter(key) || !guards.isBurst(at: uptime) else {
      return refuse([key])
    }
    press(key)
  }

  /// Whether a key only moves, or writes into a text field, so that it need not come alone.
  private func actsAtOnce(_ key: Key) -> Bool {
    let command = keys.command(for: key)
    if command?.isAllowedOnTinyScreen == true, !isCharacter(key) { return true }
    switch (key, mode) {
    case (.control("c"), _), (.wheelUp, _), (.wheelDown, _): return true
    case (.alt, _), (.click, _), (.enter, _), (.escape, _): return false
    case (_, .find), (_, .palette), (_, .help): return true
    case (_, .prompt): return isTypingText
    case (_, .page), (_, .past), (_, .normal):
      return command?.isMovement == true && !(isCharacter(key) && guards.isInBurst(at: uptime))
    }
  }

  /// Names keys that came together and so do nothing; a key held down is ignored silently.
  mutating func refuse(_ keys: [Key]) {
    let keys = keys.filter { !guards.isHeldDown($0, at: uptime) }
    guard !keys.isEmpty else { return }
    warn(
      tr("Came at once, so not recorded: {keys}. Press one by one", guards.refuse(keys, at: uptime))
    )
  }

  /// Shows a warning where the open prompt or page would cover the toast.
  private mutating func warn(_ sentence: String) {
    if prompt != nil {
      promptRejection = sentence
    } else if case .palette(var palette) = mode {
      palette.rejection = sentence
      overlay = .palette(palette)
    } else {
      notify("! " + sentence)
    }
  }

  private func isCharacter(_ key: Key) -> Bool { key.typedCharacter != nil }

  mutating func pasted(_ text: String) {
    refuseNeighbours()
    if isTypingText {
      insert(text)
    } else {
      warn(tr("{characters} characters were pasted, so nothing was recorded", text.count))
    }
  }

  private mutating func insert(_ text: String) {
    switch mode {
    case .prompt: prompt?.paste(text)
    case .find(var filter):
      filter.editor.insert(text)
      take(filter)
    case .palette(var palette):
      palette.editor.insert(text)
      palette.chosenIndex = 0
      palette.rejection = nil
      overlay = .palette(palette)
    case .help(var page):
      page.search.insert(text)
      overlay = .help(page)
    case .page, .past, .normal: break
    }
  }

  var isTooSmall: Bool { !size.holds(Layout.minSize) }

  mutating func press(_ key: Key) {
    if key == .control("c") {
      effects.append(.quit)
      return
    }
    let command = keys.command(for: key)
    if let command, command.isAllowedOnTinyScreen,
      isTooSmall || command != .quit && !isCharacter(key)
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
    switch mode {
    case .prompt: answer(key)
    case .find(let filter): press(key, in: filter)
    case .palette(let palette): pressPalette(palette, key)
    case .help(let page): pressHelp(page, key)
    case .page(let page): pressPage(page, key)
    case .past, .normal:
      let command = keys.command(for: key)
      let isCount = command?.isRepeatable == true && command?.isRecorded == true
      let limit = isCount ? KeyGuards.fastRepeatMilliseconds : KeyGuards.repeatMilliseconds
      perform(key, isRepeat: guards.isRepeat(key, at: uptime, within: limit))
    }
  }

  private mutating func perform(_ key: Key, isRepeat: Bool) {
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
      signing = nil
      if case .signOff = overlay { overlay = nil }
      notify(tr("Nothing was recorded"))
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

  private mutating func take(_ outcome: PromptOutcome) {
    switch outcome {
    case .ask(let next): prompt = next
    case .addSigner(let person): addSigner(person)
    case .checkPin(let person, let pin):
      prompt = nil
      notify(tr("Checking {who}'s PIN", person.initials))
      effects.append(.checkPin(person, pin))
    case .reject(let sentence): promptRejection = sentence
    case .record(let fact, let title, let row):
      prompt = nil
      if mayRecord() { record(fact, title: title, row: row) }
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
    let closing: [Command?] = [.quit, .help, .details, .morning]
    if key == .escape || closing.contains(command) {
      overlay = nil
    } else if !scroll(page, key, command) {
      notify(tr("Esc closes this page first"))
    }
  }

  /// Handles a key on the help page: keys that move scroll it, all others edit the search text.
  mutating func pressHelp(_ page: HelpPage, _ key: Key) {
    var page = page
    let isCharacter = isCharacter(key)
    if key == .escape, !page.search.text.isEmpty {
      overlay = .help(HelpPage())
    } else if key == .escape || key == .enter
      || keys.command(for: key) == .help && (!isCharacter || page.search.text.isEmpty)
    {
      overlay = nil
    } else if !isCharacter, scroll(.help(page), key, keys.command(for: key)) {
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
