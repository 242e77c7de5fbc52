package import BoardModel
import BoardText

/// Input to head office's screen; nothing else changes it.
package enum FleetMessage: Sendable {
  /// The clock, keys, size, theme and the results of records, as on a board.
  case program(Message)
  case connection(FleetConnection)
  /// A store's own board, which reads the copy from now on.
  case opened(StoreKey, Board)
  /// Why a store cannot be looked into, or compared.
  case refused(String)
  case compared(StoreComparison)
}

/// An action that the screen requests from outside; performed in order.
package enum FleetEffect: Hashable, Sendable {
  /// An action as of a board: record, ring, theme, mouse, redraw, suspend, quit.
  case program(Effect)
  /// An action of the board that is looked into: a past moment, older days.
  case store(Effect)
  /// Answered by `opened` or `refused`.
  case lookInto(StoreKey)
  case closeStore
  /// Answered by `compared` or `refused`.
  case compare(StoreKey)
}

/// The connection to the server.
package struct FleetConnection: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case connecting
    /// Everything that the server has was read.
    case live
    case lost(since: Timestamp)
  }

  package var state = State.connecting
  /// Host and port of the present server, or of the next one to be tried.
  package var server = ""
  /// Why there is no connection, and what to do; `nil` = there is one.
  package var trouble: String?
  /// Messages that are no figures of a store.
  package var foreignCount = 0

  package init() {}
}

/// A store's figures at this hour, and on its last such weekdays at the same hour.
package struct StoreComparison: Hashable, Sendable {
  package let key: StoreKey
  package let now: Standing
  /// The newest first; `nil` = nothing was recorded on that day.
  package let earlier: [(day: Day, standing: Standing?)]

  package init(key: StoreKey, now: Standing, earlier: [(day: Day, standing: Standing?)]) {
    (self.key, self.now, self.earlier) = (key, now, earlier)
  }

  package static func == (left: StoreComparison, right: StoreComparison) -> Bool {
    left.key == right.key && left.now == right.now
      && left.earlier.map(\.day) == right.earlier.map(\.day)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(key)
    hasher.combine(now)
  }
}
