extension ReadyMap {
  /// Arrivals and service times of one server, without a date.
  static let ssq1 = ReadyMap(
    name: "ssq1",
    summary: "columns of arrival and service seconds for one server, first come first served",
    text: #"""
      # Two columns of seconds: arrival, service time. One server, first come first served: the begin
      # of each service follows, and is exact to the millisecond.
      name = "ssq1"
      about = "Arrival and service seconds of one server, first come first served"
      format = "columns"
      column_names = ["arrival", "service"]
      zone = "UTC"
      # Two customers may look alike.
      repeats = "distinct"

      [times]
      # The trace knows no date: its second 0 is given one here.
      arrived = { column = "arrival", seconds_after = "2020-01-01T00:00:00Z" }

      # Adds the times "began" and "left".
      [fifo]
      arrives = "arrived"
      service = { column = "service", unit = "s" }

      # The server stands ready from second 0: averages over time begin there, not at the first arrival.
      [[once]]
      type = "lane.opened"
      at = "2020-01-01T00:00:00Z"
      lane = "1"

      [[events]]
      type = "queue.served"
      at = "left"
      lane = "1"
      wait_ms = { from = "arrived", to = "began" }
      service_ms = { from = "began", to = "left" }
      """#)
}
