/// An event about the sales floor or the weather.
package enum PremisesFact: FactArea, RecordedFact {
  case swept(FloorSwept)
  case weather(WeatherSet)

  package static let kinds = kinds(swept, weather)
  package var fact: Fact { .premises(self) }

  package init() { self = .swept(.example) }

  package var fields: any FactFields {
    switch self {
    case .swept(let fields): fields
    case .weather(let fields): fields
    }
  }
}

package enum SweepFinding: String, Word {
  case none, spill, object, other
}

package struct FloorSwept: FactFields {
  package static let type = "floor.swept"
  package static let summary = "the floor was checked for hazards"
  package static let example = FloorSwept(zone: "entrance", found: .spill, action: "mopped")

  package var zone: SweepZoneID
  package var found: SweepFinding
  package var action: String?

  package init(zone: SweepZoneID, found: SweepFinding, action: String? = nil) {
    self.zone = zone
    self.found = found
    self.action = action
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("zone", "the zone of the sales floor", &zone)
    try coder.field("found", "what was found", &found)
    try coder.field("action", "what was done about it", &action)
  }
}

package struct WeatherSet: FactFields {
  package static let type = "weather.set"
  package static let summary = "wet or dry outside"
  package static let example = WeatherSet(isWet: true)

  package var isWet: Bool

  package init(isWet: Bool) { self.isWet = isWet }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("wet", "true: wet outside; false: dry", &isWet)
  }
}
