extension ReadyMap {
  /// Calls that were answered, or given up in the queue.
  static let callCentre = ReadyMap(
    name: "call-centre",
    summary: "a call centre's day: answered and abandoned calls with their waits",
    text: #"""
      # One line of callers: AGENT was answered, HANG gave up. Times are times of day, and 0:00:00
      # stands for none.
      name = "call-centre"
      about = "Answered and abandoned calls of one day"
      format = "csv"
      zone = "Asia/Jerusalem"
      # Two callers may look alike.
      repeats = "distinct"

      [times]
      entered = { column = "vru_entry", format = "H:mm:ss", date = "1999-08-01" }
      left = { column = "q_exit", format = "H:mm:ss", date = "1999-08-01", after = "entered", missing = ["0:00:00"] }
      ended = { column = "ser_exit", format = "H:mm:ss", date = "1999-08-01", after = "entered", missing = ["0:00:00"] }

      [[rules]]
      when = { column = "outcome", is = ["PHANTOM"] }
      then = "skip"
      because = "a phantom call, to be ignored by its own account"

      [[rules]]
      when = [{ column = "outcome", is = ["HANG"] }, { column = "q_start", is = ["0:00:00"] }]
      then = "skip"
      because = "hung up before joining the queue"

      [[rules]]
      when = [{ column = "outcome", is = ["AGENT"] }, { column = "ser_start", is = ["0:00:00"] }]
      then = "bad"
      because = "answered, and 0:00:00 in place of the service"

      [[rules]]
      when = [{ column = "outcome", is = ["AGENT"] }, { column = "server", is = ["NO_SERVER"] }]
      then = "remark"
      because = "answered by NO_SERVER"

      [[rules]]
      when = { column = "outcome", is_not = ["AGENT", "HANG", "PHANTOM"] }
      then = "bad"
      because = "outcome is none of AGENT, HANG, PHANTOM"

      [[events]]
      type = "queue.served"
      when = { column = "outcome", is = ["AGENT"] }
      at = "ended"
      lane = "calls"
      wait_s = { column = "q_time" }
      service_s = { column = "ser_time" }

      [[events]]
      type = "queue.left"
      when = { column = "outcome", is = ["HANG"] }
      at = "left"
      lane = "calls"
      kind = "renege"
      wait_s = { column = "q_time" }
      """#)
}
