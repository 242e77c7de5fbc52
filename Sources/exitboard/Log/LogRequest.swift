import BoardJournal
import BoardModel
import BoardText
import BoardUI

/// What `exitboard log` was asked to record, on its command line or on a line of its input.
struct LogRequest {
  var draft: Draft
  /// Only a sign-off has one.
  let condition: AppendCondition?
  /// The keys of those who sign.
  let keys: [Person: SigningKey]
  /// Notes the plan before a sign-off, if it is not the last one noted.
  private let adoption: Draft?

  /// What is written, in this order; the event that was asked for is the last.
  var drafts: [Draft] { [adoption, draft].compactMap(\.self) }

  private init(
    draft: Draft, condition: AppendCondition? = nil, keys: [Person: SigningKey] = [:],
    adoption: Draft? = nil
  ) {
    self.draft = draft
    self.adoption = adoption
    self.condition = condition
    self.keys = keys
  }

  var isSignOff: Bool { condition != nil }

  /// The members of the line that are not those of the event type.
  struct Heading {
    let at: Timestamp
    let by: Person?
    let source: String?
    let id: String?

    func draft(_ fact: Fact, isPinConfirmed: Bool = false) -> Draft {
      Draft(at: at, by: by, isPinConfirmed: isPinConfirmed, source: source, id: id, fact: fact)
    }
  }

  /// For a sign-off it reads the whole event file and, if `canAsk`, asks for PINs on the terminal.
  init(
    type: String, _ members: Members, _ heading: Heading, _ loaded: LoadedPlan, path: String,
    canAsk: Bool
  ) throws(Failure) {
    guard type != DaySigned.type else {
      try self.init(signing: members, heading, loaded, path: path, canAsk: canAsk)
      return
    }
    try self.init(
      heading.draft(try FactArguments.fact(type: type, members: members)), loaded, path: path,
      canAsk: canAsk)
  }

  /// Any event but a sign-off.
  init(_ draft: Draft, _ loaded: LoadedPlan, path: String, canAsk: Bool = false) throws(Failure) {
    try VoidCheck(path: path, loaded: loaded).check(draft)
    self.init(draft: try MoneyCheck(path: path, loaded: loaded).checked(draft, canAsk: canAsk))
  }

  /// A sign-off by the rules of the board: exitboard counts the steps, and each signer who has a PIN types it.
  private init(
    signing members: Members, _ heading: Heading, _ loaded: LoadedPlan, path: String, canAsk: Bool
  ) throws(Failure) {
    for member in members.all where !["second", "shift"].contains(member.name) {
      throw Failure.usage(
        tr("exitboard itself fills in '{member}' of day.signed; leave it out", member.name))
    }
    let second = members["second"].flatMap { Person($0) }
    let shift = members["shift"].flatMap { ShiftID($0) }
    let (plan, zone) = (loaded.plan, loaded.zone)
    let journal = try FoldedJournal(
      path: path, isNamed: false, loaded: loaded, upTo: nil, usesCheckpoint: false)
    func complete(_ confirmed: Set<Person>) -> (Draft, SignOffCheck) {
      let check = SignOffCheck(floor: journal.floor, plan: plan, confirmed: confirmed)
      let fact = check.fact(of: shift, second: second, at: heading.at)
      let isConfirmed = heading.by.map { confirmed.contains($0) } ?? false
      return (heading.draft(.day(.signed(fact)), isPinConfirmed: isConfirmed), check)
    }
    // Nobody is asked for a PIN in vain.
    let signers = [heading.by, second].compactMap(\.self)
    let (early, earlyCheck) = complete(Set(signers))
    if let rejection = earlyCheck.rejection(of: early, after: []) {
      throw Failure(.data, rejection.sentence(plan: plan) { zone.local($0).clock.description })
    }
    let pins = PinFile(beside: path)
    var confirmed: Set<Person> = []
    var keys: [Person: SigningKey] = [:]
    for person in signers where try pins.entry(of: person) != nil {
      guard canAsk else {
        throw Failure(
          .noPermission,
          tr(
            "{who} has a PIN: sign on the board, or with 'exitboard log day.signed' in a terminal",
            "\(person)"))
      }
      keys[person] = try PinPrompt.confirm(person, tr("{who}'s PIN:", "\(person)"), in: pins)
      confirmed.insert(person)
    }
    let (draft, check) = complete(confirmed)
    let condition = AppendCondition(check, after: journal.mark, plan, zone: zone)
    let adopted = PlanAdopted(of: plan)
    let calendar = loaded.calendar
    // The plan of a day that is over is what it was then.
    let isToday = calendar.businessDay(of: heading.at) == calendar.businessDay(of: WallClock.now)
    let isKnown = journal.floor.log.adoptedPlan == adopted.sha256
    self.init(
      draft: draft, condition: condition, keys: keys,
      adoption: isToday && !isKnown
        ? Draft(at: heading.at, by: nil, source: heading.source, fact: .log(.planAdopted(adopted)))
        : nil)
  }
}
