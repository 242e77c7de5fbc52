package import BoardModel

/// Times and dates in the format of this store.
extension Scene {
  package var timeStyle: TimeStyle { plan.timeStyle }

  /// `20:17`, or `8:17pm`.
  package func clock(_ moment: Timestamp) -> String { timeStyle.text(zone.local(moment).clock) }

  /// When, and by whom if that is known: `20:41 MK`.
  package func stamp(_ moment: Timestamp, by person: Person?) -> String {
    clock(moment) + (person.map { " \($0)" } ?? "")
  }

  /// `20:17:07`, or `8:17:07pm`.
  package func clockSeconds(_ moment: Timestamp) -> String {
    let local = zone.local(moment)
    return timeStyle.text(local.clock, second: local.second)
  }

  /// `Fri 20 Nov`.
  package func date(_ day: Day) -> String { timeStyle.text(day) }

  /// `Fri`.
  package func weekday(_ day: Day) -> String { timeStyle.weekday(day) }
}
