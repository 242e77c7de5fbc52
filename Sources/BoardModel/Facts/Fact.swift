/// What happened, without the time, the author and the position in the file.
///
/// A closed union: for a new event type the compiler lists every place that must handle it. All
/// cases except the most frequent one, `queue`, are indirect, which keeps a `Fact` small.
package enum Fact: Hashable, Sendable {
  indirect case log(LogFact)
  indirect case day(DayFact)
  case queue(QueueFact)
  indirect case alert(AlertFact)
  indirect case payment(PaymentFact)
  indirect case check(CheckFact)
  indirect case farewell(FarewellFact)
  indirect case restroom(RestroomFact)
  indirect case premises(PremisesFact)
  indirect case promise(PromiseFact)
  /// An unknown type or payload, from a newer exitboard or another program; kept and counted.
  indirect case unknown(UnknownFact)
}

/// The type and payload of an event that this version cannot read.
package struct UnknownFact: Hashable, Sendable {
  package let type: String
  package let members: Members
  /// Why the payload is not valid; `nil` if the type is unknown.
  package let reason: String?

  package init(type: String, members: Members, reason: String?) {
    self.type = type
    self.members = members
    self.reason = reason
  }
}

/// An event type: its name, its reader and its fields.
package struct FactKind: Sendable {
  package let type: String
  package let summary: String
  private let reader: @Sendable (inout FactReader) throws(FactError) -> Fact
  private let describer: @Sendable (inout FactDescriber) throws(FactError) -> Void

  package init<Fields: FactFields>(_: Fields.Type, _ wrap: @escaping @Sendable (Fields) -> Fact) {
    type = Fields.type
    summary = Fields.summary
    reader = { coder throws(FactError) in
      var fields = Fields()
      try fields.visitFields(&coder)
      return wrap(fields)
    }
    describer = { coder throws(FactError) in
      var fields = Fields()
      try fields.visitFields(&coder)
    }
  }

  /// Reads a payload; `unknownMembers` names the members that this version does not know.
  package func read(_ members: Members) throws(FactError) -> (fact: Fact, unknownMembers: [String])
  {
    var coder = FactReader(type: type, members: members)
    let fact = try reader(&coder)
    return (fact, coder.unknownMembers)
  }

  /// The fields, in order.
  package var fields: [FactDescriber.Field] {
    var coder = FactDescriber()
    // A blank fact may break a rule between fields; such a rule is checked after all fields.
    do { try describer(&coder) } catch { return coder.fields }
    return coder.fields
  }
}

extension Fact {
  /// All event types, in the order of the documentation.
  package static let kinds: [FactKind] =
    LogFact.kinds + DayFact.kinds + QueueFact.kinds + AlertFact.kinds + PaymentFact.kinds
    + CheckFact.kinds + FarewellFact.kinds + RestroomFact.kinds + PremisesFact.kinds
    + PromiseFact.kinds

  private static let kindsByType = Dictionary(
    uniqueKeysWithValues: kinds.map { ($0.type, $0) })

  package static func kind(of type: String) -> FactKind? {
    kindsByType[type]
  }

  package var type: String {
    switch self {
    case .unknown(let fact): fact.type
    default: Swift.type(of: fields).type
    }
  }

  /// Reads a payload from the file; what this version cannot read becomes `.unknown`.
  package static func parse(type: String, members: Members) -> (
    fact: Fact, unknownMembers: [String]
  ) {
    guard let kind = kind(of: type) else {
      return (.unknown(UnknownFact(type: type, members: members, reason: nil)), [])
    }
    do {
      return try kind.read(members)
    } catch {
      let fact = UnknownFact(type: type, members: members, reason: error.description)
      return (.unknown(fact), [])
    }
  }

  /// The payload to be written; throws if a value does not match the shape of its field.
  package func members() throws(FactError) -> Members {
    if case .unknown(let fact) = self { return fact.members }
    var fields = fields
    return try FactWriter.members(of: &fields)
  }

  private var fields: any FactFields {
    switch self {
    case .log(let fact): fact.fields
    case .day(let fact): fact.fields
    case .queue(let fact): fact.fields
    case .alert(let fact): fact.fields
    case .payment(let fact): fact.fields
    case .check(let fact): fact.fields
    case .farewell(let fact): fact.fields
    case .restroom(let fact): fact.fields
    case .premises(let fact): fact.fields
    case .promise(let fact): fact.fields
    case .unknown: RecordVoided()
    }
  }
}

extension FactWriter {
  fileprivate static func members(of fields: inout some FactFields) throws(FactError) -> Members {
    var coder = FactWriter(type: type(of: fields).type)
    try fields.visitFields(&coder)
    return coder.members
  }
}
