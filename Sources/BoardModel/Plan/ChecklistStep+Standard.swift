import BoardText

extension ChecklistStep {
  /// The default checklist, in the order of the day.
  ///
  /// Windows are relative to opening, to the posted close and to the last customer out. Weights:
  /// critical 5, major 3, minor 1. A letter differs from those of the sections beside it, so that a
  /// late step keeps it. A plan can replace all of it.
  package static let standard: [ChecklistStep] = [
    ChecklistStep(
      "handover-read", .opening, "a", .major, from: .opens(-60), to: .opens(-10),
      tr("Handover note read"), why: tr("The evening shift knows what the morning must know.")),
    ChecklistStep(
      "exits-free", .opening, "b", .critical, from: .opens(-60), to: .opens(-5),
      tr("Emergency exits unlocked, ways free"),
      why: tr("In an emergency nobody has time to look for a key.")),
    ChecklistStep(
      "opening-walk", .opening, "c", .major, from: .opens(-60), to: .opens(-10),
      tr("Store walked as the first customer"),
      why: tr("Entrance, floor, lights, restrooms: repair what a customer would see first.")),
    ChecklistStep(
      "tills-ready", .opening, "d", .major, from: .opens(-45), to: .opens(-5),
      tr("Tills ready, float counted"),
      why: tr("The first customer should not wait for change or a restart.")),
    ChecklistStep(
      "opened-on-time", .opening, "e", .major, from: .opens(-10), to: .opens(5),
      tr("Doors open on time, somebody greets"),
      why: tr("A closed door at the posted time loses the first customers of the day.")),
    ChecklistStep(
      "walk-to-exit", .day, "p", .minor, from: .opens(180), to: .closes(-180),
      tr("Walk to the exit as a customer"),
      why: tr(
        "Notice what customers see, hear, smell, taste and touch last, from the door to the car.")),
    ChecklistStep(
      "card-machines-tested", .day, "r", .major, from: .opens(0), to: .closes(-120),
      tr("Card machines tested"),
      why: tr(
        "A slow card machine makes customers wait; find it before they do. Note the seconds.")),
    ChecklistStep(
      "goodbyes-watched", .day, "s", .major, from: .opens(120), to: .closes(-60),
      tr("Five goodbyes watched"),
      why: tr("How staff say goodbye decides what customers remember. Watch five to know."),
      automaticSource: .goodbyes),
    ChecklistStep(
      "restroom-rounds", .day, nil, .critical, from: .opens(0), to: .end,
      tr("Restroom checks on time"),
      why: tr("A restroom that is clean in the morning must also be clean in the evening."),
      automaticSource: .restroomRounds),
    ChecklistStep(
      "floor-sweeps", .day, nil, .critical, from: .opens(0), to: .end,
      tr("Floor checked for hazards"),
      why: tr("In court, only a check that is on record counts."), automaticSource: .sweeps),
    ChecklistStep(
      "breaks-covered", .lastHour, "a", .minor, from: .closes(-150), to: .closes(-120),
      tr("Breaks given, cover planned"),
      why: tr("Staff who had a break and know who covers do not watch the clock.")),
    ChecklistStep(
      "promises-due", .lastHour, "b", .critical, from: .closes(-120), to: .closes(-45),
      tr("Promises due today"),
      why: tr("Kept, or the customer told: no customer should learn it at the counter."),
      automaticSource: .promisesDue),
    ChecklistStep(
      "staff-briefed", .lastHour, "c", .major, from: .closes(-75), to: .closes(-60),
      tr("Closing staff briefed"),
      why: tr(
        "In front of customers: no look at the watch, no vacuuming, no counting, no complaining.")),
    ChecklistStep(
      "restrooms-evening", .lastHour, "d", .critical, from: .closes(-60), to: .closes(-30),
      tr("Restroom evening check"),
      why: tr("For some customers the restroom is the last thing they see.")),
    ChecklistStep(
      "lanes-hold-1-1", .lastHour, "e", .major, from: .closes(-60), to: .closes(-30),
      tr("Enough lanes are open"),
      why: tr("At each lane one customer served and at most one waiting, until the last customer.")),
    ChecklistStep(
      "exit-and-car-park", .lastHour, "i", .minor, from: .closes(-60), to: .closes(-30),
      tr("Exit, car park, lights"),
      why: tr("The way to the car is part of the visit; storage and waste should not be in view.")),
    ChecklistStep(
      "door-person", .lastHour, "o", .major, from: .closes(-45), to: .closes(-30),
      tr("Person for the door named"),
      why: tr("One named person says goodbye and helps to carry, until the last customer."),
      asks: .person),
    ChecklistStep(
      "closing-announced", .atClosing, "r", .minor, from: .closes(-30), to: .closes(-10),
      tr("Closing announced twice, with thanks"),
      why: tr("30 and 15 minutes before closing: first thanks, then \"take the time you need\".")),
    ChecklistStep(
      "entrance-person", .atClosing, "p", .critical, from: .closes(-5), to: .cleared,
      tr("Person at the entrance"), why: tr("A person, not a barrier. The exits stay free.")),
    ChecklistStep(
      "lights-unchanged", .atClosing, "s", .major, from: .closes(-30), to: .cleared,
      tr("Lights and music still as usual"), why: tr("Darker lights tell customers to go home.")),
    ChecklistStep(
      "till-open", .atClosing, "v", .critical, from: .closes(-15), to: .cleared,
      tr("Till open for the last customer"),
      why: tr("One till stays open, and nobody counts money in sight.")),
    ChecklistStep(
      "last-goodbyes", .atClosing, "t", .major, from: .closes(-15), to: .cleared,
      tr("Last goodbyes said, help offered"),
      why: tr("In person. Offer help, and ask: \"Is there anything we still owe you?\"")),
    ChecklistStep(
      "store-walked", .atClosing, nil, .critical, from: .closes(0), to: .end,
      tr("Last customer out, store walked"),
      why: tr("Look in the floor, fitting rooms and restrooms: nobody is locked in or hurried."),
      automaticSource: .cleared),
    ChecklistStep(
      "floor-cleaned", .afterLast, "a", .minor, tr("Vacuum, mop, bins, shutters"),
      why: tr("Cleaning around customers tells them to leave."),
      lockReason: tr("hurries customers")),
    ChecklistStep(
      "tills-counted", .afterLast, "b", .critical, tr("Tills counted"),
      why: tr("Counting money in sight tells customers to leave."),
      lockReason: tr("customers could see it"), byShift: true),
    ChecklistStep(
      "restrooms-cleaned", .afterLast, "c", .major, tr("Restrooms cleaned for the night"),
      why: tr("Tomorrow's first customer sees what you clean tonight."),
      lockReason: tr("customers use them"), automaticSource: .closingClean),
    ChecklistStep(
      "lights-down", .afterLast, "d", .minor, tr("Music off, lights down"),
      why: tr("Dark aisles tell customers to leave."), lockReason: tr("hurries customers")),
    ChecklistStep(
      "staff-talk", .afterLast, "e", .minor, tr("Five-minute staff talk"),
      why: tr("In a back room: complaints belong here, where no customer hears them."),
      lockReason: tr("customers could hear it"), byShift: true),
    ChecklistStep(
      "promises-assigned", .lockUp, "i", .critical, tr("Promises have owner and date"),
      why: tr("A promise without owner and date is forgotten."), automaticSource: .promisesAssigned),
    ChecklistStep(
      "faults-reported", .lockUp, "o", .minor, tr("Payment and equipment faults reported"),
      why: tr("A fault that nobody reports tonight makes a queue tomorrow.")),
    ChecklistStep(
      "reds-explained", .lockUp, "r", .major, tr("Red minutes, late steps, cues explained"),
      why: tr("If nobody finds the reason, it happens again tomorrow.")),
    ChecklistStep(
      "cash-in-safe", .lockUp, "s", .critical, tr("Cash in the safe"),
      why: tr("Count the cash twice, then lock it in the safe or deposit it."),
      lockReason: tr("customers could see it"), byShift: true),
    ChecklistStep(
      "doors-and-alarm", .lockUp, "t", .critical, tr("Doors, alarm, cameras, nobody inside"),
      why: tr("Also the windows and the delivery entrance."), lockReason: tr("customers inside")),
    ChecklistStep(
      "signed-off", .lockUp, nil, .critical, tr("Handover note and sign-off"),
      why: tr("The morning shift needs to know what the evening knew."), automaticSource: .signed),
  ]
}

extension RelativeTime {
  fileprivate static func opens(_ minutes: Int) -> RelativeTime { RelativeTime(.opens, minutes) }
  fileprivate static func closes(_ minutes: Int) -> RelativeTime { RelativeTime(.closes, minutes) }
  static let cleared = RelativeTime(.cleared, 0)
  static let end = RelativeTime(.end, 0)
}

extension StepID {
  /// The id that a step of the default checklist has now, if this is its old one; else itself.
  ///
  /// Event files and plans may hold the old ids, which mean the same steps for ever.
  package var current: StepID { text.utf8.count == 2 ? StepID.renamed[text] ?? self : self }

  private static let renamed: [String: StepID] = [
    "d1": "walk-to-exit", "d2": "card-machines-tested", "d3": "goodbyes-watched",
    "d4": "restroom-rounds", "d5": "floor-sweeps", "h1": "breaks-covered", "h2": "promises-due",
    "h3": "staff-briefed", "h4": "restrooms-evening", "h5": "lanes-hold-1-1",
    "h6": "exit-and-car-park", "h7": "door-person", "c1": "closing-announced",
    "c2": "entrance-person", "c3": "lights-unchanged", "c4": "till-open", "c5": "last-goodbyes",
    "c6": "store-walked", "f1": "floor-cleaned", "f2": "tills-counted", "f3": "restrooms-cleaned",
    "f4": "lights-down", "f5": "staff-talk", "k1": "promises-assigned", "k2": "faults-reported",
    "k3": "reds-explained", "k4": "cash-in-safe", "k5": "doors-and-alarm", "k6": "signed-off",
  ]
}
