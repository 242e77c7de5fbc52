/// Reads single lines inside a file if they are in the chain; fast for lines in file order.
struct ChainProbe {
  private var reader: ChainReader?

  /// Distance from which finding a new start is faster than reading on.
  private static let maxReadOnBytes = 16_384

  /// Returns the line that begins at `offset` if it is accepted; `nil` otherwise.
  mutating func record(
    at offset: Int, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> JournalRecord? {
    var reader = try placed(before: offset, in: file)
    defer { self.reader = reader }
    let size = try file.size()
    while reader.splitter.offset <= offset {
      while reader.splitter.offset <= offset, reader.takeLine() {
        for case .accepted(let record, let position) in reader.walk.takeOutcomes()
        where position.range.lowerBound == offset {
          return record
        }
      }
      guard reader.splitter.offset <= offset else { break }
      guard try reader.read(from: file, limit: ChainProbe.maxReadOnBytes, end: size) else {
        return reader.splitter.offset == offset ? reader.unterminated : nil
      }
    }
    return nil
  }

  private mutating func placed(
    before offset: Int, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> ChainReader {
    let reach = offset - ChainProbe.maxReadOnBytes
    if let reader = reader.take(), (reach...offset).contains(reader.splitter.offset) {
      return reader
    }
    return ChainReader(from: try Tail.start(before: offset, in: file))
  }
}
