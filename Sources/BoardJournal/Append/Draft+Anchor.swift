import BoardModel

extension Draft {
  /// The draft with the anchor of a signature that has none: the line before it.
  ///
  /// Only the writer, under the lock, knows which line that is.
  func anchored(after head: ChainHead) -> Draft {
    guard case .day(.signed(var signed)) = fact, signed.anchor.isEmpty else { return self }
    signed.anchor = "\(head.seq):\(head.hash)"
    var draft = self
    draft.fact = .day(.signed(signed))
    return draft
  }
}
