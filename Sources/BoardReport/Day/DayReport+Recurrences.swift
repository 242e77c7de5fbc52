package import BoardModel
import BoardText

extension DayReport {
  /// A report that is not printed: nothing is known of the file.
  package init(of floor: Floor, plan: Plan, day: Day, now: Timestamp) {
    let origin = Origin(
      knownAt: nil, anchor: "", seq: floor.log.seq, faultCount: 0, printedAt: now)
    self.init(of: floor, plan: plan, day: day, now: now, origin: origin)
  }

  /// The business days before `day`, as many as recurrences look at, none before `first`.
  package static func history(
    before day: Day, from first: Day, _ report: (Day) -> DayReport?
  ) -> History {
    var history = History()
    var openCount = 0
    for back in 1..<Recurrence.calendarDays where openCount < Recurrence.dayCount - 1 {
      guard day.adding(days: -back) >= first, let score = report(day.adding(days: -back))?.score
      else { break }
      if score.isOpen { openCount += 1 }
      history.add(score)
    }
    return history
  }

  /// The results of the day that later days look back at.
  package var score: DayScore {
    var score = DayScore(
      day: businessDay, impression: impression, zone: format.calendar.zone)
    score.troubles = troubles
    return score
  }

  /// What keeps happening, this day included.
  package var recurrences: [Recurrence] {
    var history = earlier
    history.add(score)
    return history.recurrences(through: day)
  }

  var recurrenceBlocks: [ReportDocument.Block] {
    let recurrences = recurrences
    guard !recurrences.isEmpty else { return [] }
    let rows = recurrences.map { recurrence in
      ReportDocument.Row(
        cells: [recurrence.subject.name(plan), recurrence.countText, recurrence.daysText(plan)],
        level: .amber)
    }
    return [
      .heading(tr("What keeps happening")),
      .sentence(
        tr(
          "What failed, came late or rang on {least} or more of the last {all} business days.",
          Recurrence.leastCount, Recurrence.dayCount)),
      .table([.flexible(tr("what")), .left(tr("days")), .flexible(tr("when"))], rows),
    ]
  }

  var recurrencesJSON: JSON {
    recurrences.map { recurrence in
      let (kind, id) = recurrence.subject.words
      return [
        "kind": kind, "id": id, "name": recurrence.subject.name(plan),
        "days": recurrence.occasions.count, "known_days": recurrence.known.count,
        "of": recurrence.known.of,
        "occasions": recurrence.occasions.map { occasion in
          [
            "day": "\(occasion.day)", "what": occasion.troubles.inOrder.map { $0.rawValue },
          ] as JSON
        },
      ] as JSON
    }.json
  }
}

extension Recurrence {
  /// `4 of 10`; `4 of 10, 2 unknown` if two of the days tell nothing.
  package var countText: String {
    let count = tr("{count} of {all}", occasions.count, known.of)
    return known.count == known.of
      ? count : count + tr(", {count} unknown", known.of - known.count)
  }

  /// `late: Mon 16 Nov, Wed 18 Nov; failed + alert rang: Tue 17 Nov`.
  package func daysText(_ plan: Plan) -> String {
    var groups: [(troubles: Set<Trouble>, days: [String])] = []
    for occasion in occasions {
      let day = plan.timeStyle.text(occasion.day)
      if let index = groups.firstIndex(where: { $0.troubles == occasion.troubles }) {
        groups[index].days.append(day)
      } else {
        groups.append((occasion.troubles, [day]))
      }
    }
    return groups.map { troubles, days in
      troubles.inOrder.map(\.shownWord).joined(separator: " + ") + ": "
        + days.joined(separator: ", ")
    }.joined(separator: "; ")
  }
}

extension Set<Trouble> {
  fileprivate var inOrder: [Trouble] { Trouble.allCases.filter { contains($0) } }
}

extension Trouble {
  fileprivate var shownWord: String {
    switch self {
    case .failed: tr("failed")
    case .missed: tr("missed")
    case .late: tr("late")
    case .rang: tr("alert rang")
    case .seen: tr("seen")
    }
  }
}

extension TroubleSubject {
  /// The name that the plan has for it, with what it is where the name alone does not say so.
  package func name(_ plan: Plan) -> String {
    switch self {
    case .item(let id):
      plan.items.first { ($0.occurrence?.id ?? $0.id) == id }.map {
        $0.occurrence?.title ?? $0.title
      } ?? id.text
    case .room(let id): plan.room(id)?.title ?? id.text
    case .lane(let id): plan.lane(id)?.name ?? id.text
    case .terminal(PaymentFailed.everyTill): tr("card machines of all tills")
    case .terminal(let id): tr("card machine {name}", plan.lane(LaneID(id.text))?.name ?? id.text)
    case .cue(let kind): tr("cue: {kind}", BoardText.shownWord(kind.rawValue))
    }
  }
}
