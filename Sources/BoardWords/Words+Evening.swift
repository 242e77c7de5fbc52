extension Words {
  /// The page a signature is put under; labels have ten cells.
  package enum SignOff {
    package static func title(_ date: String) -> String { "Sign-off \(date)" }
    package static func title(_ date: String, shift: String) -> String {
      "Sign-off \(date) · \(shift)"
    }
    package static let done = "done"
    package static func done(inWindow: Int, late: Int) -> String {
      "\(inWindow) in their window, \(late) late"
    }
    package static let notDone = "not done"
    package static let beforeYouGo = "Before you go"
    package static let today = "Today"
    package static let cues = "cues"
    package static let queue = "queue"
    package static func queue(kept: String, of count: Int, redMinutes: Int) -> String {
      "short lines in \(kept) of \(count) lane-minutes, \(redMinutes) red minutes"
    }
    package static let restrooms = "restrooms"
    package static func rounds(_ count: Int, late: Int) -> String {
      "\(count) rounds, \(late) late"
    }
  }

  /// Restrooms and floor beside the rounds themselves.
  package enum Premises {
    package static let room = "Restroom:"
    /// Spot, full and closing clean, supplies, visits, a round that saw only a part.
    package static let actions = [
      "quick clean", "full clean", "closing clean", "supplies", "visits", "not all checked",
    ]
    package static let sweep = "Floor checked; found:"
    package static let findings = ["nothing", "spill", "object", "other"]
    package static let closing = "closing"
    package static func action(_ room: String) -> String { "\(room):" }
    package static func supply(_ room: String) -> String { "\(room), which supply:" }
    package static func level(_ room: String, _ item: String) -> String {
      "\(room), \(item): percent left (Enter = refilled):"
    }
    package static func visits(_ room: String) -> String {
      "\(room), visits since the last count:"
    }
    package static func unseen(_ room: String) -> String { "\(room), not checked:" }
    package static func sweepAction(_ found: String) -> String {
      "\(found); what did you do (Enter = nothing yet):"
    }
    package static func cleaned(_ room: String, _ kind: String) -> String {
      "\(room): \(kind) clean"
    }
    package static func supplied(_ room: String, _ item: String, percent: Int) -> String {
      "\(room): \(item) \(percent)%"
    }
    package static func visited(_ room: String, _ count: Int) -> String {
      "\(room): \(count) visits"
    }
    package static func notInspected(_ room: String) -> String { "\(room): not inspected" }
    package static func inspectedInPart(_ room: String) -> String { "\(room): inspected in part" }
    package static let swept = "Floor checked"
    package static func swept(_ found: String, action: String) -> String {
      "Floor checked: \(found), \(action)"
    }
    package static func sweptOpen(_ found: String) -> String {
      "Floor checked: \(found), STILL OPEN"
    }
  }

  /// A gesture: something given beyond what was owed.
  package enum Gesture {
    package static let given = "Given:"
    package static let prompted = "Did the customer have to ask? y n"
    package static func value(_ kind: String, usual: String, left: String) -> String {
      "\(kind), value (Enter = \(usual); \(left) left today):"
    }
    package static func done(_ kind: String, _ money: String, _ remark: String) -> String {
      "Given: \(kind) \(money), \(remark)"
    }
    package static func left(_ money: String) -> String { "\(money) left today" }
    package static func overLimit(_ money: String) -> String { "over the limit of \(money)" }
    package static func overBudget(_ money: String) -> String { "over today's budget by \(money)" }
  }

  /// A store that never shuts, shift by shift.
  package enum Shift {
    package static let neverShuts =
      "This store never closes, so there is no last customer; \(key("sign-off")) hands the shift over"
    package static let wholeDay = "day"
    package static let afterLast = "handover"
    package static let lockUp = "before sign-off"
    package static let dayHeading = "DURING THE SHIFT"
    package static let afterLastHeading = "AT THE HANDOVER"
    package static let lockUpHeading = "BEFORE SIGN-OFF"
    package static func ends(_ clock: String, in span: String) -> String {
      "ends \(clock) in \(span)"
    }
    package static func over(_ span: String) -> String { "\(span) past the end" }
    package static func handsOver(from clock: String) -> String {
      "The shift can be handed over from \(clock)"
    }
  }

  /// A signature on its way.
  package enum Signing {
    package static let noInitials = "To sign you need initials: press \(key("by"))"
    package static func pin(_ who: String) -> String { "\(who)'s PIN:" }
    package static func trying(_ who: String) -> String { "Checking \(who)'s PIN" }
    package static func noPin(_ who: String) -> String {
      "\(who) has no PIN yet: run exitboard pin set \(who)"
    }
    package static func wrong(_ who: String, left: Int) -> String {
      left == 1
        ? "That is not \(who)'s PIN; 1 try left." : "That is not \(who)'s PIN; \(left) tries left."
    }
    package static func locked(_ who: String, _ span: String) -> String {
      "Too many wrong PINs for \(who): try again in \(span)"
    }
    package static func without(_ reason: String) -> String { "PINs cannot be used: \(reason)" }
    package static func overtaken(_ reason: String) -> String { "Not recorded: \(reason)" }
    /// Of two who tick at once the second is told; both lines stay.
    package static func secondTick(_ title: String, stamp: String) -> String {
      "= \(title) already done \(stamp) · the first one counts"
    }
  }

  /// What a day or a shift left for the next.
  package enum Morning {
    package static let exceptions = "Exceptions"
    package static let none = "None."
    package static let handover = "Handover"
    package static let noNote = "No note was left."
    package static let promises = "Promises due today, or without owner or date"
    package static let record = "The event file"
    package static let anchor = "anchor"
    package static let keep =
      "Keep this anchor in another place: exitboard verify --anchor checks the file."
    package static let unknown = "There are no records of the days before"
    package static func left(from date: String) -> String { "Left from \(date)" }
    package static func signed(_ date: String) -> String {
      "Signed off \(date): for tomorrow"
    }
    package static func signed(_ date: String, shift: String) -> String {
      "Signed off \(shift), \(date): for the next shift"
    }
    package static func exception(_ area: String, _ text: String) -> String { "\(area): \(text)" }
    package static func due(_ date: String) -> String { "due \(date)" }
    package static let noOwner = "no owner"
    package static let noDate = "no date"
  }
}
