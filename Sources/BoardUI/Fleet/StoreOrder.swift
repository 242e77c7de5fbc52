import BoardModel

/// The rows as they stand on the screen, which may wait with a new order.
struct StoreOrder: Sendable {
  typealias Entry = FleetFigures.Place

  private(set) var entries: [Entry] = []
  /// How many stores would stand elsewhere if the order were the present one.
  private(set) var changedCount = 0

  /// Takes the present order; what `isKept` is shown where it stood, and new stores come last in their part.
  mutating func follow(_ present: [Entry], isKept: Bool) {
    guard isKept, !entries.isEmpty else {
      (entries, changedCount) = (present, 0)
      return
    }
    var places: [StoreID: Int] = [:]
    for (index, entry) in present.enumerated() { places[entry.store] = index }
    let known = Set(entries.map(\.store))
    for entry in present where !known.contains(entry.store) {
      let end = entries.lastIndex { $0.need <= entry.need }.map { $0 + 1 } ?? 0
      entries.insert(entry, at: end)
    }
    let kept = entries.compactMap { entry -> Int? in
      guard let place = places[entry.store], present[place].need == entry.need else { return nil }
      return place
    }
    changedCount = entries.count - StoreOrder.longestRise(kept)
  }

  /// How many of the numbers, at most, rise from left to right.
  private static func longestRise(_ numbers: [Int]) -> Int {
    // The least last number of a rise of each length.
    var ends: [Int] = []
    for number in numbers {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < number { low = middle + 1 } else { high = middle }
      }
      if low == ends.count { ends.append(number) } else { ends[low] = number }
    }
    return ends.count
  }
}

/// The lines of the list: sections with a heading each, and the stores in them.
struct StoreList: Sendable {
  enum Line: Hashable, Sendable {
    case heading(Int)
    case store(StoreID)
  }

  struct Section: Sendable {
    let title: String
    let count: Int
    let stores: Range<Int>
    /// Line of the heading.
    let line: Int
    /// Whether its stores are not shown.
    let isHidden: Bool
  }

  private(set) var stores: [StoreID] = []
  private(set) var sections: [Section] = []

  init() {}

  /// Sections by need, or by area and then in the same order.
  init(
    _ entries: [StoreOrder.Entry], byArea: Bool, hidesCalm: Bool, isShown: ((StoreID) -> Bool)?
  ) {
    let shown = isShown.map { isShown in entries.filter { isShown($0.store) } } ?? entries
    if byArea {
      let areas = Dictionary(grouping: shown) { $0.area ?? "" }
      for name in areas.keys.sorted(by: { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }) {
        let all = areas[name] ?? []
        let visible = hidesCalm ? all.filter { $0.need < .fine } : all
        add(name, all.count, visible)
      }
    } else {
      for need in Need.allCases {
        let part = shown.filter { $0.need == need }
        add(need.title, part.count, hidesCalm && need == .fine ? [] : part)
      }
    }
  }

  private mutating func add(_ title: String, _ count: Int, _ visible: [StoreOrder.Entry]) {
    guard count > 0 else { return }
    let start = stores.count
    stores += visible.map(\.store)
    sections.append(
      Section(
        title: title, count: count, stores: start..<stores.count, line: start + sections.count,
        isHidden: visible.count < count))
  }

  var lineCount: Int { stores.count + sections.count }

  func line(_ index: Int) -> Line? {
    guard let at = sections.lastIndex(where: { $0.line <= index }) else { return nil }
    let section = sections[at]
    if section.line == index { return .heading(at) }
    let store = section.stores.lowerBound + index - section.line - 1
    return section.stores.contains(store) ? .store(stores[store]) : nil
  }

  /// The line of a store by its position among the stores.
  func line(ofStore index: Int) -> Int {
    index + sections.count { $0.stores.lowerBound <= index }
  }
}
