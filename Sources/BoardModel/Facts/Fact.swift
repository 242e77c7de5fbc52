/// What happened, without the time, the author and the position in the file.
///
/// A closed union: for a new event type of an area the compiler lists every place that must handle
/// it. All cases except the most frequent one, `queue`, are indirect, which keeps a `Fact` small.
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
  /// Of head office; no pane of a store counts it.
  indirect case fleet(FleetFact)
  /// The bell; no pane counts it.
  indirect case called(QueueCalled)
  /// An unknown type or payload, from a newer exitboard or another program; kept and counted.
  indirect case unknown(UnknownFact)

  /// All event types, in the order of the documentation.
  package static let kinds: [FactKind] =
    LogFact.kinds + DayFact.kinds + QueueFact.kinds + AlertFact.kinds + PaymentFact.kinds
    + CheckFact.kinds + FarewellFact.kinds + RestroomFact.kinds + PremisesFact.kinds
    + PromiseFact.kinds + QueueCalled.kinds + FleetFact.kinds

  private static let kindsByType = Dictionary(uniqueKeysWithValues: kinds.map { ($0.type, $0) })

  package static func kind(of type: String) -> FactKind? { kindsByType[type] }

  package var type: String { content.type }

  /// Reads a payload from the file; what this version cannot read becomes `.unknown`.
  package static func parse(type: String, members: Members) -> (
    fact: Fact, unknownMembers: [String]
  ) {
    kind(of: type)?.parse(members)
      ?? (.unknown(UnknownFact(type: type, members: members, reason: nil)), [])
  }

  /// The payload to be written; throws if a value does not match the shape of its field.
  package func members() throws(FactError) -> Members { try content.members() }

  var content: any FactContent {
    switch self {
    case .log(let fact): fact
    case .day(let fact): fact
    case .queue(let fact): fact
    case .alert(let fact): fact
    case .payment(let fact): fact
    case .check(let fact): fact
    case .farewell(let fact): fact
    case .restroom(let fact): fact
    case .premises(let fact): fact
    case .promise(let fact): fact
    case .called(let fact): fact
    case .fleet(let fact): fact
    case .unknown(let fact): fact
    }
  }
}

/// The type and payload of an event that this version cannot read.
package struct UnknownFact: FactContent {
  package let type: String
  private let payload: Members
  /// Why the payload is not valid; `nil` if the type is unknown.
  package let reason: String?

  package init(type: String, members: Members, reason: String?) {
    self.type = type
    payload = members
    self.reason = reason
  }

  package func members() -> Members { payload }
}

/// What a case of `Fact` holds.
package protocol FactContent: Hashable, Sendable {
  var type: String { get }
  func members() throws(FactError) -> Members
}

/// The facts of one area of the store.
package protocol FactArea: FactContent {
  var fact: Fact { get }
  var fields: any FactFields { get }
}

extension FactArea {
  package var type: String { Swift.type(of: fields).type }
  package func members() throws(FactError) -> Members { try FactWriter.members(of: fields) }

  /// The event types of the area, in the order of `types`, which is that of the documentation.
  static func kinds<each Fields: FactFields>(
    _ types: repeat @escaping @Sendable (each Fields) -> Self
  ) -> [FactKind] {
    var kinds: [FactKind] = []
    repeat kinds.append(kind(each types))
    return kinds
  }

  private static func kind<Fields: FactFields>(
    _ area: @escaping @Sendable (Fields) -> Self
  ) -> FactKind {
    FactKind { area($0).fact }
  }
}

/// An event type: its name, its fields and its reader.
///
/// A class, because each line asks for that of its type, and a copy of all these would cost as much as to read a member.
package final class FactKind: Sendable {
  package let type: String
  package let summary: String
  package let example: Fact
  private let reader: @Sendable (inout FactReader) throws(FactError) -> Fact
  private let describer: @Sendable (inout FactDescriber) throws(FactError) -> Void

  fileprivate init<Fields: FactFields>(_ fact: @escaping @Sendable (Fields) -> Fact) {
    type = Fields.type
    summary = Fields.summary
    example = fact(Fields.example)
    reader = { coder throws(FactError) in
      var fields = Fields.example
      try fields.readFields(&coder)
      return fact(fields)
    }
    describer = { coder throws(FactError) in
      var fields = Fields.example
      try fields.visitFields(&coder)
    }
  }

  /// Reads a payload; `unknownMembers` names the members that this version does not know.
  package func read(_ members: Members) throws(FactError) -> (fact: Fact, unknownMembers: [String])
  {
    var coder = FactReader(type: type, members: members)
    let fact = try reader(&coder)
    if coder.hasReadAll { return (fact, []) }
    let known = fields.map(\.name)
    return (fact, members.all.map(\.name).filter { !known.contains($0) })
  }

  /// The same; a payload that is not valid becomes `.unknown`.
  package func parse(_ members: Members) -> (fact: Fact, unknownMembers: [String]) {
    do { return try read(members) } catch {
      return (
        .unknown(UnknownFact(type: type, members: members, reason: error.description)), []
      )
    }
  }

  package var fields: [Field] { description.fields }

  /// Names of fields of which at least one must be present; usually empty.
  package var alternatives: [String] { description.alternatives }

  private var description: FactDescriber {
    var coder = FactDescriber()
    do { try describer(&coder) } catch { preconditionFailure("a describer reports no errors") }
    return coder
  }
}

extension FactWriter {
  static func members<Fields: FactFields>(
    of fields: Fields
  ) throws(FactError) -> Members {
    var fields = fields
    var coder = FactWriter(type: Fields.type)
    try fields.writeFields(&coder)
    return coder.members
  }
}
