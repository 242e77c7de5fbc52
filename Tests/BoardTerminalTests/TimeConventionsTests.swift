import BoardTerminal
import Testing

@Suite struct `The time conventions of a locale` {
  @Test(arguments: [
    ("%H:%M:%S", false), ("%T", false), ("%r", true), ("%I:%M:%S %p", true), ("%R", false),
    ("%l:%M:%S %P", true), ("%OH:%M", false), ("%-I.%M %p", true), ("%%I %H", false), ("", false),
  ])
  func `are read from its time format`(format: String, isTwelveHour: Bool) {
    let conventions = TimeConventions(timeFormat: format, dateFormat: "%d/%m/%y")

    #expect(conventions.isTwelveHour == isTwelveHour)
  }

  @Test(arguments: [
    ("%d/%m/%y", TimeConventions.DatePart.day), ("%m/%d/%Y", .month), ("%Y-%m-%d", .year),
    ("%D", .month),
    ("%F", .year), ("%e.%m.%Y", .day), ("%a %d %b %Y", .day), ("%-m/%-d/%y", .month),
    ("%Ey/%m/%d", .year), ("", .day),
  ])
  func `are read from its date format`(format: String, first: TimeConventions.DatePart) {
    let conventions = TimeConventions(timeFormat: "%T", dateFormat: format)

    #expect(conventions.firstDatePart == first)
  }
}
