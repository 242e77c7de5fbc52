import BoardCanvas
import BoardModel
import BoardText

extension Board {
  /// Handles keys that arrived together.
  ///
  /// A text field takes them as text. Outside a text field a burst is ignored; otherwise the keys
  /// are pressed one after another.
  mutating func typed(_ keys: [Key], _ effects: inout [Effect]) {
    // Keys that only move may be held down, so they do not count towards a burst.
    let printable = keys.count { key in
      guard case .character = key else { return false }
      guard prompt == nil, let command = self.keys.command(for: key) else { return true }
      return !command.isRepeatable || command.isRecorded
    }
    if isIgnoredBurst(printable) { return }
    let isPalette = if case .palette = overlay { true } else { false }
    var keys = keys[...]
    if isPalette, printable > KeyGuards.burstKeyLimit, keys.contains(.enter) {
      keys = keys.filter { $0 != .enter }[...]
      notify(tr("Enter came with other keys at once: press it again alone"))
    }
    while let key = keys.popFirst() {
      let wasText = isTypingText
      press(key, &effects)
      // The key that ended the text field may be in the middle of a paste: ignore the rest.
      if wasText, !isTypingText, keys.contains(where: isCharacter), isIgnoredBurst(printable) {
        return
      }
    }
  }

  private mutating func isIgnoredBurst(_ printable: Int) -> Bool {
    guard !isTypingText, guards.isBurst(printable: printable, at: uptime) else { return false }
    warn(
      tr(
        "{keys} keys came at once, so nothing was recorded",
        max(printable, KeyGuards.burstKeyLimit + 1)))
    return true
  }

  /// Shows a warning: in the open prompt if there is one, because it covers the toast.
  private mutating func warn(_ sentence: String) {
    if prompt != nil { promptRejection = sentence } else { notify("! " + sentence) }
  }

  private func isCharacter(_ key: Key) -> Bool {
    if case .character = key { true } else { false }
  }

  mutating func pasted(_ text: String) {
    if prompt != nil, isTypingText {
      prompt?.paste(text)
    } else if prompt == nil, filter?.isTyping == true {
      pasteIntoFilter(text)
    } else if prompt == nil, case .palette = overlay {
      pasteIntoPalette(text)
    } else if prompt == nil, case .help(var page) = overlay {
      page.search.insert(text)
      page.first = 0
      overlay = .help(page)
    } else {
      warn(tr("{characters} characters were pasted, so nothing was recorded", text.count))
    }
  }

  /// Whether keys are typed into a visible text field; a PIN field does not count.
  package var isTypingLine: Bool {
    switch prompt?.kind {
    case .line: true
    case nil: isTypingSearch
    default: false
    }
  }

  private var isTypingText: Bool {
    switch prompt?.kind {
    case .line, .secret: true
    case nil: isTypingSearch
    default: false
    }
  }

  /// Whether keys are typed into the filter, the palette or the help search.
  private var isTypingSearch: Bool {
    if filter?.isTyping == true { return true }
    return switch overlay {
    case .help, .palette: true
    default: false
    }
  }

  /// Whether the screen is too small to show what a key does.
  var isTooSmall: Bool {
    size.columns < Layout.minSize.columns || size.rows < Layout.minSize.rows
  }

  mutating func press(_ key: Key, _ effects: inout [Effect]) {
    if key == .control("c") {
      effects.append(.quit)
      return
    }
    let command = keys.command(for: key)
    if let command, command.isAllowedOnTinyScreen,
      isTooSmall || command != .quit && !isCharacter(key)
    {
      perform(Invocation(command), &effects)
      return
    }
    switch key {
    case .click(let column, let row): click(column: column, row: row, &effects)
    case .wheelUp: turnWheel(by: -Board.wheelRows, &effects)
    case .wheelDown: turnWheel(by: Board.wheelRows, &effects)
    default: pressKey(key, &effects)
    }
  }

  /// Rows that one step of the mouse wheel moves.
  private static let wheelRows = 3

  private mutating func pressKey(_ key: Key, _ effects: inout [Effect]) {
    if isTooSmall, key != .escape {
      notify(tr("Taps are off."))
    } else if prompt != nil {
      answer(key, &effects)
    } else if filter?.isTyping == true {
      pressFilter(key)
    } else if overlay != nil {
      pressOverlay(key, &effects)
    } else {
      let isCount = keys.command(for: key).map { $0.isRepeatable && $0.isRecorded } ?? false
      let isRepeat = guards.isRepeat(
        key, at: uptime,
        within: isCount ? KeyGuards.countRepeatMilliseconds : KeyGuards.repeatMilliseconds)
      perform(key, isRepeat: isRepeat, &effects)
    }
  }

  private mutating func perform(_ key: Key, isRepeat: Bool, _ effects: inout [Effect]) {
    if let invocation = keys.invocation(for: key) {
      guard !isRepeat || invocation.command.isRepeatable && !invocation.command.isRecorded else {
        return
      }
      perform(invocation, &effects)
      return
    }
    switch key {
    case .escape: escape(&effects)
    case .alt: return
    case .character(let letter): if !isRepeat { tapLetter(letter, &effects) }
    default:
      if !isRepeat { notify(tr("{key} does nothing here; {key:help} shows the keys", key.label)) }
    }
  }

  private mutating func tapLetter(_ letter: Character, _ effects: inout [Effect]) {
    let scene = scene
    let rows = Panes.all.flatMap { $0.rows(scene) }
    guard let row = rows.first(where: { scene.key(of: $0) == letter }) else {
      notify(tr("No row has the letter {letter} now; {key:help} shows the keys", letter))
      return
    }
    guard isOnScreen(row, scene) else {
      let pane = pane(of: row, scene)
      notify(
        tr(
          "{key} shows {pane}, where {letter} is {row}", keys.keyText(pane: pane.id), pane.name,
          letter, scene.name(of: row)))
      return
    }
    tap(row, scene, &effects)
  }

  /// Whether recording is allowed now.
  ///
  /// If not, shows why. When the initials are unknown, asks for them and performs `action` after the
  /// answer.
  mutating func mayRecord(_ action: PendingAction) -> Bool {
    if let recordRejection {
      notify(recordRejection)
      return false
    }
    guard person == nil, !hasAskedInitials else { return true }
    prompt = Form.initials(then: action).prompt(scene)
    return false
  }

  private mutating func escape(_ effects: inout [Effect]) {
    if filter != nil {
      filter = nil
    } else if shopperJoined != nil {
      shopperJoined = nil
      let fact = QueueTimed(waitSeconds: 0, outcome: .lost)
      record(
        .queue(.timed(fact)), title: tr("Shopper lost from sight: not counted"), row: nil, &effects)
    } else if zoomed != nil {
      unzoom()
    } else if past != nil {
      effects.append(.rewind(nil))
    } else {
      toast = nil
    }
  }

  private mutating func answer(_ key: Key, _ effects: inout [Effect]) {
    guard var prompt else { return }
    if key == .escape {
      self.prompt = nil
      signing = nil
      if case .signOff = overlay { overlay = nil }
      notify(tr("Nothing was recorded"))
      return
    }
    promptRejection = nil
    if case .confirmSigning(let second) = prompt.form {
      confirmSigning(key, second: second, &effects)
      return
    }
    let before = prompt
    let answer = prompt.press(key)
    self.prompt = prompt
    guard let answer else {
      if prompt == before, !isTypingText {
        promptRejection = tr("This answer is not possible here; Esc goes back.")
      }
      return
    }
    take(prompt.form.outcome(of: answer, scene), &effects)
  }

  private mutating func take(_ outcome: FormOutcome, _ effects: inout [Effect]) {
    switch outcome {
    case .ask(let next):
      if case .confirmSigning(let second) = next.form {
        guard mayConfirm(second: second, scene) else { return }
        take(second: second, &effects)
      } else {
        prompt = next
      }
    case .checkPin(let person, let pin):
      prompt = nil
      notify(tr("Checking {who}'s PIN", person.initials))
      effects.append(.checkPin(person, pin))
    case .reject(let sentence): promptRejection = sentence
    case .record(let fact, let title, let row):
      prompt = nil
      guard mayRecordAnswer() else { return }
      record(fact, title: title, row: row, &effects)
    case .setPerson(let person, let then):
      prompt = nil
      hasAskedInitials = true
      self.person = person
      // An action that waited for the initials is not a key repeat, however fast they were typed.
      switch then {
      case .invocation(let invocation): perform(invocation, &effects)
      case .tap(let row): tap(row, scene, &effects)
      case nil:
        notify(
          person.map { tr("{who} is on duty", $0.initials) }
            ?? tr("Your taps carry no initials now"))
      }
    }
  }

  /// Signs on `y` only, and ignores keys in the first moments of the prompt.
  private mutating func confirmSigning(_ key: Key, second: Person?, _ effects: inout [Effect]) {
    let age = uptime.milliseconds - promptSince.milliseconds
    guard age >= Board.confirmationDelayMilliseconds else { return }
    if [.up, .down, .pageUp, .pageDown].contains(key) {
      pressOverlay(key, &effects)
      return
    }
    prompt = nil
    if key == .character("y"), mayRecordAnswer() {
      sign(second: second, scene, &effects)
    } else {
      stopSigning(tr("Not signed off: nothing was recorded"))
    }
  }

  private mutating func mayRecordAnswer() -> Bool {
    guard let recordRejection else { return true }
    notify(recordRejection)
    return false
  }
}
