import BoardCanvas
import BoardModel
import BoardWords

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
      return !command.repeats || command.records
    }
    if isFlood(printable) { return }
    let isPalette = if case .palette = overlay { true } else { false }
    var keys = keys[...]
    if isPalette, printable > KeyGuards.burstKeys, keys.contains(.enter) {
      keys = keys.filter { $0 != .enter }[...]
      tell(Words.Palette.burst)
    }
    while let key = keys.popFirst() {
      let wasText = takesText
      press(key, &effects)
      // The key that ended the text field may be in the middle of a paste: ignore the rest.
      if wasText, !takesText, keys.contains(where: isCharacter), isFlood(printable) { return }
    }
  }

  private mutating func isFlood(_ printable: Int) -> Bool {
    guard !takesText, guards.isBurst(printable: printable, at: steady) else { return false }
    warn(Words.Toast.burst(max(printable, KeyGuards.burstKeys + 1)))
    return true
  }

  /// Shows a warning: in the open prompt if there is one, because it covers the toast.
  private mutating func warn(_ sentence: String) {
    if prompt != nil { objection = sentence } else { tell("! " + sentence) }
  }

  private func isCharacter(_ key: Key) -> Bool {
    if case .character = key { true } else { false }
  }

  mutating func pasted(_ text: String) {
    if prompt != nil, takesText {
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
      warn(Words.Toast.paste(text.count))
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

  private var takesText: Bool {
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
    size.columns < Layout.smallest.columns || size.rows < Layout.smallest.rows
  }

  mutating func press(_ key: Key, _ effects: inout [Effect]) {
    if key == .control("c") {
      effects.append(.quit)
      return
    }
    let command = keys.command(for: key)
    if let command, command.isBlind, isTooSmall || command != .quit && !isCharacter(key) {
      perform(Order(command), &effects)
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
      tell(Words.TooSmall.tapsAreOff)
    } else if prompt != nil {
      answer(key, &effects)
    } else if filter?.isTyping == true {
      pressFilter(key)
    } else if overlay != nil {
      pressOverlay(key, &effects)
    } else {
      let isCount = keys.command(for: key).map { $0.repeats && $0.records } ?? false
      let isRepeat = guards.isRepeat(
        key, at: steady,
        within: isCount ? KeyGuards.heldMilliseconds : KeyGuards.repeatMilliseconds)
      perform(key, isRepeat: isRepeat, &effects)
    }
  }

  private mutating func perform(_ key: Key, isRepeat: Bool, _ effects: inout [Effect]) {
    if let order = keys.order(for: key) {
      guard !isRepeat || order.command.repeats && !order.command.records else { return }
      perform(order, &effects)
      return
    }
    switch key {
    case .escape: escape(&effects)
    case .alt: return
    case .character(let letter): if !isRepeat { tapLetter(letter, &effects) }
    default: if !isRepeat { tell(Words.Disabled.noKey(key.shown)) }
    }
  }

  private mutating func tapLetter(_ letter: Character, _ effects: inout [Effect]) {
    let scene = scene
    let rows = Panes.all.flatMap { $0.rows(scene) }
    guard let row = rows.first(where: { scene.key(of: $0) == letter }) else {
      tell(Words.Toast.noRow(letter: letter))
      return
    }
    guard isOnScreen(row, scene) else {
      let pane = pane(of: row, scene)
      tell(
        Words.Toast.notShown(
          letter: letter, row: scene.name(of: row), pane: pane.name,
          key: keys.shown(pane: pane.id)))
      return
    }
    tap(row, scene, &effects)
  }

  /// Whether recording is allowed now.
  ///
  /// If not, shows why. When the initials are unknown, asks for them and performs `deed` after the
  /// answer.
  mutating func mayRecord(_ deed: Deed) -> Bool {
    if let recordRefusal {
      tell(recordRefusal)
      return false
    }
    guard person == nil, !hasAskedInitials else { return true }
    prompt = Form.initials(then: deed).prompt(scene)
    return false
  }

  private mutating func escape(_ effects: inout [Effect]) {
    if filter != nil {
      filter = nil
    } else if shopperJoined != nil {
      shopperJoined = nil
      let fact = QueueTimed(waitSeconds: 0, outcome: .lost)
      record(.queue(.timed(fact)), title: Words.Done.shopperLost, row: nil, &effects)
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
      tell(Words.Toast.nothingRecorded)
      return
    }
    objection = nil
    if case .confirmSigning(let second) = prompt.form {
      confirmSigning(key, second: second, &effects)
      return
    }
    let before = prompt
    let answer = prompt.press(key)
    self.prompt = prompt
    guard let answer else {
      if prompt == before, !takesText { objection = Words.Objection.answer }
      return
    }
    take(prompt.form.take(answer, scene), &effects)
  }

  private mutating func take(_ outcome: Outcome, _ effects: inout [Effect]) {
    switch outcome {
    case .ask(let next):
      if case .confirmSigning(let second) = next.form {
        guard mayConfirm(second: second, scene) else { return }
        take(second: second, &effects)
      } else {
        prompt = next
      }
    case .prove(let person, let pin):
      prompt = nil
      tell(Words.Signing.trying(person.initials))
      effects.append(.checkPin(person, pin))
    case .object(let sentence): objection = sentence
    case .record(let fact, let title, let row):
      prompt = nil
      guard mayRecordAnswer() else { return }
      record(fact, title: title, row: row, &effects)
    case .know(let person, let then):
      prompt = nil
      hasAskedInitials = true
      self.person = person
      // An action that waited for the initials is not a key repeat, however fast they were typed.
      switch then {
      case .order(let order): perform(order, &effects)
      case .tap(let row): tap(row, scene, &effects)
      case nil: tell(person.map { Words.Toast.onDuty($0.initials) } ?? Words.Toast.noInitials)
      }
    }
  }

  /// Signs on `y` only, and ignores keys in the first moments of the prompt.
  private mutating func confirmSigning(_ key: Key, second: Person?, _ effects: inout [Effect]) {
    let age = steady.milliseconds - promptSince.milliseconds
    guard age >= Board.confirmationDeadMilliseconds else { return }
    if [.up, .down, .pageUp, .pageDown].contains(key) {
      pressOverlay(key, &effects)
      return
    }
    prompt = nil
    if key == .character("y"), mayRecordAnswer() {
      sign(second: second, scene, &effects)
    } else {
      stopSigning(Words.Toast.notSigned)
    }
  }

  private mutating func mayRecordAnswer() -> Bool {
    guard let recordRefusal else { return true }
    tell(recordRefusal)
    return false
  }
}
