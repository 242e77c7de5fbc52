import BoardModel
import Testing

@Suite struct `The store's clock` {
  private let american = TimeStyle(clock: .twelve, dates: .monthFirst)

  @Test(arguments: [
    (0, 0, "12:00am"), (0, 5, "12:05am"), (1, 0, "1:00am"), (11, 59, "11:59am"),
    (12, 0, "12:00pm"), (13, 7, "1:07pm"), (20, 17, "8:17pm"), (23, 59, "11:59pm"),
  ])
  func `has twelve hours with a.m. and p.m. where the store says so`(
    hour: Int, minute: Int, text: String
  ) {
    let time = ClockTime(hour: hour, minute: minute)

    #expect(american.text(time) == text)
    #expect(american.time(text) == time)
    #expect(text.count <= american.clockColumns)
    #expect(TimeStyle.standard.time(american.text(time)) == nil)
  }

  @Test func `writes the seconds before a.m. or p.m.`() {
    #expect(american.text(ClockTime(hour: 20, minute: 17), second: 7) == "8:17:07pm")
    #expect(TimeStyle.standard.text(ClockTime(hour: 8, minute: 7), second: 7) == "08:07:07")
  }

  @Test(arguments: ["8pm", "8 pm", "8:00 PM", "20:00"])
  func `reads a time as people type it on a twelve-hour clock`(text: String) {
    #expect(american.time(text) == ClockTime(hour: 20, minute: 0))
  }

  @Test(arguments: ["0pm", "13pm", "0:30am", "pm", "8:75pm", "", "8:00xm", "-1am"])
  func `rejects other text`(text: String) {
    #expect(american.time(text) == nil)
  }

  @Test(arguments: [
    (TimeStyle.DateOrder.dayFirst, "Fri 20 Nov"), (.monthFirst, "Fri Nov 20"),
    (.yearFirst, "Fri 2026-11-20"),
  ])
  func `writes day, month and year in the store's order`(dates: TimeStyle.DateOrder, text: String) {
    let style = TimeStyle(clock: .twentyFour, dates: dates)

    #expect(style.text(Day(number: 20_777)) == text)
  }
}
