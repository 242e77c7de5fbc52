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
    try visitor.fact(&self)
  }
}

extension RecordedFact where Self: FactFields {
  package init() { self = .example }

  package init?(_ fact: Fact) {
    guard let content = (fact.content as? any FactArea)?.fields as? Self else { return nil }
    self = content
  }
}
