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
      "1+1 kept \(kept) of \(count), red \(redMinutes) minutes"
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
      "spot clean", "full clean", "closing clean", "supplies", "visits", "not all seen",
    ]
    package static let sweep = "Floor swept; found:"
    package static let findings = ["nothing", "spill", "object", "other"]
    package static let closing = "closing"
    package static func action(_ room: String) -> String { "\(room):" }
    package static func supply(_ room: String) -> String { "\(room), which:" }
    package static func level(_ room: String, _ item: String) -> String {
      "\(room), \(item), percent left (Enter = refilled):"
    }
    package static func visits(_ room: String) -> String {
      "\(room), visits since the last count:"
    }
    package static func unseen(_ room: String) -> String { "\(room), not seen:" }
    package static func sweepAction(_ found: String) -> String {
      "\(found); what was done (Enter alone = nothing yet):"
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
    package static func notInspected(_ room: String) -> String { "\(room) not inspected" }
    package static func inspectedInPart(_ room: String) -> String { "\(room) inspected in part" }
    package static let swept = "Floor swept"
    package static func swept(_ found: String, action: String) -> String {
      "Floor swept: \(found), \(action)"
    }
    package static func sweptOpen(_ found: String) -> String { "Floor swept: \(found), OPEN" }
  }

  /// Something given beyond what was owed.
  package enum Gesture {
    package static let given = "Given:"
    package static let prompted = "Did the customer have to ask? y n"
    package static func value(_ kind: String, usual: String, left: String) -> String {
      "\(kind), worth (Enter = \(usual); \(left) left today):"
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
      "This store never shuts: nobody is the last; \(key("sign-off")) hands the shift over"
    package static let wholeDay = "day"
    package static let afterLast = "hand-over"
    package static let lockUp = "before signing"
    package static let dayHeading = "THROUGH THE SHIFT"
    package static let afterLastHeading = "AT THE HAND-OVER"
    package static let lockUpHeading = "BEFORE IT IS SIGNED"
    package static func ends(_ clock: String, in span: String) -> String {
      "to \(clock) in \(span)"
    }
    package static func over(_ span: String) -> String { "\(span) over" }
    package static func handsOver(from clock: String) -> String {
      "The shift is handed over from \(clock) on"
    }
  }

  /// A signature on its way.
  package enum Signing {
    package static let noInitials = "A signature needs initials: \(key("by")) sets them"
    package static func pin(_ who: String) -> String { "\(who)'s PIN:" }
    package static func trying(_ who: String) -> String { "Trying \(who)'s PIN" }
    package static func noPin(_ who: String) -> String {
      "\(who) has no PIN yet: exitboard pin set \(who)"
    }
    package static func wrong(_ who: String, left: Int) -> String {
      "That is not \(who)'s PIN; \(left) \(left == 1 ? "try" : "tries") left."
    }
    package static func locked(_ who: String, _ span: String) -> String {
      "Too many wrong PINs for \(who): the next try in \(span)"
    }
    package static func without(_ reason: String) -> String { "Without PINs: \(reason)" }
    package static func overtaken(_ reason: String) -> String { "Not recorded: \(reason)" }
    /// Of two who tick at once the second is told; both lines stay.
    package static func secondTick(_ title: String, stamp: String) -> String {
      "= \(title) already done \(stamp) · the first counts, yours is kept"
    }
  }

  /// What a day or a shift left for the next.
  package enum Morning {
    package static let exceptions = "Exceptions"
    package static let none = "None."
    package static let handover = "Handover"
    package static let noNote = "No note was left."
    package static let promises = "Promised for today, or nobody's"
    package static let record = "The record"
    package static let anchor = "anchor"
    package static let keep = "Keep it elsewhere: exitboard verify --anchor compares the file."
    package static let unknown = "Nothing is known of the days before"
    package static func left(from date: String) -> String { "Left from \(date)" }
    package static func signed(_ date: String) -> String {
      "Signed off \(date): what tomorrow finds"
    }
    package static func signed(_ date: String, shift: String) -> String {
      "Signed off \(shift), \(date): what the next finds"
    }
    package static func exception(_ area: String, _ text: String) -> String { "\(area): \(text)" }
    package static func due(_ date: String) -> String { "due \(date)" }
    package static let noOwner = "no owner"
    package static let noDate = "no date"
  }
}
