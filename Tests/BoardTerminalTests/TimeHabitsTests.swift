import BoardTerminal
import Testing

@Suite struct `What a locale says of time` {
  @Test(arguments: [
    ("%H:%M:%S", false), ("%T", false), ("%r", true), ("%I:%M:%S %p", true), ("%R", false),
    ("%l:%M:%S %P", true), ("%OH:%M", false), ("%-I.%M %p", true), ("%%I %H", false), ("", false),
  ])
  func `is read off its format of times`(format: String, isTwelveHour: Bool) {
    let habits = TimeHabits(timeFormat: format, dateFormat: "%d/%m/%y")

    #expect(habits.isTwelveHour == isTwelveHour)
  }

  @Test(arguments: [
    ("%d/%m/%y", TimeHabits.First.day), ("%m/%d/%Y", .month), ("%Y-%m-%d", .year), ("%D", .month),
    ("%F", .year), ("%e.%m.%Y", .day), ("%a %d %b %Y", .day), ("%-m/%-d/%y", .month),
    ("%Ey/%m/%d", .year), ("", .day),
  ])
  func `is read off its format of dates`(format: String, first: TimeHabits.First) {
    let habits = TimeHabits(timeFormat: "%T", dateFormat: format)

    #expect(habits.first == first)
  }
}
