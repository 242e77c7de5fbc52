import CTerminal
import Glibc

/// A file in pieces of equal length, the last one shorter.
struct FilePieces: Sendable {
  let size: Int
  let pieceBytes: Int

  var count: Int { (size + pieceBytes - 1) / pieceBytes }

  /// Byte offsets in the file.
  subscript(index: Int) -> Range<Int> {
    index * pieceBytes..<min(size, (index + 1) * pieceBytes)
  }
}

/// Threads that check pieces of a file ahead of the verifier, one for each processor but its own.
struct PieceThreads {
  /// Thread `n` of `count` checks the pieces `n`, `n + count` and so on; the first is the verifier's own.
  private var threads: [Ahead<Result<[SoundLines], JournalError>>?] = [nil]
  /// Pieces that a thread checks before the verifier takes the first; what it finds is short.
  private static let limit = 64

  init(_ pieces: FilePieces, of file: borrowing SystemFile, anchor: Int?) {
    let count = min(Int(board_processor_count()), pieces.count)
    let path = file.path
    for number in 1..<max(1, count) {
      let descriptor = fcntl(file.descriptor, F_DUPFD_CLOEXEC, 3)
      let thread = Ahead<Result<[SoundLines], JournalError>>(limit: PieceThreads.limit) { give in
        guard let file = SystemFile(path: path, adopting: descriptor) else { return }
        for index in stride(from: number, to: pieces.count, by: count) {
          let lines = Result { () throws(JournalError) in
            try SoundLines.all(in: pieces[index], of: file, anchor: anchor)
          }
          guard give(lines) else { return }
        }
      }
      if thread == nil, descriptor >= 0 { close(descriptor) }
      threads.append(thread)
    }
  }

  /// What a thread found in a piece; `nil` if the verifier has to check the piece itself.
  ///
  /// Called once for each piece, in order.
  func lines(ofPiece index: Int) throws(JournalError) -> [SoundLines]? {
    try threads[index % threads.count]?.next()?.get()
  }
}
