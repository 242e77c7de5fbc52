/// A word of the event file or of JSON as a person reads it; the word itself if it has no entry.
package func shownWord(_ word: String) -> String { vocabulary[word] ?? word }

/// An item of a restroom check as a person reads it, shorter than its name; others as they are.
package func shownItem(_ item: String) -> String { items[item] ?? item }

private let items: [String: String] = [
  "floor": tr("floor"), "flush": tr("flush"), "odour": tr("odour"), "bin": tr("bin"),
  "litter": tr("litter"), "paper": tr("paper"), "soap": tr("soap"), "sink": tr("sink"),
  "dispenser": tr("dispenser"),
]

private let vocabulary: [String: String] = [
  // Cues.
  "productive": tr("cleaning or packing up"), "personal": tr("watch or yawn"),
  "audiovisual": tr("lights or music"), "withdrawal": tr("ignoring, counting, private talk"),
  "hostility": tr("unfriendly"), "blocking": tr("door or aisle blocked"),
  // What a customer spoke of, and how.
  "good": tr("good"), "bad": tr("bad"), "bill": tr("price or bill"), "wait": tr("waiting"),
  "payment": tr("payment"), "staff": tr("staff"), "carry": tr("carrying"),
  "route": tr("way to the car"), "toilet": tr("restroom"), "talk": tr("staff talk"),
  "rush": tr("being hurried"), "other": tr("other"),
  // Help to the car.
  "load": tr("loading the car"), "umbrella": tr("umbrella"),
  // Gestures.
  "extra": tr("something extra"), "coupon": tr("coupon"), "giftcard": tr("gift card"),
  "refund": tr("refund"), "apology": tr("apology"),
  // Promises: what they are about, how they ended, who paid.
  "missing": tr("missing item"), "repair": tr("repair"), "callback": tr("call back"),
  "order": tr("order"), "kept": tr("kept"), "late": tr("kept late"), "broken": tr("broken"),
  "withdrawn": tr("withdrawn"), "store": tr("the store"), "customer": tr("the customer"),
  // Notes.
  "handover": tr("handover"), "fault": tr("fault"),
  // Lanes, waits and payments.
  "open": tr("open"), "shut": tr("shut"), "idle": tr("idle"), "stale": tr("stale"),
  "unknown": tr("unknown"),
  "staffed": tr("staffed"), "self": tr("self"), "express": tr("express"),
  "measured": tr("measured"), "estimated": tr("estimated"), "balk": tr("walked past"),
  "renege": tr("gave up waiting"), "served": tr("served"), "left": tr("left"),
  "lost": tr("lost from sight"), "chip": tr("chip"), "tap": tr("contactless"), "swipe": tr("swipe"),
  "cash": tr("cash"), "slow": tr("slow"), "offline": tr("offline"), "declined": tr("declined"),
  "link": tr("no connection"),
  // Steps of the checklist.
  "pass": tr("done"), "fail": tr("failed"), "na": tr("does not apply"),
  "cannot": tr("cannot be done"),
  // Restrooms and floor.
  "spot": tr("quick"), "full": tr("full"), "close": tr("closing"), "paper": tr("paper"),
  "soap": tr("soap"), "towel": tr("towels"), "sanitizer": tr("hand sanitizer"),
  "liner": tr("bin liners"), "none": tr("nothing"), "spill": tr("spill"), "object": tr("object"),
  "floor": tr("floor"), "fitting": tr("fitting rooms"), "restroom": tr("restroom"),
  "carpark": tr("car park"),
  // Levels of an alert.
  "calm": tr("calm"), "amber": tr("amber"), "red": tr("red"), "critical": tr("critical"),
  // Why customers left badly; nine cells each.
  "queue": tr("queue"), "gave_up": tr("gave up"), "cues": tr("cues"),
  "complaints": tr("complaint"), "promises": tr("promises"),
  // Areas of a report's exceptions.
  "sign-off": tr("sign-off"), "closing": tr("closing"), "hours": tr("hours"),
  "guard": tr("locked steps"), "checklist": tr("checklist"), "cue": tr("cue"),
  "promise": tr("promise"), "checkout": tr("checkout"), "record": tr("record"),
]
