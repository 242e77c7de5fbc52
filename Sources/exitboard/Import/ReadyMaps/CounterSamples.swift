extension ReadyMap {
  /// People waiting and the displayed wait at counters, every few minutes.
  static let counterSamples = ReadyMap(
    name: "counter-samples",
    summary: "people waiting and displayed minutes, one sample every few minutes",
    text: #"""
      # Every few minutes and for every counter: people waiting, and the wait on the display.
      name = "counter-samples"
      about = "People waiting and displayed minutes of counters"
      format = "csv"
      zone = "America/New_York"

      [times]
      sampled = { columns = ["date", "time"], format = "yyyy-MM-dd HH:mm:ss" }

      [[rules]]
      when = [{ column = "num_people", is_not = ["0"] }, { column = "wait_time", is = ["0"] }]
      then = "remark"
      because = "people are waiting and the display says 0 minutes"

      [[events]]
      type = "queue.counted"
      at = "sampled"
      lane = { column = "service", slug = true }
      waiting = { column = "num_people" }
      wait_s = { column = "wait_time", unit = "min" }
      """#)
}
