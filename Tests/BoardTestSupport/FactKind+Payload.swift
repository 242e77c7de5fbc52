import BoardModel

extension FactKind {
  /// A payload with every member of the event type.
  package var payload: Members {
    Members(
      fields.map { field in
        let value: Value =
          switch field.shape {
          case .id: .text("a-1")
          case .text: .text("words, \"quotes\" and é")
          case .initials: .text("MK")
          case .integer(let range): .number(max(range.lowerBound, min(7, range.upperBound)))
          case .flag: .flag(true)
          case .choice(let words): .text(words.last ?? "")
          case .ids: .list(["a", "b-2"])
          case .choices(let words): .list([words[0]])
          case .clock: .text("20:15")
          case .date: .text("2026-11-20T17:30")
          case .day: .text("2026-11-20")
          case .hours: .text("09:00-13:00, 15:00-20:00")
          case .texts: .list(["[hours]", "daily = \"24h\""])
          }
        return Members.Member(name: field.name, value: value)
      })
  }
}
