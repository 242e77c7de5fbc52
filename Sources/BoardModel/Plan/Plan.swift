/// The store's own configuration: what there is, when it trades, and what counts as too long.
///
/// `Plan.standard` is what a first start has, without any file.
package struct Plan: Hashable, Sendable {
  package var store: String
  /// Short name or number beside the name; may be empty.
  package var storeNumber: String
  /// IANA name; `nil` = the machine's own zone.
  package var zoneName: String?
  package var dayStarts: ClockTime
  /// A weekday that is missing is a day the store does not open.
  package var hours: [Weekday: TradingHours]
  /// Who is on duty when, on days around the clock; empty = the whole day is one shift.
  package var shifts: [Shift] = []
  package var lanes: [Lane]
  package var rooms: [Room]
  package var items: [FarewellItem]
  package var thresholds: Thresholds
  /// Sign-off wants a second person.
  package var needsSecondSignature: Bool
  /// Who signs is confirmed by a PIN.
  package var needsPin = false
  /// Sign-off wants a handover note.
  package var needsHandoverNote: Bool
  /// Pane ids in the order they are laid out; see `PaneID` in the board.
  package var panes: [String]
  package var hiddenPanes: [String]
  package var theme: String
  /// Argv of the program told of alerts; empty = none.
  package var alertCommand: [String]
  /// Other keys than the board ships with: a command's name, and its keys as the plan spells them.
  ///
  /// Only what can be read, is free and is no row's letter.
  package var keys: [String: [String]] = [:]
  /// What the store wants of its clock and its dates; `nil` = as the locale has them.
  package var clock: TimeStyle.Clock?
  package var dates: TimeStyle.Dates?
  /// Where the plan is read: the locale's own way, which is no part of the plan.
  package var localeStyle = TimeStyle.standard

  package var timeStyle: TimeStyle {
    TimeStyle(clock: clock ?? localeStyle.clock, dates: dates ?? localeStyle.dates)
  }

  package init(
    store: String, storeNumber: String, zoneName: String?, dayStarts: ClockTime,
    hours: [Weekday: TradingHours], lanes: [Lane], rooms: [Room], items: [FarewellItem],
    thresholds: Thresholds, needsSecondSignature: Bool, needsHandoverNote: Bool, panes: [String],
    hiddenPanes: [String], theme: String, alertCommand: [String]
  ) {
    self.store = store
    self.storeNumber = storeNumber
    self.zoneName = zoneName
    self.dayStarts = dayStarts
    self.hours = hours
    self.lanes = lanes
    self.rooms = rooms
    self.items = items
    self.thresholds = thresholds
    self.needsSecondSignature = needsSecondSignature
    self.needsHandoverNote = needsHandoverNote
    self.panes = panes
    self.hiddenPanes = hiddenPanes
    self.theme = theme
    self.alertCommand = alertCommand
  }

  package func lane(_ id: LaneID) -> Lane? { lanes.first { $0.id == id } }
  package func room(_ id: RoomID) -> Room? { rooms.first { $0.id == id } }
  package func item(_ id: ItemID) -> FarewellItem? { items.first { $0.id == id } }
}

/// Local opening and closing; a closing at or before the opening is on the next calendar day.
package struct TradingHours: Hashable, Sendable {
  package let opens: ClockTime
  package let closes: ClockTime

  package init(opens: ClockTime, closes: ClockTime) {
    self.opens = opens
    self.closes = closes
  }

  /// Opening and closing equal: the store never shuts.
  package var isAroundTheClock: Bool { opens == closes }
}

/// A checkout lane, or a bank of self-service tills under one id.
package struct Lane: Hashable, Sendable {
  package let id: LaneID
  package var name: String
  package var kind: LaneKind
  /// Tills served by this one line; 1 but for self-service banks.
  package var servers: Int

  package init(id: LaneID, name: String, kind: LaneKind, servers: Int) {
    self.id = id
    self.name = name
    self.kind = kind
    self.servers = servers
  }
}

package struct Room: Hashable, Sendable {
  package let id: RoomID
  package var name: String
  /// The letter on its row.
  package var key: Character
  /// Replaces the plan's general interval.
  package var intervalMinutes: Int?
  /// What an inspector looks at, with its weight.
  package var items: [RoomItem]

  package init(
    id: RoomID, name: String, key: Character, intervalMinutes: Int?, items: [RoomItem]
  ) {
    self.id = id
    self.name = name
    self.key = key
    self.intervalMinutes = intervalMinutes
    self.items = items
  }
}

package struct RoomItem: Hashable, Sendable {
  package let id: RoomItemID
  package var name: String
  /// Its share in the room's score; above 0.
  package var weight: Int
  /// One fault fails the room alone, and raises the safety flag.
  package var isSafety: Bool
  /// One fault fails the room, whatever the score.
  package var failsRoom: Bool

  package init(id: RoomItemID, name: String, weight: Int, isSafety: Bool, failsRoom: Bool) {
    self.id = id
    self.name = name
    self.weight = weight
    self.isSafety = isSafety
    self.failsRoom = failsRoom
  }
}

/// A step of the farewell checklist.
package struct FarewellItem: Hashable, Sendable {
  package enum Importance: Int, Sendable, CaseIterable {
    case minor = 1
    case major = 3
    case critical = 5
  }

  /// The heading it stands under.
  package enum Section: String, Sendable, CaseIterable {
    case day, lastHour, atClosing, afterLast, lockUp
  }

  /// What a tap asks for.
  package enum Asks: String, Sendable, CaseIterable {
    case nothing, time, amount
  }

  /// The log ticks it, not a hand.
  package enum TicksItself: String, Sendable, CaseIterable {
    case restroomRounds, sweeps
    /// `store.cleared` is its tick.
    case cleared
    /// `day.signed` is its tick.
    case signed
  }

  package let id: ItemID
  package var title: String
  /// One sentence: why a customer or the store is better for it.
  package var why: String
  /// Shown on the locked row: why it waits for the last customer.
  package var lockedBecause: String
  package var section: Section
  /// The letter on its row; `nil` = not tapped by letter.
  ///
  /// Unique within a section.
  package var key: Character?
  package var opens: Moment
  package var due: Moment
  package var importance: Importance
  /// Not before the last customer is out.
  package var isLocked: Bool
  package var asks: Asks
  package var ticksItself: TicksItself?

  package init(
    id: ItemID, title: String, why: String, lockedBecause: String, section: Section,
    key: Character?, opens: Moment, due: Moment, importance: Importance, isLocked: Bool,
    asks: Asks, ticksItself: TicksItself?
  ) {
    self.id = id
    self.title = title
    self.why = why
    self.lockedBecause = lockedBecause
    self.section = section
    self.key = key
    self.opens = opens
    self.due = due
    self.importance = importance
    self.isLocked = isLocked
    self.asks = asks
    self.ticksItself = ticksItself
  }

  package var isCritical: Bool { importance == .critical }
}

/// A moment of the business day, relative to what anchors it.
package struct Moment: Hashable, Sendable {
  package enum Anchor: String, Sendable, CaseIterable {
    /// The opening, or a shift's beginning.
    case opens
    /// The posted close, T; the end of a shift in a store that never shuts.
    case closes
    /// The last customer out, L, unknown until it happened; where a shift is handed over, when that begins.
    case cleared
    /// Never: stays open to the end of the business day, or of the shift.
    case end
  }

  package let anchor: Anchor
  package let offsetMinutes: Int

  package init(_ anchor: Anchor, _ offsetMinutes: Int) {
    self.anchor = anchor
    self.offsetMinutes = offsetMinutes
  }
}
