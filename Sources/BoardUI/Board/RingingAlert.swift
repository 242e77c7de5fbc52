package import BoardModel

/// An alert that rings, with its sentence.
package struct RingingAlert: Hashable, Sendable {
  package let alert: Alert
  package let sentence: String

  package init(alert: Alert, sentence: String) {
    self.alert = alert
    self.sentence = sentence
  }
}
