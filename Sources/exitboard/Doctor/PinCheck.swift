import BoardModel
import BoardText

/// Checks that those who must sign with a PIN have one, and that each PIN is somebody's of the plan.
struct PinCheck {
  let plan: Plan
  let pins: PinFile

  /// Nothing if no PIN is used or needed.
  var diagnoses: [Diagnosis] {
    let owners: [Person]
    do throws(Failure) {
      owners = try pins.entries().map(\.person)
    } catch {
      return [Diagnosis(tr("PINs"), .warning(error.sentence))]
    }
    let without = plan.people.map(\.person).filter { plan.needsPin($0) && !owners.contains($0) }
    let unknown = plan.people.isEmpty ? [] : owners.filter { plan.member($0) == nil }
    var sentences = without.map {
      tr("{who} must sign with a PIN and has none: exitboard pin set {who}", $0.initials)
    }
    sentences += unknown.map {
      tr("{who} has a PIN and is not in the plan: exitboard pin remove {who}", $0.initials)
    }
    if sentences.isEmpty {
      return owners.isEmpty
        ? []
        : [Diagnosis(tr("PINs"), .fine(trn("1 person", "{count} people", count: owners.count)))]
    }
    return sentences.map { Diagnosis(tr("PINs"), .warning($0)) }
  }
}
