import BoardModel

extension Fact {
  /// Whether it says nothing about other lines, and its line holds no signature that says whose it is.
  var isPlain: Bool {
    switch self {
    case .log(.gap), .log(.accepted): false
    default: !SignatureCheck.concerns(self)
    }
  }
}
