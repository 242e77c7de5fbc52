import CCsv

/// The parser of libcsv: takes a record line by line.
@safe struct CSVParser: ~Copyable {
  enum Progress {
    case complete([String?])
    /// A quoted cell continues in the next line.
    case unfinished
    /// A quotation mark inside a cell, in strict parsing.
    case malformed
  }

  private struct Record {
    /// `nil` where a cell is not UTF-8.
    var cells: [String?] = []
    var isComplete = false
  }

  private var parser = unsafe csv_parser()
  private var record = Record()

  init(separator: UInt8) {
    unsafe csv_init(&parser, 0)
    unsafe csv_set_delim(&parser, separator)
    unsafe csv_set_blk_size(&parser, 4096)
  }

  deinit {
    var parser = unsafe parser
    unsafe csv_free(&parser)
  }

  /// Parses the first line of a record, and forgets one that is unfinished.
  ///
  /// Strict: a quotation mark only around a cell, or doubled in a quoted one; else any other is a part of the cell.
  mutating func begin(_ line: TableLines.Line, isStrict: Bool) -> Progress {
    unsafe csv_fini(&parser, nil, nil, nil)
    unsafe csv_set_opts(&parser, isStrict ? UInt8(CSV_STRICT) : 0)
    record = Record()
    return resume(line)
  }

  mutating func resume(_ line: TableLines.Line) -> Progress {
    let hasEnd = line.content.count < line.bytes.count
    guard feed(line.bytes), hasEnd || feed([10]) else { return .malformed }
    return record.isComplete ? .complete(record.cells) : .unfinished
  }

  /// Returns false at a byte that strict parsing does not allow.
  private mutating func feed(_ bytes: ArraySlice<UInt8>) -> Bool {
    let count = unsafe withUnsafeMutablePointer(to: &record) { record in
      unsafe bytes.withUnsafeBytes { bytes in
        unsafe csv_parse(
          &parser, bytes.baseAddress, bytes.count,
          { cell, count, record in
            let bytes = unsafe UnsafeRawBufferPointer(start: cell, count: count)
            unsafe record?.assumingMemoryBound(to: Record.self).pointee.cells.append(
              String(validating: bytes, as: UTF8.self))
          },
          { _, record in
            unsafe record?.assumingMemoryBound(to: Record.self).pointee.isComplete = true
          }, record)
      }
    }
    return count == bytes.count
  }
}
