import BoardText
import Glibc

/// Reads the table to import.
enum TableFile {
  /// Enough for a year of a large store's transactions.
  private static let limitBytes = 512 * 1_048_576

  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    do {
      if path == "-" {
        return try FileReader.bytes(from: STDIN_FILENO, limitBytes: limitBytes)
      }
      return try FileReader.bytes(of: path, limitBytes: limitBytes, isTrusted: false)
    } catch {
      throw Failure(.noInput, tr("cannot read the table {path}: {reason}", path, error.description))
    }
  }
}
