/// Confirms that an event is in the file and on disk.
package struct Receipt: Hashable, Sendable {
  package let seq: Int
  package let hash: String
  /// Whether the event had been written before with the same `id`.
  package let isRepeat: Bool
}
