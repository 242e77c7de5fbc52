import BoardModel
import BoardSettings
import Foundation
import Testing

@Suite struct PlanShiftTests {
  private func read(_ text: String) -> (plan: Plan, faults: [String]) {
    let (plan, faults) = PlanFile.read(text: text, path: "exitboard.toml", commands: []) { _ in true
    }
    return (plan, faults.map(\.description))
  }

  private static let head = "[store]\nday_starts = \"06:00\"\n[hours]\ndaily = \"24h\"\n"
  private static let shifts = """
    [[shifts]]
    id = "early"
    name = "Early"
    from = "06:00"
    to = "14:00"
    [[shifts]]
    id = "night"
    from = "22:00"
    to = "06:00"
    [[shifts]]
    id = "late"
    from = "14:00"
    to = "22:00"

    """

  @Test func `shifts in any order make up a day, and are printed in order of time`() {
    let (plan, faults) = read(Self.head + Self.shifts)

    #expect(faults.isEmpty)
    #expect(plan.effectiveShifts.map(\.id) == ["early", "late", "night"])
    #expect(plan.effectiveShifts.map(\.name) == ["Early", "late", "night"])
    let again = PlanFile.read(
      text: PlanFile.text(of: plan, commands: []), path: "again", commands: []
    ) { _ in true }
    #expect(again.faults.isEmpty)
    #expect(again.plan.effectiveShifts == plan.effectiveShifts)
  }

  @Test(arguments: [
    (
      "to = \"14:00\"", "to = \"13:00\"",
      "9: nobody is on duty from 13:00 to 14:00, after shift 'early'; write to = \"14:00\""
    ),
    (
      "to = \"14:00\"", "to = \"15:30\"",
      "9: shifts 'early' and 'late' overlap from 14:00 to 15:30; write to = \"14:00\""
    ),
    (
      "to = \"06:00\"", "to = \"05:00\"",
      "13: nobody is on duty from 05:00 to 06:00, after shift 'night'; write to = \"06:00\""
    ),
    (
      "day_starts = \"06:00\"", "day_starts = \"04:00\"",
      "8: the first shift 'early' starts at 06:00, but the business day at 04:00; "
        + "write day_starts = \"06:00\" in [store]"
    ),
    ("from = \"14:00\"", "from = \"2\"", "16: '2' is not a time; write HH:MM such as 06:00"),
    ("from = \"14:00\"", "frmo = \"14:00\"", "14: a shift needs from = \"HH:MM\""),
    ("id = \"late\"", "id = \"early\"", "15: shift 'early' is here twice"),
    (
      "name = \"Early\"", "nmae = \"Early\"",
      "7: unknown key 'nmae' in [[shifts]]; did you mean 'name'?"
    ),
  ])
  func `a mistake in the shifts is named with its line and what to write`(
    text: String, slip: String, fault: String
  ) {
    let whole = Self.head + Self.shifts
    let at = whole.range(of: text)
    let (plan, faults) = read(
      at.map { whole.replacingCharacters(in: $0, with: slip) } ?? "")

    #expect(faults.contains("exitboard.toml:" + fault), "\(faults)")
    if !fault.contains("unknown key") { #expect(plan.shifts.isEmpty) }
  }

  @Test func `shifts in a store that closes are reported as useless`() {
    let (_, faults) = read(
      Self.head.replacing("24h", with: "09:00-21:00") + Self.shifts)

    #expect(
      faults == [
        "exitboard.toml:5: warning: shifts work only on days of \"24h\", and [hours] has none"
      ])
  }

  @Test func `a step due before it opens in a short shift is named`() {
    let four = ["06", "10", "14", "18", "22", "02", "06"]
    var text = Self.head
    for (from, to) in zip(four, four.dropFirst()) {
      text += "[[shifts]]\nid = \"from\(from)\"\nfrom = \"\(from):00\"\nto = \"\(to):00\"\n"
    }

    let (_, faults) = read(text)

    #expect(
      faults.contains(
        "exitboard.toml:5: item 'walk-to-exit' is due (close-3h) before it opens (open+3h) in shift 'from06'"
      ),
      "\(faults)")
  }

  @Test func `an evening longer than its business day is an error`() {
    let (_, faults) = read("[hours]\ndaily = \"18:00-06:00\"\n")

    #expect(
      faults == [
        "exitboard.toml:2: monday is open from 18:00 to 06:00, but the next "
          + "business day starts at 04:00; write a later day_starts in [store]"
      ])
  }

  @Test func `a plan may require a PIN for signatures`() {
    let (plan, faults) = read("[signoff]\npin = true\n")

    #expect(faults.isEmpty)
    #expect(plan.needsPin)
    #expect(PlanFile.text(of: plan, commands: []).contains("pin = true"))
  }
}
