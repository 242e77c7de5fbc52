/// The closest of `names` to a mistyped `name`; `nil` where none is close.
///
/// Close is at most one edit in a name of three letters or fewer, else two edits or a third of
/// the letters. Of equally close names, the first in alphabetical order.
package func nearestName(to name: String, among names: [String]) -> String? {
  let best = names.map { (name: $0, distance: editDistance(name, $0)) }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
  guard let best else { return nil }
  let length = max(name.count, best.name.count)
  return best.distance <= (length <= 3 ? 1 : max(2, length / 3)) ? best.name : nil
}

/// The hint ", did you mean ...?" for the name closest to `name`; empty where none is close.
package func suggestion(for name: String, among names: [String]) -> String {
  nearestName(to: name, among: names).map { tr("; did you mean '{word}'?", $0) } ?? ""
}

/// Optimal string alignment distance without regard to case; a swap of neighbours counts once.
private func editDistance(_ left: String, _ right: String) -> Int {
  // Bounds the time; a longer text is not a mistyped name.
  let a = Array(left.lowercased().unicodeScalars.prefix(64))
  let b = Array(right.lowercased().unicodeScalars.prefix(64))
  var rows = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
  for i in 0...a.count { rows[i][0] = i }
  for j in 0...b.count { rows[0][j] = j }
  for i in 0..<a.count {
    for j in 0..<b.count {
      var least = min(rows[i][j + 1], rows[i + 1][j]) + 1
      least = min(least, rows[i][j] + (a[i] == b[j] ? 0 : 1))
      if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
        least = min(least, rows[i - 1][j - 1] + 1)
      }
      rows[i + 1][j + 1] = least
    }
  }
  return rows[a.count][b.count]
}
