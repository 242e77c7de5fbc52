/// The stores of a fleet as head office lists them, and from when on it wants to know of what.
package struct FleetPlan: Hashable, Sendable {
  package struct Store: Hashable, Sendable {
    package let id: StoreID
    /// `nil` = as the store calls itself.
    package var name: String?
    package var area: String?
    package var telephone: String?

    package init(id: StoreID, name: String? = nil, area: String? = nil, telephone: String? = nil) {
      (self.id, self.name, self.area, self.telephone) = (id, name, area, telephone)
    }
  }

  /// When an alert is raised.
  package struct Limits: Hashable, Sendable {
    /// A publisher speaks every minute.
    package var silentAmberMinutes = 3
    package var silentRedMinutes = 15
    /// A red alert of a store that nobody there answered.
    package var unansweredMinutes = 5
    /// After the posted close, with the last customer not out.
    package var lateMinutes = 45
    /// A keeper says every minute what it found.
    package var keeperMinutes = 2
    /// The clock of a store against that of the server, three standings in a row.
    package var clockMinutes = 2

    package init() {}
  }

  /// The name of the company; may be empty.
  package var name = ""
  package var server = FleetServer()
  /// The folder of the copies.
  package var kept: String?
  /// Empty = every store that is heard of belongs to the fleet.
  package var stores: [StoreID: Store] = [:]
  package var limits = Limits()
  package var alerts = AlertRoute()

  package init() {}
}
