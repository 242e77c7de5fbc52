import BoardModel
import BoardText

extension Person {
  /// Reads the initials of `--by`.
  init(option by: String) throws(Failure) {
    self.init(by)
    guard isWellFormed else {
      throw Failure(.usage, tr("--by {by}: initials are 1 to 12 characters without spaces", by))
    }
  }
}
