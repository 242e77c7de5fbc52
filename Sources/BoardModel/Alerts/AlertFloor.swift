/// People's answers to alerts.
package struct AlertFloor: Hashable, Sendable, StateValue {
  /// An alert was acknowledged or shelved.
  package struct Answer: Hashable, Sendable, Stamped {
    package fileprivate(set) var stamp: EventStamp
    package fileprivate(set) var key: String
    /// The time as written in the event; `nil` if acknowledged, not shelved.
    package fileprivate(set) var until: String?
  }

  private static let answerLimit = 128

  /// The newest answers, in the order of the file.
  package private(set) var answers: [Answer] = []

  package init() {}

  package mutating func apply(_ fact: AlertFact, of event: EventStamp) {
    let (key, until): (String, String?) =
      switch fact {
      case .acked(let fields): (fields.alert, nil)
      case .shelved(let fields): (fields.alert, fields.until)
      }
    answers.append(Answer(stamp: event, key: key, until: until))
    if answers.count > AlertFloor.answerLimit { answers.removeFirst() }
  }

  /// Undoes the event `seq`, if it is an answer.
  package mutating func void(_ seq: Int) {
    answers.removeAll { $0.seq == seq }
  }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&answers)
  }
}

extension AlertFloor.Answer: StateValue {
  package init() { self.init(stamp: EventStamp(), key: "", until: nil) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&stamp, &key, &until)
  }
}
