/// The file operations that an append needs.
///
/// A protocol because the tests also use a simulated disk that loses, tears and reorders unsynchronized writes.
package protocol JournalFile: ~Copyable {
  var path: String { get }

  borrowing func size() throws(JournalError) -> Int

  /// Appends up to `count` bytes from `offset` on to `bytes`; returns their number, 0 at the end.
  borrowing func read(
    at offset: Int, count: Int, appendingTo bytes: inout [UInt8]
  ) throws(JournalError) -> Int

  /// Appends `bytes` to the file in one write; throws if not every byte was written.
  mutating func append(_ bytes: [UInt8]) throws(JournalError)

  /// File offset where the last write ended: shows another program's bytes before it.
  borrowing func position() throws(JournalError) -> Int

  /// Waits until everything written is on disk.
  mutating func synchronize() throws(JournalError)
}

extension JournalFile where Self: ~Copyable {
  /// The bytes at `range`; fewer at the end of the file.
  package borrowing func bytes(at range: Range<Int>) throws(JournalError) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = range
    while !rest.isEmpty {
      let count = try read(at: rest.lowerBound, count: rest.count, appendingTo: &bytes)
      if count == 0 { break }
      rest = rest.dropFirst(count)
    }
    return bytes
  }

  /// The first chunk of the bytes at `range`; empty at the end of the file.
  borrowing func chunk(of range: Range<Int>) throws(JournalError) -> [UInt8] {
    try bytes(at: range.prefix(LineSplitter.chunkBytes))
  }
}
