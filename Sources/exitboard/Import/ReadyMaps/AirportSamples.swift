extension ReadyMap {
  /// Waits that a display shows, sampled irregularly.
  static let airportSamples = ReadyMap(
    name: "airport-samples",
    summary: "displayed waits in minutes, sampled irregularly; no people counted",
    text: #"""
      # A display says how long the wait is; nobody was counted. A lane that is shut has no row, and
      # what is not said is not known.
      name = "airport-samples"
      about = "Displayed waits in minutes, sampled irregularly"
      format = "csv"

      [times]
      sampled = { column = "timestamp_utc", format = "iso" }

      [[events]]
      type = "queue.counted"
      at = "sampled"
      lane = { columns = ["region", "checkpoint"], slug = true }
      wait_s = { column = "wait_time", unit = "min" }
      """#)
}
