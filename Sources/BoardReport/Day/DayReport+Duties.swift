import BoardModel
import BoardText

/// Who was on duty, and what became of the steps that were given to somebody: no counts, no order
/// by result.
extension DayReport {
  private struct Duty {
    let person: Person
    let what: String
    var result: StepResult?
  }

  var dutyBlocks: [ReportDocument.Block] {
    let duties = duties
    guard !duties.isEmpty else { return [] }
    let rows = duties.enumerated().map { index, duty in
      let isFirst = index == 0 || duties[index - 1].person != duty.person
      return ReportDocument.Row(
        cells: [
          isFirst ? plan.title(of: duty.person) : "", duty.what, duty.result?.shown ?? "",
          duty.result == nil ? "" : duty.result?.at.map { format.clock($0, of: day) },
        ], level: duty.result?.level ?? .calm)
    }
    return [
      .heading(tr("Duties")),
      .table(
        [.left(tr("who")), .flexible(tr("duty")), .result(tr("result")), .left(tr("when"))], rows),
    ]
  }

  /// By person, in the order of the plan, then of the initials.
  private var duties: [Duty] {
    let times = roster.duties.map { duty in
      let from = format.clock(duty.from, of: day)
      let times = duty.to.map { tr("on duty {from}-{to}", from, format.clock($0, of: day)) }
      let post = duty.post.map { ", \($0)" } ?? ""
      return Duty(person: duty.person, what: (times ?? tr("on duty from {from}", from)) + post)
    }
    let rows = dayParts.flatMap { $0.farewell.openingRows + $0.farewell.rows }
    let steps = rows.flatMap { row in
      Set([row.assignee, row.person].compactMap(\.self)).map {
        Duty(person: $0, what: row.item.title, result: StepResult(of: row))
      }
    }
    let places = plan.people.map(\.person)
    let order = { (person: Person) in
      (places.firstIndex(of: person) ?? places.count, person.initials)
    }
    return (times + steps).enumerated().sorted { left, right in
      let (first, second) = (order(left.element.person), order(right.element.person))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  var dutiesJSON: JSON {
    duties.map { duty in
      [
        "by": duty.person, "duty": duty.what, "result": duty.result?.english,
        "at": duty.result?.at,
      ] as JSON
    }.json
  }
}
