/// A fact, or a group of facts, that the floor keeps as records.
///
/// A checkpoint stores its type and members, as the event file does.
package protocol RecordedFact: Hashable, Sendable, StateValue {
  var fact: Fact { get }

  /// - Returns: `nil` if `fact` is another one.
  init?(_ fact: Fact)
}

extension RecordedFact {
  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    var fact = fact
    try visitor.fact(&fact)
    guard let content = Self(fact) else { throw StateError("another fact: \(fact.type)") }
    self = content
  }
}

extension RecordedFact where Self: FactFields {
  package init() { self = .example }
}

extension DayFact: RecordedFact {
  package init() { self = .reopened(.example) }
  package var fact: Fact { .day(self) }

  package init?(_ fact: Fact) {
    guard case .day(let content) = fact else { return nil }
    self = content
  }
}

extension CheckFact: RecordedFact {
  package init() { self = .done(.example) }
  package var fact: Fact { .check(self) }

  package init?(_ fact: Fact) {
    guard case .check(let content) = fact else { return nil }
    self = content
  }
}

extension FarewellFact: RecordedFact {
  package init() { self = .cueSeen(.example) }
  package var fact: Fact { .farewell(self) }

  package init?(_ fact: Fact) {
    guard case .farewell(let content) = fact else { return nil }
    self = content
  }
}

extension RestroomFact: RecordedFact {
  package init() { self = .used(.example) }
  package var fact: Fact { .restroom(self) }

  package init?(_ fact: Fact) {
    guard case .restroom(let content) = fact else { return nil }
    self = content
  }
}

extension PremisesFact: RecordedFact {
  package init() { self = .swept(.example) }
  package var fact: Fact { .premises(self) }

  package init?(_ fact: Fact) {
    guard case .premises(let content) = fact else { return nil }
    self = content
  }
}

extension PromiseFact: RecordedFact {
  package init() { self = .made(.example) }
  package var fact: Fact { .promise(self) }

  package init?(_ fact: Fact) {
    guard case .promise(let content) = fact else { return nil }
    self = content
  }
}

extension RestroomUsed: RecordedFact {
  package var fact: Fact { .restroom(.used(self)) }

  package init?(_ fact: Fact) {
    guard case .restroom(.used(let content)) = fact else { return nil }
    self = content
  }
}

extension GestureGiven: RecordedFact {
  package var fact: Fact { .promise(.gesture(self)) }

  package init?(_ fact: Fact) {
    guard case .promise(.gesture(let content)) = fact else { return nil }
    self = content
  }
}
