import BoardModel
import BoardText

/// Table of all event types, printed by `exitboard log --types`.
enum FactTypeTable {
  static var text: String {
    Fact.kinds.map { kind in
      let members = kind.fields.map { field in
        let mark = field.isRequired ? "" : tr(" (optional)")
        return "    \(field.name)\(mark): \(field.shape)\n"
      }
      return "\(kind.type): \(kind.summary)\n" + members.joined()
    }.joined(separator: "\n")
  }
}
