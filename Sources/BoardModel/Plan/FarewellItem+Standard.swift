extension FarewellItem {
  /// The shipped checklist: what a good last impression needs, in the order of the evening.
  ///
  /// Windows are relative to opening, to the posted close and to the last customer out. Weights: critical 5, major 3,
  /// minor 1. All of it can be replaced in the plan.
  package static let standard: [FarewellItem] = [
    FarewellItem(
      id: "d1", title: "Walk to the exit as a customer",
      why:
        "Notice what customers see, hear, smell, taste and touch last, from the door to the car.",
      lockedBecause: "", section: .day, key: "a", opens: Moment(.opens, 180),
      due: Moment(.closes, -180), importance: .minor, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "d2", title: "Card machines tested",
      why: "A slow card machine makes customers wait; find it before they do. Note the seconds.",
      lockedBecause: "", section: .day, key: "b", opens: Moment(.opens, 0),
      due: Moment(.closes, -120), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "d3", title: "Five goodbyes watched",
      why: "How staff say goodbye decides what customers remember. Watch five to know.",
      lockedBecause: "", section: .day, key: "c", opens: Moment(.opens, 120),
      due: Moment(.closes, -60), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "d4", title: "Restroom checks on time",
      why: "A restroom that is clean in the morning must also be clean in the evening.",
      lockedBecause: "", section: .day, key: nil, opens: Moment(.opens, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: .restroomRounds),
    FarewellItem(
      id: "d5", title: "Floor checked for hazards",
      why: "In court, only a check that is on record counts.",
      lockedBecause: "", section: .day, key: nil, opens: Moment(.opens, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: .sweeps),
    FarewellItem(
      id: "h1", title: "Breaks given, cover planned",
      why: "Staff who had a break and know who covers do not watch the clock.",
      lockedBecause: "", section: .lastHour, key: "a", opens: Moment(.closes, -150),
      due: Moment(.closes, -120), importance: .minor, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h2", title: "Promises due today",
      why: "Kept, or the customer told: no customer should learn it at the counter.",
      lockedBecause: "", section: .lastHour, key: "b", opens: Moment(.closes, -120),
      due: Moment(.closes, -45), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h3", title: "Closing staff briefed",
      why:
        "In front of customers: no look at the watch, no vacuuming, no counting, no complaining.",
      lockedBecause: "", section: .lastHour, key: "c", opens: Moment(.closes, -75),
      due: Moment(.closes, -60), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h4", title: "Restroom evening check",
      why: "For some customers the restroom is the last thing they see.",
      lockedBecause: "", section: .lastHour, key: "d", opens: Moment(.closes, -60),
      due: Moment(.closes, -30), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h5", title: "Enough lanes are open",
      why:
        "At each lane one customer served and at most one waiting, until the last customer.",
      lockedBecause: "", section: .lastHour, key: "e", opens: Moment(.closes, -60),
      due: Moment(.closes, -30), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h6", title: "Exit, car park, lights",
      why: "The way to the car is part of the visit; storage and waste should not be in view.",
      lockedBecause: "", section: .lastHour, key: "i", opens: Moment(.closes, -60),
      due: Moment(.closes, -30), importance: .minor, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "h7", title: "Person for the door named",
      why: "One named person says goodbye and helps to carry, until the last customer.",
      lockedBecause: "", section: .lastHour, key: "o", opens: Moment(.closes, -45),
      due: Moment(.closes, -30), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c1", title: "Closing announced twice, with thanks",
      why: "30 and 15 minutes before closing: first thanks, then \"take the time you need\".",
      lockedBecause: "", section: .atClosing, key: "a", opens: Moment(.closes, -30),
      due: Moment(.closes, -10), importance: .minor, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c2", title: "Person at the entrance",
      why: "A person, not a barrier. The exits stay free.",
      lockedBecause: "", section: .atClosing, key: "b", opens: Moment(.closes, -5),
      due: Moment(.cleared, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c3", title: "Lights and music still as usual",
      why: "Darker lights tell customers to go home.",
      lockedBecause: "", section: .atClosing, key: "c", opens: Moment(.closes, -30),
      due: Moment(.cleared, 0), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c4", title: "Till open for the last customer",
      why: "One till stays open, and nobody counts money in sight.",
      lockedBecause: "", section: .atClosing, key: "d", opens: Moment(.closes, -15),
      due: Moment(.cleared, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c5", title: "Last goodbyes said, help offered",
      why: "In person. Offer help, and ask: \"Is there anything we still owe you?\"",
      lockedBecause: "", section: .atClosing, key: "e", opens: Moment(.closes, -15),
      due: Moment(.cleared, 0), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "c6", title: "Last customer out, store walked",
      why: "Look in the floor, fitting rooms and restrooms: nobody is locked in or hurried.",
      lockedBecause: "", section: .atClosing, key: nil, opens: Moment(.closes, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: .cleared),
    FarewellItem(
      id: "f1", title: "Vacuum, mop, bins, shutters",
      why: "Cleaning around customers tells them to leave.",
      lockedBecause: "hurries customers", section: .afterLast, key: "a",
      opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .minor, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "f2", title: "Tills counted",
      why: "Counting money in sight tells customers to leave.",
      lockedBecause: "customers could see it", section: .afterLast, key: "b",
      opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "f3", title: "Restrooms cleaned for the night",
      why: "Tomorrow's first customer sees what you clean tonight.",
      lockedBecause: "customers use them", section: .afterLast, key: "c",
      opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .major, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "f4", title: "Music off, lights down",
      why: "Dark aisles tell customers to leave.",
      lockedBecause: "hurries customers", section: .afterLast, key: "d",
      opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .minor, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "f5", title: "Five-minute staff talk",
      why: "In a back room: complaints belong here, where no customer hears them.",
      lockedBecause: "customers could hear it", section: .afterLast, key: "e",
      opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .minor, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k1", title: "Promises have owner and date",
      why: "A promise without owner and date is forgotten.",
      lockedBecause: "", section: .lockUp, key: "a", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k2", title: "Payment and equipment faults reported",
      why: "A fault that nobody reports tonight makes a queue tomorrow.",
      lockedBecause: "", section: .lockUp, key: "b", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .minor, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k3", title: "Red minutes, late steps, cues explained",
      why: "If nobody finds the reason, it happens again tomorrow.",
      lockedBecause: "", section: .lockUp, key: "c", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .major, isLocked: false, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k4", title: "Cash in the safe",
      why: "Count the cash twice, then lock it in the safe or deposit it.",
      lockedBecause: "customers could see it", section: .lockUp, key: "d",
      opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k5", title: "Doors, alarm, cameras, nobody inside",
      why: "Also the windows and the delivery entrance.",
      lockedBecause: "customers inside", section: .lockUp, key: "e", opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: true, asks: .nothing,
      ticksItself: nil),
    FarewellItem(
      id: "k6", title: "Handover note and sign-off",
      why: "The morning shift needs to know what the evening knew.",
      lockedBecause: "", section: .lockUp, key: nil, opens: Moment(.cleared, 0),
      due: Moment(.end, 0), importance: .critical, isLocked: false, asks: .nothing,
      ticksItself: .signed),
  ]
}
