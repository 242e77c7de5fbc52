import BoardModel
import BoardWords

extension Board {
  /// A confirmation takes no key for this long: a key that was on its way is not an answer.
  static let confirmationDeadMilliseconds = 300

  /// Signs the day off, or asks for the next thing that is missing.
  mutating func signOff(_ scene: Scene, _ effects: inout [Effect]) {
    isSigning = false
    switch scene.signOff.refusals(first: person, second: nil).first {
    case .alreadySigned(let at, let by):
      let stamp = scene.clock(at) + (by.map { " \($0)" } ?? "")
      tell(Words.Toast.signedAlready(stamp))
    case .notCleared: tell(Words.Toast.mayBeInside)
    case .criticalOpen(let items): ask(items.first.map { Form.excuse($0) }, scene)
    case .noHandoverNote: ask(.noteText(.handover), scene)
    case .noSecondSignature, .sameSignature: ask(.secondSignature, scene)
    case nil: confirm(second: nil, scene)
    }
  }

  /// After each answer: what is still missing is asked for next.
  mutating func goOnSigning(_ effects: inout [Effect]) {
    // Acknowledged and read back: the two come in either order.
    guard isSigning, prompt == nil, recording.pending.isEmpty,
      floor.log.seq >= recording.newestSeq
    else { return }
    signOff(scene, &effects)
  }

  /// Whether the second signature may be taken; says why not.
  mutating func mayConfirm(second: Person?, _ scene: Scene) -> Bool {
    let refusals = scene.signOff.refusals(first: person, second: second)
    guard refusals.contains(.sameSignature) else { return true }
    objection = Words.Objection.sameSignature(person?.initials ?? "")
    return false
  }

  mutating func confirm(second: Person?, _ scene: Scene) {
    overlay = .signOff(first: 0)
    prompt = Form.confirmSigning(second: second).prompt(scene)
    promptSince = steady
  }

  mutating func sign(second: Person?, _ scene: Scene, _ effects: inout [Effect]) {
    overlay = nil
    // The anchor is the newest line's, which only the one who appends knows for certain.
    record(
      .day(.signed(scene.signOff.fact(second: second, anchor: ""))), title: Words.Done.signed,
      row: nil, &effects)
  }

  private mutating func ask(_ form: Form?, _ scene: Scene) {
    guard let form else { return }
    isSigning = true
    prompt = form.prompt(scene)
  }
}
