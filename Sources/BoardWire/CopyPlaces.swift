import BoardModel

/// The numbers of a keeper's copies, by store and by the subject of their lines.
struct CopyPlaces {
  private(set) var keys: [StoreKey] = []
  private var places: [StoreKey: Int] = [:]
  /// To take a subject apart costs as much as to keep a line.
  private var subjects: [String: Int] = [:]

  /// Copies known at once; subjects beyond are counted as foreign.
  private static let maxCount = 50_000

  subscript(_ key: StoreKey) -> Int? { places[key] }

  /// The place of the copy of an event's subject; `nil` = it is no store's.
  mutating func place(of subject: String) -> Int? {
    if let place = subjects[subject] { return place }
    guard let (kind, key) = Subjects.parse(subject), kind == .event,
      places[key] != nil || keys.count < Self.maxCount
    else { return nil }
    subjects[subject] = place(of: key)
    return subjects[subject]
  }

  mutating func place(of key: StoreKey) -> Int {
    if let place = places[key] { return place }
    places[key] = keys.count
    keys.append(key)
    return keys.count - 1
  }
}
