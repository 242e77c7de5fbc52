import BoardCanvas
import BoardModel
import BoardWords

extension Board {
  /// Keys that arrived together: a prompt takes them as text, a burst is nothing, else each does what it says.
  mutating func typed(_ keys: [Key], _ effects: inout [Effect]) {
    // A key that only moves may be held down.
    let printable = keys.count { key in
      guard case .character = key else { return false }
      return KeyTable.command(for: key)?.repeats != true
    }
    if !takesText, guards.isBurst(printable: printable, at: steady) {
      tell(Words.Toast.burst(max(printable, KeyGuards.burstKeys + 1)))
      return
    }
    for key in keys { press(key, &effects) }
  }

  mutating func pasted(_ text: String) {
    if takesText {
      prompt?.paste(text)
    } else {
      tell(Words.Toast.paste(text.count))
    }
  }

  /// Whether keys are the text of an answer now.
  package var isTypingLine: Bool { takesText }

  private var takesText: Bool {
    if case .line = prompt?.kind { true } else { false }
  }

  mutating func press(_ key: Key, _ effects: inout [Effect]) {
    if key == .control("c") {
      effects.append(.quit)
      return
    }
    if key == .control("l") || key == .control("z") {
      effects.append(key == .control("l") ? .redraw : .suspend)
      return
    }
    if prompt != nil {
      answer(key, &effects)
    } else if overlay != nil {
      pressOverlay(key, &effects)
    } else {
      let isRepeat = guards.isRepeat(key, at: steady)
      perform(key, isRepeat: isRepeat, &effects)
    }
  }

  private mutating func perform(_ key: Key, isRepeat: Bool, _ effects: inout [Effect]) {
    if key == .escape {
      escape(&effects)
      return
    }
    if case .alt = key { return }
    if let command = KeyTable.command(for: key) {
      guard !isRepeat || command.repeats else { return }
      perform(command, key, &effects)
      return
    }
    guard case .character(let letter) = key, !isRepeat else { return }
    tapLetter(letter, key, &effects)
  }

  private mutating func tapLetter(_ letter: Character, _ key: Key, _ effects: inout [Effect]) {
    let scene = scene
    let rows = Panes.all.flatMap { pane in pane.rows(scene).map { (pane, $0) } }
    guard let (pane, row) = rows.first(where: { scene.key(of: $0.1) == letter }) else {
      tell(Words.Toast.noRow(letter: letter))
      return
    }
    guard picture(scene).spots.contains(where: { $0.id == row }) else {
      let number = (Panes.all.firstIndex { $0.id == pane.id } ?? 0) + 1
      tell(
        Words.Toast.notShown(
          letter: letter, row: scene.name(of: row), pane: pane.name, number: number))
      return
    }
    guard !guards.isPhaseNew(at: steady) else {
      tell(Words.Toast.phaseIsNew(FarewellPane.word(scene.farewell.current)))
      return
    }
    tap(row, key, scene, &effects)
  }

  /// Whether records may be made now; says why not.
  mutating func mayRecord(_ key: Key) -> Bool {
    if past != nil {
      tell(Words.Toast.past)
      return false
    }
    guard person == nil, !hasAskedInitials else { return true }
    prompt = Form.initials(then: key).prompt(scene)
    return false
  }

  private mutating func escape(_ effects: inout [Effect]) {
    if shopperJoined != nil {
      shopperJoined = nil
      let fact = QueueTimed(waitSeconds: 0, outcome: .lost)
      record(.queue(.timed(fact)), title: Words.Done.shopperLost, row: nil, &effects)
    } else if zoomed != nil {
      zoomed = nil
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
      isSigning = false
      if case .signOff = overlay { overlay = nil }
      tell(Words.Toast.nothingRecorded)
      return
    }
    objection = nil
    if case .confirmSigning(let second) = prompt.form {
      confirmSigning(key, second: second, &effects)
      return
    }
    let answer = prompt.press(key)
    self.prompt = prompt
    guard let answer else { return }
    switch prompt.form.take(answer, scene) {
    case .ask(let next):
      if case .confirmSigning(let second) = next.form {
        guard mayConfirm(second: second, scene) else { return }
        confirm(second: second, scene)
      } else {
        self.prompt = next
      }
    case .object(let sentence): objection = sentence
    case .record(let fact, let title, let row):
      self.prompt = nil
      guard mayRecordAnswer() else { return }
      record(fact, title: title, row: row, &effects)
    case .know(let person, let then):
      self.prompt = nil
      hasAskedInitials = true
      self.person = person
      // The key that was waiting for the initials: it is no repeat, however quickly they were typed.
      if let then {
        perform(then, isRepeat: false, &effects)
      } else {
        tell(person.map { Words.Toast.onDuty($0.initials) } ?? Words.Toast.noInitials)
      }
    }
  }

  /// Only `y`, and not in the first moments, signs.
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
      overlay = nil
      tell(Words.Toast.notSigned)
    }
  }

  private mutating func mayRecordAnswer() -> Bool {
    guard past != nil else { return true }
    tell(Words.Toast.past)
    return false
  }
}

extension Command {
  /// Whether holding the key down is meant.
  var repeats: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .nextPane, .previousPane, .minuteBack, .minuteOn,
      .hourBack,
      .hourOn, .more, .fewer, .redraw:
      true
    default: false
    }
  }
}
