import BoardModel
import BoardText

/// Questions about the opening hours of today and of coming days.
struct HoursQuestions: Sendable {
  let scene: Scene

  var action: Prompt {
    let day = scene.day
    var options: [Prompt.Option] = []
    if day.cleared == nil, day.signed == nil {
      if day.closes != nil {
        options.append(Prompt.option(tr("another closing time")) { _ in .ask(closingTime) })
      }
      if let opens = day.opens, scene.now >= opens.adding(minutes: 1) {
        options.append(Prompt.option(tr("we close now")) { scene in .ask(closeNow(scene)) })
      }
      if day.phase == .beforeOpening {
        options.append(
          Prompt.option(tr("closed today")) { _ in
            .ask(reason { record(DayHours(hours: .closed, reason: $0), tr("Closed today")) })
          })
      }
      if day.phase == .notOpen {
        options.append(Prompt.option(tr("we open today")) { scene in .ask(hours(of: nil, scene)) })
      }
    }
    options.append(Prompt.option(tr("another day")) { _ in .ask(otherDay) })
    return .choice(tr("Opening hours:"), options)
  }

  private var closingTime: Prompt {
    .line(tr("We close today at (such as 22:00):"), limitBytes: 12) { text, scene in
      guard let time = scene.timeStyle.time(text) ?? ClockTime(written: text) else {
        return .reject(tr("Write a time such as 22:00 or 10 PM."))
      }
      let opens = scene.day.opens.map { scene.zone.local($0) }
      let isNextDay = opens.map { time <= $0.clock } ?? false
      let day = scene.day.day.adding(days: isNextDay ? 1 : 0)
      let moment = scene.zone.timestamp(on: day, at: time)
      guard moment > scene.now, moment <= scene.day.ends else {
        return .reject(
          tr("It must be after now and not after {clock}.", scene.clock(scene.day.ends)))
      }
      return .ask(
        reason {
          record(
            DayHours(closes: time, reason: $0),
            tr("We close today at {clock}", scene.timeStyle.text(time)))
        })
    }
  }

  private func closeNow(_ scene: Scene) -> Prompt {
    let now = scene.zone.local(scene.now).clock
    return reason { reason in
      let fact =
        scene.day.isAroundTheClock
        ? DayHours(
          hours: .open(OpeningHours(opens: scene.plan.dayStarts, closes: now)), reason: reason)
        : DayHours(closes: now, reason: reason)
      return record(fact, tr("We close now, {clock}", scene.timeStyle.text(now)))
    }
  }

  private var otherDay: Prompt {
    .line(
      tr("Which day (1 = tomorrow, 2 = in 2 days, YYYY-MM-DD):"), limitBytes: 16
    ) { text, scene in
      let today = scene.day.day
      let typed = Int(text).flatMap { (1...400).contains($0) ? today.adding(days: $0) : nil }
      guard let day = typed ?? Day(text: text), day > today, day <= today.adding(days: 400) else {
        return .reject(tr("Write a coming day: 1 = tomorrow, or YYYY-MM-DD."))
      }
      return .ask(hours(of: day, scene))
    }
  }

  /// `day` is `nil` for today.
  private func hours(of day: Day?, _ scene: Scene) -> Prompt {
    let name = scene.date(day ?? scene.day.day)
    return .line(
      tr("Hours on {date} (09:00-13:00, 15:00-20:00 or closed):", name), limitBytes: 200
    ) { text, scene in
      do throws(HoursError) {
        let opening = try DayOpening(text: text)
        if let hours = opening.hours, !scene.plan.fits(hours) {
          return .reject(
            tr(
              "The next business day starts at {clock}.", scene.timeStyle.text(scene.plan.dayStarts)
            ))
        }
        return .ask(
          reason {
            record(
              DayHours(day: day, hours: opening, reason: $0),
              tr("Hours on {date}: {hours}", name, shownWord("\(opening)")))
          })
      } catch {
        return .reject(error.description)
      }
    }
  }

  private func reason(then: @escaping @Sendable (String?) -> PromptOutcome) -> Prompt {
    .line(tr("Why (Enter = none):")) { text, _ in then(text.nilIfEmpty) }
  }

  private func record(_ hours: DayHours, _ title: String) -> PromptOutcome {
    .record(.day(.hours(hours)), title: title)
  }
}
