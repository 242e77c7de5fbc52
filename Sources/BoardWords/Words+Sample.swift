extension Words {
  /// The made-up figures on which `exitboard theme show` and `exitboard glyphs` show their looks.
  package enum Sample {
    package static func header(_ theme: String) -> String {
      "exitboard · \(theme) · CLOSING · live 2s"
    }
    package static let alert = "till 3: wait 4:10 (limit 3:00) · one more till 1:35 [!] seen"
    package static let done = "✓ Closers briefed · 19:50"
    package static let notSaved = "✗ NOT SAVED: the disk is full"
    package static let filter = "/ find:"
    package static let filtered = "milk_"
    package static let due = "timing due in 4m"

    package static let queue = "Queue"
    package static let worst = "worst: till 3"
    package static let feelsLike = "feels like 5:40"
    /// Seven cells each.
    package static let lanes = ["1 open", "2 open", "3 open", "4 shut"]

    package static let farewell = "Farewell 3/7"
    package static let critical = "1 critical"
    package static let force = "F unlock"
    package static let breaks = "Breaks given"
    package static let onePlusOne = "Enough lanes are open"
    package static let restroom = "Restroom check"
    package static let staffRoom = "Staff room"
    package static let tills = "Tills counted"
    package static let counter = "Counter"
    /// Ten cells each.
    package static let by = "by 20:30"
    package static let dueNow = "due now"
    package static let late = "17m LATE"
    package static let locked = "locked"
    package static let old = "41s old"
  }
}
