package import BoardModel
import BoardText

extension Board {
  /// How long a new confirmation ignores keys, which may have been on their way.
  static let confirmationDelayMilliseconds = 300

  /// Persons whose PIN confirmed the signature in progress.
  package var confirmed: Set<Person> { signing?.confirmed ?? [] }

  /// Starts or continues the sign-off: asks for the next missing part, then for the PINs.
  mutating func signOff(_ scene: Scene) {
    guard signing?.awaitedPerson == nil else { return }
    var state = signing ?? Signing()
    state.isAsking = false
    signing = nil
    let rejections = scene.signOff.rejections(
      first: person, second: state.second, confirmed: state.confirmed)
    switch rejections.first {
    case .criticalOpen(let items), .contradicted(let items):
      ask(items.first.map { StepQuestions(id: $0, scene: scene).excuse }, state)
    case .noHandoverNote: ask(.note(.handover), state)
    case .noSecondSignature, .sameSignature: ask(.secondSignature(), state)
    case .notConfirmed, nil:
      signing = state
      lookUpNextPin()
    case .alreadySigned, .notCleared, .handoverNotBegun, .noInitials:
      if let reason = rejections.first.flatMap({ sentence($0, scene) }) { notify(reason) }
    }
  }

  /// Why the day cannot be signed; `nil` when it can, or when a prompt asks for what is missing.
  func signOffRejection(_ scene: Scene) -> String? {
    let rejections = scene.signOff.rejections(first: person, second: nil, confirmed: [])
    if case .noInitials = rejections.first, !hasAskedInitials { return nil }
    return rejections.first.flatMap { sentence($0, scene) }
  }

  /// The reason as a sentence; `nil` when a prompt asks for what is missing.
  private func sentence(_ rejection: SignOff.Rejection, _ scene: Scene) -> String? {
    switch rejection {
    case .alreadySigned, .notCleared, .handoverNotBegun, .noInitials:
      rejection.sentence(plan: plan, clock: scene.clock)
    case .criticalOpen, .contradicted, .noHandoverNote, .noSecondSignature, .sameSignature,
      .notConfirmed:
      nil
    }
  }

  mutating func continueSigning() {
    // The acknowledgement and the event read back arrive in either order; wait for both.
    guard let signing, signing.isAsking, signing.awaitedPerson == nil, prompt == nil,
      recording.pending.isEmpty, floor.log.seq >= recording.newestSeq
    else { return }
    signOff(scene)
  }

  /// Takes the second signature and asks for the PINs of both persons, unless it is rejected.
  mutating func addSigner(_ second: Person) {
    if scene.signOff.needsSecondSignature, second == person {
      promptRejection = tr(
        "The second signature must not be {who}'s: ask another person.", second.initials)
      return
    }
    prompt = nil
    signing = signing ?? Signing()
    signing?.isAsking = false
    signing?.second = second
    lookUpNextPin()
  }

  /// Looks up each unknown PIN in turn, then asks for the one confirmation.
  private mutating func lookUpNextPin() {
    guard let state = signing else { return }
    let next = [person, state.second].compactMap { $0 }.first {
      !state.confirmed.contains($0) && !state.withoutPin.contains($0)
    }
    signing?.awaitedPerson = next
    guard let next else {
      overlay = .signOff
      prompt = .confirmSigning(scene)
      promptSince = uptime
      return
    }
    effects.append(.lookUpPin(next))
  }

  mutating func received(_ verdict: PinResult, of person: Person) {
    guard (confirming?.person ?? signing?.awaitedPerson) == person else { return }
    switch verdict {
    case .hasPin: prompt = .pin(person)
    case .right: confirmed(person, by: .pin)
    case .noPin where !plan.needsPin(person): confirmed(person, by: nil)
    case .noPin:
      stopSigning(tr("{who} has no PIN yet: run exitboard pin set {who}", person.initials))
    case .wrong(let left):
      prompt = .pin(person)
      promptRejection = trn(
        "That is not {who}'s PIN; 1 try left.", "That is not {who}'s PIN; {count} tries left.",
        count: left, person.initials)
    case .locked(let seconds):
      let span = FigureText.age(seconds: seconds)
      stopSigning(tr("Too many wrong PINs for {who}: try again in {span}", person.initials, span))
    case .unusable(let sentence) where !plan.needsPin(person):
      notify(tr("PINs cannot be used: {reason}", sentence))
      confirmed(person, by: nil)
    case .unusable(let sentence): stopSigning(sentence)
    }
  }

  /// Goes on with a person who typed a PIN, or needs none.
  private mutating func confirmed(_ person: Person, by auth: AuthMethod?) {
    if let confirming {
      self.confirming = nil
      take(confirming.then(auth))
      return
    }
    if auth == nil {
      signing?.withoutPin.insert(person)
    } else {
      signing?.confirmed.insert(person)
    }
    lookUpNextPin()
  }

  mutating func stopSigning(_ sentence: String) {
    (signing, confirming) = (nil, nil)
    prompt = nil
    if case .signOff = overlay { overlay = nil }
    notify(sentence)
  }

  mutating func sign(_ scene: Scene) {
    overlay = nil
    let second = signing?.second
    let auth: AuthMethod? = second.map { confirmed.contains($0) } == true ? .pin : nil
    // Empty here: the writer fills in the anchor, because only it knows the newest line for
    // certain.
    let fact = scene.signOff.fact(second: second, secondAuth: auth, anchor: "")
    record(.day(.signed(fact)), title: tr("Signed off"))
  }

  /// A sign-off was not written because somebody else wrote a line first.
  mutating func superseded(_ id: RecordID, _ sentence: String) {
    guard recording.takePending(id) != nil else { return }
    stopSigning(tr("Not recorded: {reason}", sentence))
  }

  private mutating func ask(_ question: Prompt?, _ state: Signing) {
    guard let question else { return }
    signing = state
    signing?.isAsking = true
    prompt = question
  }
}

/// A sign-off in progress; each missing part is asked for in turn.
struct Signing: Hashable, Sendable {
  var isAsking = false
  var second: Person?
  var confirmed: Set<Person> = []
  /// Persons without a usable PIN, while the plan does not require one.
  var withoutPin: Set<Person> = []
  /// The person whose PIN is being looked up or checked; `nil` when none is.
  var awaitedPerson: Person?
}
