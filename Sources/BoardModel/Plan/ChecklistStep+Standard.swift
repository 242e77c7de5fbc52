import BoardText

extension ChecklistStep {
  /// The default checklist, in the order of the evening.
  ///
  /// Windows are relative to opening, to the posted close and to the last customer out. Weights:
  /// critical 5, major 3, minor 1. A plan can replace all of it.
  package static let standard: [ChecklistStep] = [
    ChecklistStep(
      id: "d1", title: tr("Walk to the exit as a customer"),
      why:
        tr(
          "Notice what customers see, hear, smell, taste and touch last, from the door to the car."),
      lockReason: "", section: .day, key: "a", opens: RelativeTime(.opens, 180),
      due: RelativeTime(.closes, -180), importance: .minor, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "d2", title: tr("Card machines tested"),
      why: tr(
        "A slow card machine makes customers wait; find it before they do. Note the seconds."),
      lockReason: "", section: .day, key: "b", opens: RelativeTime(.opens, 0),
      due: RelativeTime(.closes, -120), importance: .major, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "d3", title: tr("Five goodbyes watched"),
      why: tr("How staff say goodbye decides what customers remember. Watch five to know."),
      lockReason: "", section: .day, key: "c", opens: RelativeTime(.opens, 120),
      due: RelativeTime(.closes, -60), importance: .major, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "d4", title: tr("Restroom checks on time"),
      why: tr("A restroom that is clean in the morning must also be clean in the evening."),
      lockReason: "", section: .day, key: nil, opens: RelativeTime(.opens, 0),
      due: RelativeTime(.end, 0), importance: .critical, isGuarded: false, requestedInput: .nothing,
      automaticSource: .restroomRounds),
    ChecklistStep(
      id: "d5", title: tr("Floor checked for hazards"),
      why: tr("In court, only a check that is on record counts."),
      lockReason: "", section: .day, key: nil, opens: RelativeTime(.opens, 0),
      due: RelativeTime(.end, 0), importance: .critical, isGuarded: false, requestedInput: .nothing,
      automaticSource: .sweeps),
    ChecklistStep(
      id: "h1", title: tr("Breaks given, cover planned"),
      why: tr("Staff who had a break and know who covers do not watch the clock."),
      lockReason: "", section: .lastHour, key: "a", opens: RelativeTime(.closes, -150),
      due: RelativeTime(.closes, -120), importance: .minor, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "h2", title: tr("Promises due today"),
      why: tr("Kept, or the customer told: no customer should learn it at the counter."),
      lockReason: "", section: .lastHour, key: "b", opens: RelativeTime(.closes, -120),
      due: RelativeTime(.closes, -45), importance: .critical, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "h3", title: tr("Closing staff briefed"),
      why:
        tr(
          "In front of customers: no look at the watch, no vacuuming, no counting, no complaining."),
      lockReason: "", section: .lastHour, key: "c", opens: RelativeTime(.closes, -75),
      due: RelativeTime(.closes, -60), importance: .major, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "h4", title: tr("Restroom evening check"),
      why: tr("For some customers the restroom is the last thing they see."),
      lockReason: "", section: .lastHour, key: "d", opens: RelativeTime(.closes, -60),
      due: RelativeTime(.closes, -30), importance: .critical, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "h5", title: tr("Enough lanes are open"),
      why:
        tr("At each lane one customer served and at most one waiting, until the last customer."),
      lockReason: "", section: .lastHour, key: "e", opens: RelativeTime(.closes, -60),
      due: RelativeTime(.closes, -30), importance: .major, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "h6", title: tr("Exit, car park, lights"),
      why: tr("The way to the car is part of the visit; storage and waste should not be in view."),
      lockReason: "", section: .lastHour, key: "i", opens: RelativeTime(.closes, -60),
      due: RelativeTime(.closes, -30), importance: .minor, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "h7", title: tr("Person for the door named"),
      why: tr("One named person says goodbye and helps to carry, until the last customer."),
      lockReason: "", section: .lastHour, key: "o", opens: RelativeTime(.closes, -45),
      due: RelativeTime(.closes, -30), importance: .major, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "c1", title: tr("Closing announced twice, with thanks"),
      why: tr("30 and 15 minutes before closing: first thanks, then \"take the time you need\"."),
      lockReason: "", section: .atClosing, key: "a", opens: RelativeTime(.closes, -30),
      due: RelativeTime(.closes, -10), importance: .minor, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "c2", title: tr("Person at the entrance"),
      why: tr("A person, not a barrier. The exits stay free."),
      lockReason: "", section: .atClosing, key: "b", opens: RelativeTime(.closes, -5),
      due: RelativeTime(.cleared, 0), importance: .critical, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "c3", title: tr("Lights and music still as usual"),
      why: tr("Darker lights tell customers to go home."),
      lockReason: "", section: .atClosing, key: "c", opens: RelativeTime(.closes, -30),
      due: RelativeTime(.cleared, 0), importance: .major, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "c4", title: tr("Till open for the last customer"),
      why: tr("One till stays open, and nobody counts money in sight."),
      lockReason: "", section: .atClosing, key: "d", opens: RelativeTime(.closes, -15),
      due: RelativeTime(.cleared, 0), importance: .critical, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "c5", title: tr("Last goodbyes said, help offered"),
      why: tr("In person. Offer help, and ask: \"Is there anything we still owe you?\""),
      lockReason: "", section: .atClosing, key: "e", opens: RelativeTime(.closes, -15),
      due: RelativeTime(.cleared, 0), importance: .major, isGuarded: false,
      requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "c6", title: tr("Last customer out, store walked"),
      why: tr("Look in the floor, fitting rooms and restrooms: nobody is locked in or hurried."),
      lockReason: "", section: .atClosing, key: nil, opens: RelativeTime(.closes, 0),
      due: RelativeTime(.end, 0), importance: .critical, isGuarded: false, requestedInput: .nothing,
      automaticSource: .cleared),
    ChecklistStep(
      id: "f1", title: tr("Vacuum, mop, bins, shutters"),
      why: tr("Cleaning around customers tells them to leave."),
      lockReason: tr("hurries customers"), section: .afterLast, key: "a",
      opens: RelativeTime(.cleared, 0),
      due: RelativeTime(.end, 0), importance: .minor, isGuarded: true, requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "f2", title: tr("Tills counted"),
      why: tr("Counting money in sight tells customers to leave."),
      lockReason: tr("customers could see it"), section: .afterLast, key: "b",
      opens: RelativeTime(.cleared, 0),
      due: RelativeTime(.end, 0), importance: .critical, isGuarded: true, requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "f3", title: tr("Restrooms cleaned for the night"),
      why: tr("Tomorrow's first customer sees what you clean tonight."),
      lockReason: tr("customers use them"), section: .afterLast, key: "c",
      opens: RelativeTime(.cleared, 0),
      due: RelativeTime(.end, 0), importance: .major, isGuarded: true, requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "f4", title: tr("Music off, lights down"),
      why: tr("Dark aisles tell customers to leave."),
      lockReason: tr("hurries customers"), section: .afterLast, key: "d",
      opens: RelativeTime(.cleared, 0),
      due: RelativeTime(.end, 0), importance: .minor, isGuarded: true, requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "f5", title: tr("Five-minute staff talk"),
      why: tr("In a back room: complaints belong here, where no customer hears them."),
      lockReason: tr("customers could hear it"), section: .afterLast, key: "e",
      opens: RelativeTime(.cleared, 0),
      due: RelativeTime(.end, 0), importance: .minor, isGuarded: true, requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "k1", title: tr("Promises have owner and date"),
      why: tr("A promise without owner and date is forgotten."),
      lockReason: "", section: .lockUp, key: "a", opens: RelativeTime(.cleared, 0),
      due: RelativeTime(.end, 0), importance: .critical, isGuarded: false, requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "k2", title: tr("Payment and equipment faults reported"),
      why: tr("A fault that nobody reports tonight makes a queue tomorrow."),
      lockReason: "", section: .lockUp, key: "b", opens: RelativeTime(.cleared, 0),
      due: RelativeTime(.end, 0), importance: .minor, isGuarded: false, requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "k3", title: tr("Red minutes, late steps, cues explained"),
      why: tr("If nobody finds the reason, it happens again tomorrow."),
      lockReason: "", section: .lockUp, key: "c", opens: RelativeTime(.cleared, 0),
      due: RelativeTime(.end, 0), importance: .major, isGuarded: false, requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "k4", title: tr("Cash in the safe"),
      why: tr("Count the cash twice, then lock it in the safe or deposit it."),
      lockReason: tr("customers could see it"), section: .lockUp, key: "d",
      opens: RelativeTime(.cleared, 0),
      due: RelativeTime(.end, 0), importance: .critical, isGuarded: true, requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "k5", title: tr("Doors, alarm, cameras, nobody inside"),
      why: tr("Also the windows and the delivery entrance."),
      lockReason: tr("customers inside"), section: .lockUp, key: "e",
      opens: RelativeTime(.cleared, 0),
      due: RelativeTime(.end, 0), importance: .critical, isGuarded: true, requestedInput: .nothing,
      automaticSource: nil),
    ChecklistStep(
      id: "k6", title: tr("Handover note and sign-off"),
      why: tr("The morning shift needs to know what the evening knew."),
      lockReason: "", section: .lockUp, key: nil, opens: RelativeTime(.cleared, 0),
      due: RelativeTime(.end, 0), importance: .critical, isGuarded: false, requestedInput: .nothing,
      automaticSource: .signed),
  ]
}
