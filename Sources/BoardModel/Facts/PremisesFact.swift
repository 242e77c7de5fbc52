import BoardText

/// An event about the sales floor or the weather.
package enum PremisesFact: Hashable, Sendable {
  case swept(FloorSwept)
  case weather(WeatherSet)
}

extension PremisesFact {
  /// Every event type of this area, in the order of the documentation.
  package static let kinds = [
    FactKind(FloorSwept.self) { .premises(.swept($0)) },
    FactKind(WeatherSet.self) { .premises(.weather($0)) },
  ]

  package var fields: any FactFields {
    switch self {
    case .swept(let fields): fields
    case .weather(let fields): fields
    }
  }
}

package enum SweepFinding: String, CaseIterable, Sendable {
  case none, spill, object, other
}

/// `floor.swept`: a zone of the sales floor was swept for hazards.
package struct FloorSwept: FactFields {
  package static let type = "floor.swept"
  package static let summary = tr("the floor was checked for hazards")

  package var zone: ID<PremisesFact> = ""
  package var found: SweepFinding = .none
  package var action: String?

  package init() {}

  package init(zone: ID<PremisesFact>, found: SweepFinding, action: String? = nil) {
    self.zone = zone
    self.found = found
    self.action = action
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("zone", &zone)
    try coder.choice("found", &found)
    try coder.text("action", &action)
  }
}

/// `weather.set`: whether it is wet outside.
package struct WeatherSet: FactFields {
  package static let type = "weather.set"
  package static let summary = tr("wet or dry outside")

  package var isWet: Bool = false

  package init() {}

  package init(isWet: Bool) {
    self.isWet = isWet
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.flag(required: "wet", &isWet)
  }
}
