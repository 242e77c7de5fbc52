/// Cuts the bytes of a table into lines: at LF, CR, CR LF, or CR CR LF.
struct TableLines: Sequence, IteratorProtocol {
  struct Line {
    /// From 1.
    let number: Int
    /// Without the line end.
    let content: ArraySlice<UInt8>
    /// With the line end, which the last line may not have.
    let bytes: ArraySlice<UInt8>
  }

  private let bytes: [UInt8]
  private var start: Int
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Line? {
    guard start < bytes.count else { return nil }
    let first = start
    let end = bytes[first...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
    // CRs before an LF belong to it; without one, each CR ends a line.
    let behindCRs = bytes[end...].firstIndex { $0 != 13 } ?? bytes.count
    let hasLF = behindCRs < bytes.count && bytes[behindCRs] == 10
    start = hasLF ? behindCRs + 1 : Swift.min(end + 1, bytes.count)
    number += 1
    return Line(number: number, content: bytes[first..<end], bytes: bytes[first..<start])
  }
}
