import BoardModel
import Glibc

/// Notices that a plan may have changed: its file, or the plan that a board adopted.
struct PlanWatch {
  private struct Mark: Equatable {
    let path: String
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  private let option: String?
  private var known: Mark?
  /// The newest state of the file, and when it was first seen.
  private var newest: (mark: Mark?, at: Int)?
  private var adopted: String??

  /// An editor may write a file in parts.
  private static let restMilliseconds = 500

  init(_ option: String?) {
    self.option = option
    known = PlanWatch.mark(option)
  }

  /// Whether the plan should be loaded again.
  mutating func hasChanged(_ now: Int, adopted: String?) -> Bool {
    let isAdopted = self.adopted.map { $0 != adopted } ?? false
    self.adopted = adopted
    let mark = PlanWatch.mark(option)
    guard mark != known else {
      newest = nil
      return isAdopted
    }
    if newest.map({ $0.mark != mark }) ?? true { newest = (mark, now) }
    guard let newest, now - newest.at >= PlanWatch.restMilliseconds else { return isAdopted }
    known = mark
    return true
  }

  private static func mark(_ option: String?) -> Mark? {
    let path = PlanLocation(option).path
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Mark(
      path: path, size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }
}
