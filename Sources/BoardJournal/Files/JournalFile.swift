/// The calls an append makes on the event file.
///
/// A protocol, because beside the system's files there is a simulated disk in the tests that loses, tears and reorders
/// what was not synchronised.
package protocol JournalFile: ~Copyable {
  /// What errors name.
  var path: String { get }

  borrowing func size() throws(JournalError) -> Int

  /// Appends up to `count` bytes from `offset` on to `bytes`; fewer at the end of the file, 0 at its end.
  borrowing func read(
    at offset: Int, count: Int, appendingTo bytes: inout [UInt8]
  ) throws(JournalError) -> Int

  /// One write at the end of the file.
  ///
  /// - Throws: where not every byte was taken.
  mutating func append(_ bytes: [UInt8]) throws(JournalError)

  /// Where the last write ended: the only way to learn whether another program's bytes came before it.
  borrowing func position() throws(JournalError) -> Int

  /// Waits until everything written is on the disk.
  mutating func synchronize() throws(JournalError)
}
