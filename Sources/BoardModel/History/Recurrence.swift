/// Something that failed, came late or rang on three of the last ten business days.
///
/// Business days are those on which the store opened, from the first event of the log on. A day
/// that tells nothing about the subject is one of the ten, but neither good nor bad.
package struct Recurrence: Hashable, Sendable {
  package struct Occasion: Hashable, Sendable {
    package let day: Day
    package let troubles: Set<Trouble>
  }

  /// How many business days are looked at, and on how many of them it must have happened.
  package static let dayCount = 10
  package static let leastCount = 3
  /// Calendar days looked at, enough for a store that opens two days a week.
  package static let calendarDays = 35

  package let subject: TroubleSubject
  /// In rising order.
  package let occasions: [Occasion]
  /// Business days of which anything is known, and all that were looked at.
  package let known: Share
}

extension History {
  /// What keeps happening on the business days up to `last`, the most frequent first.
  package func recurrences(through last: Day) -> [Recurrence] {
    let first = last.adding(days: 1 - Recurrence.calendarDays)
    let looked = days.compactMap { score in
      score.troubles.flatMap { troubles in
        score.isOpen && first <= score.day && score.day <= last ? (score.day, troubles) : nil
      }
    }.suffix(Recurrence.dayCount)
    let subjects = Set(looked.flatMap(\.1.all.keys))
    let all = subjects.compactMap { subject -> Recurrence? in
      let occasions = looked.compactMap { day, troubles in
        troubles.all[subject].map { Recurrence.Occasion(day: day, troubles: $0) }
      }
      guard occasions.count >= Recurrence.leastCount else { return nil }
      let known = looked.count { $0.1.knows(subject) }
      return Recurrence(
        subject: subject, occasions: occasions, known: Share(count: known, of: looked.count))
    }
    return all.sorted { left, right in
      left.occasions.count != right.occasions.count
        ? left.occasions.count > right.occasions.count : left.subject.words < right.subject.words
    }
  }
}
