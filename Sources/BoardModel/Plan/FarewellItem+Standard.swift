extension FarewellItem {
  /// The default checklist, in the order of the evening.
  ///
  /// Windows are relative to opening, to the posted close and to the last customer out. Weights:
  /// critical 5, major 3, minor 1. A plan can replace all of it.
  package static let standard: [FarewellItem] = [
    FarewellItem(
      id: "d1", title: "Exit walk as a customer",
      why:
        "See, hear, smell, taste and touch what the customer leaves with, from the door to the car.",
      lockedBecause: "", section: .day, key: "a", opens: Moment(.opens, 180),
      due: Moment(.closes, -180), importance: .minor, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "d2", title: "Card test on each terminal",
      why: "A slow card link is paid for with the customer's time; know it before they do.",
      lockedBecause: "", section: .day, key: "b", opens: Moment(.opens, 0),
      due: Moment(.closes, -120), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "d3", title: "Five goodbyes watched",
      why: "Managers say there is no problem; five watched goodbyes say what is.",
      lockedBecause: "", section: .day, key: "c", opens: Moment(.opens, 120),
      due: Moment(.closes, -60), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "d4", title: "Restroom rounds on time",
      why: "Pristine in the morning is not pristine at the end of the day.",
      lockedBecause: "", section: .day, key: nil, opens: Moment(.opens, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: .restroomRounds),
    FarewellItem(
      id: "d5", title: "Floor swept for hazards",
      why: "A sweep that is not on record did not happen when a court asks.",
      lockedBecause: "", section: .day, key: nil, opens: Moment(.opens, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: .sweeps),
    FarewellItem(
      id: "h1", title: "Breaks given, cover set",
      why: "Nobody looks at the watch who has had a break and knows who covers.",
      lockedBecause: "", section: .lastHour, key: "a", opens: Moment(.closes, -150),
      due: Moment(.closes, -120), importance: .minor, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h2", title: "Loose ends due today",
      why: "Done, or the customer told: nobody finds out at the counter.",
      lockedBecause: "", section: .lastHour, key: "b", opens: Moment(.closes, -120),
      due: Moment(.closes, -45), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h3", title: "Closers briefed",
      why:
        "No watch, no hoover, no counting in sight, no gripes in earshot; what closed means tonight.",
      lockedBecause: "", section: .lastHour, key: "c", opens: Moment(.closes, -75),
      due: Moment(.closes, -60), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h4", title: "Restroom end-of-day check",
      why: "The last restroom visit of the day is somebody's last impression.",
      lockedBecause: "", section: .lastHour, key: "d", opens: Moment(.closes, -60),
      due: Moment(.closes, -30), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h5", title: "Lanes to hold 1+1",
      why:
        "Enough open lanes until the last customer, so the last wait is no longer than the first.",
      lockedBecause: "", section: .lastHour, key: "e", opens: Moment(.closes, -60),
      due: Moment(.closes, -30), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h6", title: "Exit, car park, lights",
      why: "The way to the car is part of the visit; the view behind the scenes is not.",
      lockedBecause: "", section: .lastHour, key: "i", opens: Moment(.closes, -60),
      due: Moment(.closes, -30), importance: .minor, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h7", title: "Named person on the door",
      why: "Somebody to say goodbye and to carry, until the last customer.",
      lockedBecause: "", section: .lastHour, key: "o", opens: Moment(.closes, -45),
      due: Moment(.closes, -30), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c1", title: "Announced 30 and 15, thanks first",
      why: "Thanks first, then: take the time you need.",
      lockedBecause: "", section: .atClosing, key: "a", opens: Moment(.closes, -30),
      due: Moment(.closes, -10), importance: .minor, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c2", title: "Entrance kept by a person",
      why: "A person, not a barrier; the exits stay free.",
      lockedBecause: "", section: .atClosing, key: "b", opens: Moment(.closes, -5),
      due: Moment(.cleared, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c3", title: "Lights and music at trading level",
      why: "Lights down says go home.",
      lockedBecause: "", section: .atClosing, key: "c", opens: Moment(.closes, -30),
      due: Moment(.cleared, 0), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c4", title: "A till open for the last customer",
      why: "And no counting in sight.",
      lockedBecause: "", section: .atClosing, key: "d", opens: Moment(.closes, -15),
      due: Moment(.cleared, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c5", title: "Last goodbyes: help, anything we owe?",
      why: "In person: help offered, and \"anything we still owe you?\"",
      lockedBecause: "", section: .atClosing, key: "e", opens: Moment(.closes, -15),
      due: Moment(.cleared, 0), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c6", title: "Last customer out, floor walked",
      why: "Floor, fitting rooms and restrooms walked: nobody is shut in, nobody is hurried.",
      lockedBecause: "", section: .atClosing, key: nil, opens: Moment(.closes, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: .cleared),
    FarewellItem(
      id: "f1", title: "Hoover, mop, bins, shutters",
      why: "Cleaning round customers tells them to leave.",
      lockedBecause: "would hurry people out", section: .afterLast, key: "a",
      opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .minor, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "f2", title: "Tills counted",
      why: "Counting in sight tells them the day is over.",
      lockedBecause: "counting in sight", section: .afterLast, key: "b", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "f3", title: "Restrooms: closing clean",
      why: "Tomorrow's first customer meets tonight's last clean.",
      lockedBecause: "still in use", section: .afterLast, key: "c", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .major, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "f4", title: "Music off, lights down",
      why: "Dark aisles push people out.",
      lockedBecause: "would hurry people out", section: .afterLast, key: "d",
      opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .minor, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "f5", title: "Five-minute debrief backstage",
      why: "Gripes go here, not where customers hear them.",
      lockedBecause: "not in earshot", section: .afterLast, key: "e", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .minor, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k1", title: "Loose ends have owner and date",
      why: "A promise without owner and date is the missing second key.",
      lockedBecause: "", section: .lockUp, key: "a", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k2", title: "Payment and equipment faults reported",
      why: "Tomorrow's queue starts with tonight's unreported fault.",
      lockedBecause: "", section: .lockUp, key: "b", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .minor, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k3", title: "Red minutes, late checks, cues explained",
      why: "A number without a reason is repeated tomorrow.",
      lockedBecause: "", section: .lockUp, key: "c", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k4", title: "Deposit and safe",
      why: "Cash that is not counted twice is not counted.",
      lockedBecause: "counting in sight", section: .lockUp, key: "d", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k5", title: "Doors, alarm, cameras; nobody inside",
      why: "Windows and receiving too; and nobody inside.",
      lockedBecause: "customers inside", section: .lockUp, key: "e", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k6", title: "Handover note, sign-off",
      why: "The morning starts with what the evening knew.",
      lockedBecause: "", section: .lockUp, key: nil, opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: .signed),
  ]
}
