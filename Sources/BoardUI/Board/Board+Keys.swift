import BoardCanvas
import BoardModel
import BoardText

extension Board {
  /// Handles keys that arrived together: a text field takes them; elsewhere a burst is ignored.
  mutating func typed(_ keys: [Key]) {
    // Keys that only move may be held down, so they do not count towards a burst.
    let printable = keys.count { key in
      guard key.isCharacter, prompt == nil else { return key.isCharacter }
      return self.keys.command(for: key)?.isMovement != true
    }
    if isIgnoredBurst(printable) { return }
    var keys = keys[...]
    if case .palette = mode, printable > KeyGuards.burstKeyLimit, keys.contains(.enter) {
      keys = keys.filter { $0 != .enter }[...]
      notify(tr("Enter came with other keys at once: press it again alone"))
    }
    while let key = keys.popFirst() {
      let wasText = isTypingText
      press(key)
      // The key that ended the text field may be in the middle of a paste: ignore the rest.
      if wasText, !isTypingText, keys.contains(where: \.isCharacter), isIgnoredBurst(printable) {
        return
      }
    }
  }

  private mutating func isIgnoredBurst(_ printable: Int) -> Bool {
    guard !isTypingText, guards.isBurst(printable: printable, at: uptime) else { return false }
    let count = max(printable, KeyGuards.burstKeyLimit + 1)
    warn(tr("{keys} keys came at once, so nothing was recorded", count))
    return true
  }

  /// Shows a warning: in the open prompt if there is one, because it covers the toast.
  private mutating func warn(_ sentence: String) {
    if prompt != nil { promptRejection = sentence } else { notify("! " + sentence) }
  }

  mutating func pasted(_ text: String) {
    switch mode {
    case .prompt where isTypingText: prompt?.paste(text)
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
    case .prompt, .page, .past, .normal:
      warn(tr("{characters} characters were pasted, so nothing was recorded", text.count))
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
    switch mode {
    case .prompt: answer(key)
    case .find(let filter): press(key, in: filter)
    case .palette(let palette): pressPalette(palette, key)
    case .help(let page): pressHelp(page, key)
    case .page(let page): pressPage(page, key)
    case .past, .normal:
      let command = keys.command(for: key)
      let isCount = command?.isRepeatable == true && command?.isRecorded == true
      let limit = isCount ? KeyGuards.countRepeatMilliseconds : KeyGuards.repeatMilliseconds
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
    case .alt: return
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
