extension ReadyMap {
  /// Transactions of a till: begin, end, lane and items.
  static let tillTransactions = ReadyMap(
    name: "till-transactions", summary: "a till's transactions: service times and items, no waits",
    text: #"""
      # A till knows when it was busy, never who was waiting: service times come from here, waits do
      # not. Without counts or timed shoppers the board says that waits are unknown.
      name = "till-transactions"
      about = "Transactions of tills: service times and items, no waits"
      format = "csv"
      zone = "Europe/Warsaw"

      [times]
      began = { column = "BeginDateTime", format = "iso" }
      ended = { column = "EndDateTime", format = "iso" }

      [[rules]]
      when = { column = "TranTime", is = ["0"] }
      then = "remark"
      because = "a transaction of no length"

      [[rules]]
      when = [{ column = "TNcash", is = ["FALSE"] }, { column = "TNcard", is = ["FALSE"] }]
      then = "remark"
      because = "paid neither in cash nor by card"

      [[rules]]
      when = [{ column = "TNcash", is = ["TRUE"] }, { column = "TNcard", is = ["TRUE"] }]
      then = "remark"
      because = "paid both in cash and by card"

      [[events]]
      type = "queue.served"
      at = "ended"
      lane = { column = "Lane" }
      service_s = { from = "began", to = "ended", agrees_with = "TranTime" }
      items = { column = "ArtNum" }
      """#)
}
