extension Words {
  /// What each type of event says, as `exitboard log --types` lists them.
  package enum EventType {
    package static let alertAcked = "an alert was seen by a person"
    package static let alertShelved = "an alert is to stay quiet until a time"
    package static let checkDone = "an item of the checklist"
    package static let checkForced = "a locked item was done all the same"
    package static let guardBypassed = "emergency: every step unlocks"
    package static let checkExcused = "an open critical item has a reason"
    package static let checkCarried = "an item moves to another business day"
    package static let dayHours = "this business day's hours differ from the plan's"
    package static let storeCleared = "the last customer is out"
    package static let storeReopened = "somebody was still inside after all"
    package static let daySigned = "the day is signed off"
    package static let cueSeen = "a cue that hurries customers out"
    package static let goodbyeSeen = "one goodbye was watched"
    package static let helpOffered = "help to the car was offered"
    package static let voiceHeard = "what a customer said"
    package static let logOpened = "first line of a file"
    package static let logGap = "bytes that belong to no valid line"
    package static let planAdopted = "the plan differs from the last adopted one"
    package static let noteAdded = "a note for the next shift or the record"
    package static let recordVoided = "undo: the line REF no longer counts"
    package static let paymentTimed = "one payment took this long"
    package static let paymentFailed = "a payment terminal is in trouble"
    package static let paymentRestored = "the trouble is over"
    package static let floorSwept = "a sweep for hazards"
    package static let weatherSet = "wet or dry outside"
    package static let promiseMade = "something was promised"
    package static let promiseTouched = "the customer was contacted"
    package static let promiseChanged = "the promise is another one now"
    package static let promiseClosed = "how it ended"
    package static let gestureGiven = "something unasked or made good"
    package static let laneOpened = "a lane takes customers"
    package static let laneClosed = "a lane is shut"
    package static let queueCounted = "people at a lane now"
    package static let queueServed = "a customer was served"
    package static let queueLeft = "a customer gave up the wait"
    package static let queueTimed = "a shopper followed by hand"
    package static let queueCalled = "the bell: 1 open a lane, 2 question, 3 manager, 4 all hands"
    package static let restroomInspected = "a round: what failed, what could not be seen"
    package static let restroomCleaned = "a clean"
    package static let restroomUsed = "visits counted at the door"
    package static let restroomSupplied = "a supply was filled to a level"
    package static let restroomClosed = "out of service"
    package static let restroomReopened = "in service again"
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
      "Critical steps are open without a reason: \(steps)"
    }
    package static let noHandoverNote = "A handover note is missing: N, handover"
    package static let noSecond = "A second person has to sign"
    package static let sameSignature = "The second signature must be another person's"
    package static func notConfirmed(_ who: String) -> String {
      "\(who) has to confirm with a PIN, on the board"
    }
  }
}
