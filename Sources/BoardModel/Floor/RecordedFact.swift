/// A fact that the floor keeps; a checkpoint stores its type and members, as the file does.
package protocol RecordedFact: Hashable, Sendable, StateValue {
  var fact: Fact { get }

  /// - Returns: `nil` if `fact` is another one.
  init?(_ fact: Fact)
}

extension RecordedFact {
  package init?(_ fact: Fact) {
    guard let content = fact.content as? Self else { return nil }
    self = content
  }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    var fact = fact
    try visitor.fact(&fact)
    guard let content = Self(fact) else { throw StateError("another fact: \(fact.type)") }
    self = content
  }
}

extension RecordedFact where Self: FactFields {
  package init() { self = .example }

  package init?(_ fact: Fact) {
    guard let content = (fact.content as? any FactArea)?.fields as? Self else { return nil }
    self = content
  }
}

extension DayFact: RecordedFact {
  package init() { self = .reopened(.example) }
  package var fact: Fact { .day(self) }
}

extension AlertFact: RecordedFact {
  package init() { self = .acked(.example) }
  package var fact: Fact { .alert(self) }
}

extension CheckFact: RecordedFact {
  package init() { self = .done(.example) }
  package var fact: Fact { .check(self) }
}

extension FarewellFact: RecordedFact {
  package init() { self = .cueSeen(.example) }
  package var fact: Fact { .farewell(self) }
}

extension RestroomFact: RecordedFact {
  package init() { self = .used(.example) }
  package var fact: Fact { .restroom(self) }
}

extension PremisesFact: RecordedFact {
  package init() { self = .swept(.example) }
  package var fact: Fact { .premises(self) }
}

extension PromiseFact: RecordedFact {
  package init() { self = .made(.example) }
  package var fact: Fact { .promise(self) }
}

extension NoteAdded: RecordedFact {
  package var fact: Fact { .log(.noted(self)) }
}

extension RestroomUsed: RecordedFact {
  package var fact: Fact { .restroom(.used(self)) }
}

extension GestureGiven: RecordedFact {
  package var fact: Fact { .promise(.gesture(self)) }
}
