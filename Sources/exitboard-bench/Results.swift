/// Prints measurements, one line each.
enum Results {
  /// Prints a name and its value, and in parentheses what it is compared with.
  static func line(_ name: String, _ value: String, _ comparison: String = "") {
    let padding = String(repeating: " ", count: max(1, 26 - name.count))
    print(name + padding + value + (comparison.isEmpty ? "" : "   (\(comparison))"))
  }

  static func milliseconds(_ seconds: Double) -> String {
    decimal(seconds * 1000, places: 2) + " ms"
  }

  static func ratio(_ one: Double, _ other: Double) -> String {
    decimal(one / max(1e-9, other), places: 1) + "x"
  }

  static func millions(_ count: Int, in seconds: Double) -> String {
    decimal(Double(count) / max(1e-9, seconds) / 1e6, places: 1) + " M/s"
  }
}

/// The number below which `percent` of the numbers lie; 0 if there are none.
func percentile(_ percent: Int, of numbers: [Double]) -> Double {
  let sorted = numbers.sorted()
  return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
}

/// The median, the 99th percentile and the maximum.
func spread(_ seconds: [Double]) -> String {
  "p50 \(Results.milliseconds(median(seconds))), p99 \(Results.milliseconds(percentile(99, of: seconds)))"
    + ", max \(Results.milliseconds(seconds.max() ?? 0))"
}
