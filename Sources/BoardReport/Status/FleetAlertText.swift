package import BoardModel
import BoardText

/// Alerts of the fleet and the state of a store, in words; what a store sent is cleaned.
package struct FleetAlertText {
  private let now: Timestamp
  /// Of head office.
  private let zone: TimeZoneRules

  package init(at now: Timestamp, zone: TimeZoneRules) { (self.now, self.zone) = (now, zone) }

  package func sentence(_ alert: FleetAlert) -> String {
    switch alert.cause {
    case .silent(nil): return tr("never heard of")
    case .silent(let heard?):
      return tr("silent for {age}; last heard of {time}", age(heard), clock(heard))
    case .own(let count, _, let text):
      let words = trn(
        "1 red alert that nobody there answered", "{count} red alerts that nobody there answered",
        count: count)
      return text.map { words + ": " + DisplayText($0).string } ?? words
    case .late(let closes):
      return tr("{span} past close, the last customer is not out", span(since: closes))
    case .bypassed(true): return tr("the closing guard was bypassed")
    case .bypassed(false):
      return tr("the closing guard was bypassed, and nobody recorded that the last customer is out")
    case .unsigned(let days):
      return trn(
        "1 business day was not signed off", "{count} business days were not signed off",
        count: days)
    case .promise(let count):
      return trn(
        "1 promise was broken today", "{count} promises were broken today", count: count)
    case .chain(.forked, let line, _):
      return tr(
        "FORKED: the store sent another line {line}; its file was restored, or two computers have it",
        line)
    case .chain(.missing, let line, let missing):
      return trn(
        "1 line is missing, from line {line} on", "{count} lines are missing, from line {line} on",
        count: missing, line)
    case .chain(_, let line, _):
      return tr("THE CHAIN IS BROKEN at line {line}: it was changed after it was written", line)
    case .audit(let line):
      return tr("its figures are not those of its events, up to line {line}", line)
    case .clock(let seconds):
      let span = FigureText.span(minutes: Int(seconds.magnitude) / 60)
      return seconds > 0
        ? tr("its clock is {span} ahead", span) : tr("its clock is {span} behind", span)
    case .twins(let one, let other):
      return tr(
        "two computers send the same event file: {one} and {other}", DisplayText(one).string,
        DisplayText(other).string)
    case .keeper(nil, _): return tr("no copies are kept; 'exitboard fleet keep' keeps them")
    case .keeper(let newest?, let stores):
      return tr(
        "no keeper spoke of {count} of {all} stores; the last spoke {age} ago", stores.count,
        stores.of, age(newest))
    }
  }

  /// The part of the day of a store, in twelve columns or so, such as `past 2m` or `SILENT 22m`.
  package func state(_ row: FleetFigures.Row) -> String {
    guard let standing = row.standing, let heard = row.heard else { return tr("never heard of") }
    if row.isSilent { return tr("SILENT {age}", age(heard)) }
    let zone = row.zone ?? self.zone
    func time(_ moment: Timestamp?) -> String { moment.map { "\(zone.local($0).clock)" } ?? "-" }
    if let minutes = row.minutesPastClose {
      return tr("past {span}", FigureText.span(minutes: minutes))
    }
    switch standing.phase {
    case "signed": return tr("signed {time}", time(standing.signed))
    case "notOpen": return tr("not open")
    case "beforeOpening", "pause": return tr("opens {time}", time(standing.nextOpening))
    case "afterLast": return tr("empty {span}", standing.cleared.map(span) ?? "-")
    case "handOver": return tr("handover")
    default: break
    }
    guard let minutes = row.minutesToClose else { return tr("open") }
    return minutes <= 60
      ? tr("{span} to close", FigureText.span(minutes: minutes))
      : tr("closes {time}", time(standing.closes))
  }

  private func age(_ moment: Timestamp) -> String {
    FigureText.age(seconds: now.seconds(since: moment))
  }

  private func span(since moment: Timestamp) -> String {
    FigureText.span(minutes: max(0, now.minutes(since: moment)))
  }

  private func clock(_ moment: Timestamp) -> String {
    let local = zone.local(moment)
    return local.day == zone.local(now).day ? "\(local.clock)" : "\(local.day) \(local.clock)"
  }
}
