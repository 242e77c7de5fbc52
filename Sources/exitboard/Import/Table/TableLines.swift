/// Cuts the bytes of a table into lines: at LF, CR, CR LF, or CR CR LF.
struct TableLines: Sequence, IteratorProtocol {
  struct Line {
    /// From 1.
    let number: Int
    /// Without the line end.
    let content: ArraySlice<UInt8>
    /// With the line end, which the last line may not have.
    let bytes: ArraySlice<UInt8>

    var isBlank: Bool { content.allSatisfy { $0 == 32 || $0 == 9 } }
  }

  private let bytes: [UInt8]
  /// How many bytes were cut into lines so far.
  private(set) var readBytes = 0
  private var number = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Line? {
    guard readBytes < bytes.count else { return nil }
    let first = readBytes
    let end = bytes[first...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
    // CRs before an LF belong to it; without one, each CR ends a line.
    let behindCRs = bytes[end...].firstIndex { $0 != 13 } ?? bytes.count
    let hasLF = behindCRs < bytes.count && bytes[behindCRs] == 10
    readBytes = hasLF ? behindCRs + 1 : Swift.min(end + 1, bytes.count)
    number += 1
    return Line(number: number, content: bytes[first..<end], bytes: bytes[first..<readBytes])
  }
}
