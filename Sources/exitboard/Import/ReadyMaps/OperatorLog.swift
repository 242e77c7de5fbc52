extension ReadyMap {
  /// Sign-ons and sign-offs at tills, and locks for a break.
  static let operatorLog = ReadyMap(
    name: "operator-log",
    summary: "sign-on, sign-off, lock and unlock of tills: lanes open and close",
    text: #"""
      # Sign-ons and unlocks open a lane, sign-offs and locks close it. A sign-on whose sign-off is
      # missing stays open: nothing is made up to end it.
      name = "operator-log"
      about = "Sign-on, sign-off, lock and unlock of tills"
      format = "csv"
      zone = "Europe/Warsaw"

      [times]
      happened = { column = "BeginDateTime", format = "iso" }

      [[rules]]
      when = { column = "Items", is_not = [
        "OperatorSignOn", "OperatorSignOff", "OperatorLock", "OperatorUnLock",
      ] }
      then = "bad"
      because = "Items is none of OperatorSignOn, OperatorSignOff, OperatorLock, OperatorUnLock"

      [[events]]
      type = "lane.opened"
      when = { column = "Items", is = ["OperatorSignOn", "OperatorUnLock"] }
      at = "happened"
      by = { column = "OperatorID" }
      lane = { column = "WorkstationID" }
      kind = { column = "WorkstationGroupID", map = { "1" = "staffed", "8" = "self" } }

      [[events]]
      type = "lane.closed"
      when = { column = "Items", is = ["OperatorSignOff", "OperatorLock"] }
      at = "happened"
      by = { column = "OperatorID" }
      lane = { column = "WorkstationID" }
      kind = { column = "WorkstationGroupID", map = { "1" = "staffed", "8" = "self" } }
      """#)
}
