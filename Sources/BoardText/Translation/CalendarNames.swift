/// Names of weekdays, Monday first, and of months.
package enum CalendarNames {
  package static let weekdays = [
    tr("Monday"), tr("Tuesday"), tr("Wednesday"), tr("Thursday"), tr("Friday"), tr("Saturday"),
    tr("Sunday"),
  ]
  /// Three cells each.
  package static let shortWeekdays = [
    tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"),
  ]
  package static let months = [
    tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June"), tr("July"),
    tr("August"), tr("September"), tr("October"), tr("November"), tr("December"),
  ]
  /// Three cells each.
  package static let shortMonths = [
    tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun"), tr("Jul"), tr("Aug"),
    tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec"),
  ]
}
