extension Words {
  /// What each type of event says, as `exitboard log --types` lists them.
  package enum EventType {
    package static let alertAcked = "an alert was seen by a person"
    package static let alertShelved = "an alert is to stay quiet until a time"
    package static let checkDone = "a step of the checklist was done, failed or does not apply"
    package static let checkForced = "a locked step was done although customers were inside"
    package static let guardBypassed = "emergency: every step is unlocked"
    package static let checkExcused = "the reason why a critical step is open"
    package static let checkCarried = "a step moves to another business day"
    package static let dayHours = "this business day's hours differ from the plan's"
    package static let storeCleared = "the last customer is out"
    package static let storeReopened = "a customer was still inside"
    package static let daySigned = "the day is signed off"
    package static let cueSeen = "staff did something that hurries customers out"
    package static let goodbyeSeen = "one goodbye was watched"
    package static let helpOffered = "help to the car was offered"
    package static let voiceHeard = "what a customer said"
    package static let logOpened = "the first line of an event file"
    package static let logGap = "bytes that belong to no valid line"
    package static let planAdopted = "the plan changed since the last time it was noted"
    package static let noteAdded = "a note for the next shift or the record"
    package static let recordVoided = "undo: the line REF no longer counts"
    package static let paymentTimed = "one payment took this long"
    package static let paymentFailed = "a payment terminal does not work"
    package static let paymentRestored = "a payment terminal works again"
    package static let floorSwept = "the floor was checked for hazards"
    package static let weatherSet = "wet or dry outside"
    package static let promiseMade = "something was promised"
    package static let promiseTouched = "the customer was contacted"
    package static let promiseChanged = "the promise changed: date, owner, kind or value"
    package static let promiseClosed = "a promise was kept, broken or withdrawn"
    package static let gestureGiven = "the customer was given something extra"
    package static let laneOpened = "a lane takes customers"
    package static let laneClosed = "a lane takes no more customers"
    package static let queueCounted = "people at a lane now"
    package static let queueServed = "a customer was served"
    package static let queueLeft = "a customer walked past or gave up waiting"
    package static let queueTimed = "a shopper was timed by hand"
    package static let queueCalled = "the bell: 1 open a lane, 2 question, 3 manager, 4 all hands"
    package static let restroomInspected = "a restroom round: what failed, what was not checked"
    package static let restroomCleaned = "a restroom was cleaned"
    package static let restroomUsed = "restroom visits counted at the door"
    package static let restroomSupplied = "a supply was filled to a level"
    package static let restroomClosed = "a restroom is out of service"
    package static let restroomReopened = "a restroom is in service again"
  }

  /// What a member of an event may be; completes "expected ...".
  package enum Shape {
    package static let id = "an id of a-z, 0-9 and -, at most 32 characters"
    package static func text(limitBytes: Int) -> String { "text of at most \(limitBytes) bytes" }
    package static let initials = "initials of 1 to 12 characters"
    package static func number(from least: Int, to most: Int) -> String {
      "a whole number from \(least) to \(most)"
    }
    package static let flag = "true or false"
    package static func word(of words: String) -> String { "one of \(words)" }
    package static let ids = "ids separated by commas"
    package static func words(of words: String) -> String {
      "some of \(words), separated by commas"
    }
    package static let clock = "a local time HH:MM"
    package static let date = "a date YYYY-MM-DD or YYYY-MM-DDTHH:MM"
  }

  /// What is wrong with an event that somebody wants to record.
  package enum Fault {
    package static func unknownType(_ type: String) -> String { "unknown event type '\(type)'" }
    package static let typesListed = "; 'exitboard log --types' lists them"
    package static func unknownMember(_ name: String, of type: String, known: String) -> String {
      "\(type) has no member '\(name)'; it takes \(known)"
    }
    package static func missing(_ name: String, of type: String) -> String {
      "\(type) needs \(name)"
    }
    package static func wrong(
      _ name: String, of type: String, got: String, expected: String
    ) -> String {
      "\(type): \(name)=\(got) is not \(expected)"
    }
    package static let waitingOrWait = "waiting or wait_s"
  }

  /// Why a signature is refused, and what to do.
  package enum SigningRefusal {
    package static func criticalOpen(_ steps: String) -> String {
      "Critical steps are open; do them or give a reason: \(steps)"
    }
    package static let noHandoverNote = "Write a handover note first: N, then handover"
    package static let noSecond = "A second person has to sign"
    package static let sameSignature = "The second signature must come from another person"
    package static func notConfirmed(_ who: String) -> String {
      "\(who) must confirm with a PIN on the board"
    }
  }
}
