/// Identifies a requested record, so that its result can be matched to it.
package struct RecordID: Hashable, Sendable {
  package let number: Int

  package init(number: Int) { self.number = number }
}
