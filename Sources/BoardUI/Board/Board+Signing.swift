package import BoardModel
import BoardText

extension Board {
  /// Time in milliseconds during which a new confirmation ignores keys.
  ///
  /// A key that was already on its way is not an answer.
  static let confirmationDelayMilliseconds = 300

  /// A sign-off in progress; each missing part is asked for in turn.
  struct Signing: Hashable, Sendable {
    /// Whether a prompt asks for a missing part now.
    var isAsking = false
    var second: Person?
    /// Persons who typed the right PIN.
    var confirmed: Set<Person> = []
    /// Persons without a usable PIN, while the plan does not require one.
    var withoutPin: Set<Person> = []
    /// The person whose PIN is being looked up or checked; `nil` when none is.
    var awaitedPerson: Person?
  }

  /// Persons whose PIN confirmed the signature in progress.
  package var confirmed: Set<Person> { signing?.confirmed ?? [] }

  /// Starts or continues the sign-off: asks for the next missing part, then for the PINs.
  mutating func signOff(_ scene: Scene, _ effects: inout [Effect]) {
    guard signing?.awaitedPerson == nil else { return }
    var state = signing ?? Signing()
    state.isAsking = false
    signing = nil
    let rejections = scene.signOff.rejections(
      first: person, second: state.second, confirmed: state.confirmed)
    switch rejections.first {
    case .alreadySigned(let at, let by):
      let stamp = scene.clock(at) + (by.map { " \($0)" } ?? "")
      notify(tr("Already signed off, {stamp}", stamp))
    case .notCleared:
      notify(
        tr("Customers may be inside: {key:last-out} when the last is out, then {key:sign-off}"))
    case .handoverNotBegun(let from):
      notify(tr("The shift can be handed over from {clock}", scene.clock(from)))
    case .noInitials: notify(tr("To sign you need initials: press {key:by}"))
    case .criticalOpen(let items): ask(items.first.map { Form.excuse($0) }, state, scene)
    case .noHandoverNote: ask(.noteText(.handover), state, scene)
    case .noSecondSignature, .sameSignature: ask(.secondSignature, state, scene)
    case .notConfirmed, nil:
      signing = state
      lookUpNextPin(&effects)
    }
  }

  /// After an answer, continues the sign-off with the next missing part.
  mutating func continueSigning(_ effects: inout [Effect]) {
    // The acknowledgement and the event read back arrive in either order; wait for both.
    guard let signing, signing.isAsking, signing.awaitedPerson == nil, prompt == nil,
      recording.pending.isEmpty,
      floor.log.seq >= recording.newestSeq
    else { return }
    signOff(scene, &effects)
  }

  /// Whether the second signature is accepted; if not, shows why in the prompt.
  mutating func mayConfirm(second: Person?, _ scene: Scene) -> Bool {
    guard scene.signOff.needsSecondSignature, second == person else { return true }
    promptRejection = tr(
      "The second signature must not be {who}'s: ask another person.", person?.initials ?? "")
    return false
  }

  /// Takes the second signature and asks for the PINs of both persons.
  mutating func take(second: Person?, _ effects: inout [Effect]) {
    prompt = nil
    signing = signing ?? Signing()
    signing?.isAsking = false
    signing?.second = second
    lookUpNextPin(&effects)
  }

  /// Looks up each unknown PIN in turn, then asks for the one confirmation.
  private mutating func lookUpNextPin(_ effects: inout [Effect]) {
    guard let state = signing else { return }
    let next = [person, state.second].compactMap { $0 }.first {
      !state.confirmed.contains($0) && !state.withoutPin.contains($0)
    }
    guard let next else {
      confirm(second: state.second, scene)
      return
    }
    signing?.awaitedPerson = next
    effects.append(.lookUpPin(next))
  }

  /// Handles the result of a PIN look-up or check.
  mutating func received(_ verdict: PinResult, of person: Person, _ effects: inout [Effect]) {
    guard signing?.awaitedPerson == person else { return }
    switch verdict {
    case .hasPin: prompt = Form.pin(person).prompt(scene)
    case .right:
      signing?.confirmed.insert(person)
      continueWithPins(&effects)
    case .noPin where !plan.needsPin:
      signing?.withoutPin.insert(person)
      continueWithPins(&effects)
    case .noPin:
      stopSigning(tr("{who} has no PIN yet: run exitboard pin set {who}", person.initials))
    case .wrong(let left):
      prompt = Form.pin(person).prompt(scene)
      promptRejection = trn(
        "That is not {who}'s PIN; 1 try left.", "That is not {who}'s PIN; {count} tries left.",
        count: left, person.initials)
    case .locked(let seconds):
      stopSigning(
        tr(
          "Too many wrong PINs for {who}: try again in {span}", person.initials,
          FigureText.age(seconds: seconds)))
    case .unusable(let sentence) where !plan.needsPin:
      signing?.withoutPin.insert(person)
      notify(tr("PINs cannot be used: {reason}", sentence))
      continueWithPins(&effects)
    case .unusable(let sentence): stopSigning(sentence)
    }
  }

  private mutating func continueWithPins(_ effects: inout [Effect]) {
    signing?.awaitedPerson = nil
    lookUpNextPin(&effects)
  }

  mutating func stopSigning(_ sentence: String) {
    signing = nil
    prompt = nil
    if case .signOff = overlay { overlay = nil }
    notify(sentence)
  }

  private mutating func confirm(second: Person?, _ scene: Scene) {
    overlay = .signOff(first: 0)
    prompt = Form.confirmSigning(second: second).prompt(scene)
    promptSince = uptime
  }

  mutating func sign(second: Person?, _ scene: Scene, _ effects: inout [Effect]) {
    overlay = nil
    let auth: AuthMethod? = second.map { confirmed.contains($0) } == true ? .pin : nil
    // Empty here: the writer fills in the anchor, because only it knows the newest line for
    // certain.
    record(
      .day(.signed(scene.signOff.fact(second: second, secondAuth: auth, anchor: ""))),
      title: tr("Signed off"), row: nil, &effects)
  }

  /// A sign-off was not written because somebody else wrote a line first.
  mutating func superseded(_ id: RecordID, _ sentence: String) {
    guard let entry = recording.markRefused(id) else { return }
    recording.removeRefused(entry)
    stopSigning(tr("Not recorded: {reason}", sentence))
  }

  private mutating func ask(_ form: Form?, _ state: Signing, _ scene: Scene) {
    guard let form else { return }
    signing = state
    signing?.isAsking = true
    prompt = form.prompt(scene)
  }
}
