import BoardText

/// A mail address that can stand in a header and on the command line of sendmail.
enum MailAddress {
  private static let maxBytes = 254

  /// Throws unless it is one plain address such as `jo@example.com`, without a name, spaces or line breaks.
  static func check(_ text: String) throws(Failure) {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let isPlain = text.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !"\"(),:;<>[\\]".utf8.contains(byte)
    }
    guard isPlain, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.hasPrefix("-"),
      text.utf8.count <= maxBytes
    else {
      throw Failure.usage(
        tr("'{text}' is not a mail address; write one such as jo@example.com", text.markedLine))
    }
  }
}
