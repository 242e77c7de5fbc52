import BoardText

/// A step of the farewell checklist.
package struct ChecklistStep: Hashable, Sendable {
  package enum Importance: Int, Sendable, CaseIterable {
    case minor = 1
    case major = 3
    case critical = 5
  }

  /// The part of the checklist in which a step is listed.
  package enum Section: String, Sendable, CaseIterable {
    case opening, day, lastHour, atClosing, afterLast, lockUp
  }

  /// What a tap asks the person to enter.
  package enum RequestedInput: String, Sendable, CaseIterable {
    case nothing, time, amount, person, number
    /// An amount that is compared with what should be there.
    case money
    /// A path or URL of a photo or document.
    case reference
  }

  /// What a measured number may be, both limits included; in hundredths of the unit.
  package struct Limits: Hashable, Sendable {
    package var unit: String
    package var leastHundredths: Int?
    package var mostHundredths: Int?

    package init(unit: String, leastHundredths: Int?, mostHundredths: Int?) {
      self.unit = unit
      self.leastHundredths = leastHundredths
      self.mostHundredths = mostHundredths
    }

    package func include(_ hundredths: Int) -> Bool {
      (leastHundredths.map { $0 <= hundredths } ?? true)
        && (mostHundredths.map { hundredths <= $0 } ?? true)
    }
  }

  /// One of several times at which a step is due on a day; each is a step of its own.
  package struct Occurrence: Hashable, Sendable {
    /// The id of the first one, and the title in the plan.
    package let id: StepID
    package let title: String
    /// From 1.
    package let number: Int

    package init(id: StepID, title: String, number: Int) {
      self.id = id
      self.title = title
      self.number = number
    }

    /// Whether a step is the same at a later time of the day.
    func isBefore(_ step: StepID) -> Bool {
      let prefix = id.text + "-"
      guard step.text.hasPrefix(prefix), let other = Int(step.text.dropFirst(prefix.count)) else {
        return false
      }
      return other > number
    }
  }

  /// What in the log answers the step automatically.
  package enum AutomaticSource: String, Sendable, CaseIterable {
    /// Done if the plan's share of them was in time.
    case restroomRounds, sweeps
    /// Done by `store.cleared`.
    case cleared
    /// Done by `day.signed`.
    case signed
    /// Five goodbyes were watched.
    case goodbyes
    /// Every restroom in service had its closing clean.
    case closingClean
    /// Of each promise that is due, the customer was told; or it is settled.
    case promisesDue
    /// Each open promise has an owner and a date, and none is overdue.
    case promisesAssigned

    /// A person may tick the step too, and says why if the log contradicts it.
    package var isTappable: Bool {
      switch self {
      case .restroomRounds, .sweeps, .cleared, .signed: false
      case .goodbyes, .closingClean, .promisesDue, .promisesAssigned: true
      }
    }
  }

  package var id: StepID
  package var title: String
  /// One sentence: how the step helps the customer or the store.
  package var why: String
  /// Why the step waits for the last customer; shown on the locked row.
  package var lockReason: String
  package var section: Section
  /// The letter on its row, unique within a section; `nil` = not tapped by letter.
  package var key: Character?
  package var opens: RelativeTime
  package var due: RelativeTime
  package var importance: Importance
  /// Locked by the closing guard until the last customer is out.
  package var isGuarded: Bool
  /// In a store that never closes, it waits for the handover of the shift.
  ///
  /// Other guarded steps need an empty shop, so such a store does not have them.
  package var isGuardedByShift: Bool
  package var requestedInput = RequestedInput.nothing
  package var automaticSource: AutomaticSource?
  /// What a number that is asked for may be; `nil` = no number is asked for.
  package var limits: Limits?
  /// How much money it must find, such as a float; `nil` = an event says it, or a person types it.
  package var expectedCents: Int?
  /// A path or URL of a photo or document that shows how it is done; may be empty.
  package var document = ""
  /// Who does it, unless it is given to somebody else for a day.
  package var assignee: Person?
  /// The days on which it is due; empty = every day.
  package var days: [DayRule] = []
  /// The months in which it is due, from 1; empty = every month.
  package var months: [Int] = []
  /// The shifts in which it is due, in a store that never closes; empty = every shift.
  package var shifts: [ShiftID] = []
  /// `nil` = it is due once a day.
  package var occurrence: Occurrence?

  /// A step that is due every day; it is guarded if it has a reason for the lock.
  package init(
    _ id: StepID, _ section: Section, _ key: Character?, _ importance: Importance,
    from opens: RelativeTime = .cleared, to due: RelativeTime = .end, _ title: String,
    why: String = "", lockReason: String = "", byShift isGuardedByShift: Bool = false,
    asks requestedInput: RequestedInput = .nothing, automaticSource: AutomaticSource? = nil
  ) {
    self.id = id
    self.title = title
    self.why = why
    self.lockReason = lockReason
    self.section = section
    self.key = key
    self.opens = opens
    self.due = due
    self.importance = importance
    isGuarded = !lockReason.isEmpty
    self.isGuardedByShift = isGuardedByShift
    self.requestedInput = requestedInput
    self.automaticSource = automaticSource
  }

  package var isCritical: Bool { importance == .critical }

  /// Only the log answers it; no person can tick it.
  package var isOnlyAutomatic: Bool { automaticSource.map { !$0.isTappable } ?? false }
}
