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
  /// Head office's own event file, which holds who saw which alert.
  package var file: String?
  /// Empty = every store that is heard of belongs to the fleet.
  package var stores: [StoreID: Store] = [:]
  package var limits = Limits()
  package var alerts = AlertRoute()
  /// Which of them somebody wants to see; not part of the file.
  package var filter = Filter()

  package init() {}

  /// The areas of the stores, each once, in order.
  package var areas: [String] { Set(stores.values.compactMap(\.area)).sorted() }
}

extension FleetPlan {
  package struct Filter: Hashable, Sendable {
    /// `nil` = all.
    package var area: String?
    /// An id, in which `*` stands for any characters; `nil` = all.
    package var pattern: String?

    package init() {}

    package func contains(_ store: Store) -> Bool {
      (area == nil || store.area == area)
        && (pattern.map { Filter.matches(Array($0.utf8), Array(store.id.text.utf8)) } ?? true)
    }

    private static func matches(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
      let star = UInt8(ascii: "*")
      let parts = pattern.split(separator: star, omittingEmptySubsequences: false)
      guard let first = parts.first, let last = parts.last, parts.count > 1 else {
        return pattern == text
      }
      guard text.count >= first.count + last.count, text.starts(with: first),
        text.suffix(last.count).elementsEqual(last)
      else { return false }
      var rest = text[first.count..<text.count - last.count]
      for part in parts.dropFirst().dropLast() {
        guard let range = rest.firstRange(of: part) else { return false }
        rest = rest[range.upperBound...]
      }
      return true
    }
  }
}
