/// People's answers to alerts.
package struct AlertFloor: Hashable, Sendable, StateValue {
  private static let answerLimit = 128

  /// The newest answers, in the order of the file.
  package private(set) var answers: [FloorRecord<AlertFact>] = []

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&answers)
  }

  package mutating func apply(_ fact: AlertFact, of event: EventStamp) {
    answers.append(FloorRecord(fact, of: event))
    if answers.count > AlertFloor.answerLimit { answers.removeFirst() }
  }

  /// Undoes the event `seq`, if it is an answer.
  package mutating func void(_ seq: Int) {
    answers.removeAll { $0.seq == seq }
  }
}

extension FloorRecord<AlertFact> {
  /// The key of the alert; that of a critical step has the step's current id.
  package var key: String {
    let key =
      switch content {
      case .acked(let answer): answer.alert
      case .shelved(let answer): answer.alert
      }
    let rule = Alert.key(.critical, "")
    guard key.hasPrefix(rule + ":") else { return key }
    return Alert.key(.critical, StepID(String(key.dropFirst(rule.count + 1))).current.text)
  }

  /// The time as written in the event; `nil` if acknowledged, not shelved.
  package var until: String? {
    if case .shelved(let answer) = content { answer.until } else { nil }
  }
}
