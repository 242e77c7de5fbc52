extension ReadyMap {
  /// Observed customers: arrival, lane, begin and end of service.
  static let ticketBooths = ReadyMap(
    name: "ticket-booths", summary: "customers with arrival, lane, begin and end of service",
    text: #"""
      # Customers who were watched one by one: when they came, where and when they were served.
      # One waiting line before several booths; the wait is from arrival to the begin of service.
      name = "ticket-booths"
      about = "Customers with arrival, lane, begin and end of service"
      format = "csv"
      zone = "Pacific/Auckland"
      # An arrival that goes back against the row before is a slip of the pen in a hand-written list.
      rising = "arrived"

      [times]
      arrived = { columns = ["Date", "Arrive"], format = "dd/MM/yyyy HH:mm:ss" }
      began = { columns = ["Date", "Serv_start"], format = "dd/MM/yyyy HH:mm:ss" }
      ended = { columns = ["Date", "Serv_end"], format = "dd/MM/yyyy HH:mm:ss" }

      [[events]]
      type = "queue.served"
      at = "ended"
      lane = { column = "Lane" }
      # Served before the arrival was written down: kept as observed ("clip" makes it 0, "bad" leaves
      # the row out); the figures count it as no wait, and flag it.
      wait_s = { from = "arrived", to = "began", negative = "keep" }
      # The column with the service time must agree with the two times, or the row is bad.
      service_s = { from = "began", to = "ended", agrees_with = "Serv_time_sec" }
      """#)
}
