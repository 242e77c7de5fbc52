package import BoardJournal
import BoardText

/// Why a session with the server ended, or nothing can be sent; `description` says what to do.
package enum WireError: Error, Hashable, Sendable, CustomStringConvertible {
  case noLibrary
  /// No session: the server, the library or the certificate check says why.
  case unreachable(server: String, reason: String)
  /// The server's certificate or this computer's was not accepted.
  case untrusted(server: String, reason: String)
  /// No answer; the server's last complaint, which may say why.
  case silent(request: String, complaint: String?)
  /// The server or its operator does not permit it.
  case forbidden(String)
  case noStream(subject: String)
  /// The stream has no direct reads, or nobody leads it now.
  case noDirectRead(stream: String)
  /// The server did not store it, or refused a request.
  case refused(request: String, reason: String)
  /// Messages were lost on the way to this reader; it reads again from the last one.
  case interrupted
  /// Head office has line `seq` of this file, and this file has another line or none.
  case forked(seq: Int, hash: String, newest: Int)
  /// Another publisher has the file, or another keeper the folder.
  case published(path: String, by: String?)
  case kept(folder: String, by: String?)
  case notNamed
  /// There is nothing to branch from.
  case agreed
  case file(JournalError)

  /// Exit status as in `sysexits.h`.
  package var exitStatus: Int32 {
    switch self {
    case .forked, .agreed: 65
    case .noLibrary, .unreachable, .silent, .noStream, .noDirectRead, .refused, .interrupted: 69
    case .published, .kept: 75
    case .forbidden, .untrusted: 77
    case .notNamed: 78
    case .file(let error): error.exitStatus
    }
  }

  package var description: String {
    switch self {
    case .noLibrary:
      tr("this needs libnats, which is not installed: apt install libnats3.4")
    case .unreachable(let server, let reason), .untrusted(let server, let reason):
      tr(
        "no connection to {server}: {reason}; {advice}", server, reason, Self.advice(about: reason))
    case .silent(let request, let complaint):
      complaint.map {
        tr(
          "the server did not answer {request}, and said: {complaint}; show that to its administrator",
          request, $0)
      }
        ?? tr(
          "the server did not answer {request}; its cluster may have no leader now. Nothing is lost; if it lasts, tell its administrator",
          request)
    case .forbidden(let reason):
      tr(
        "the server does not permit it ({reason}); show 'exitboard fleet init --print' to its administrator",
        reason)
    case .noStream(let subject):
      tr(
        "the server has no stream for {subject}; make it with 'exitboard fleet init', or ask the administrator of the server",
        subject)
    case .noDirectRead(let stream):
      tr(
        "nobody answers for the stream {stream}: its cluster has no leader now, or allow_direct is off; 'exitboard fleet init' sets it",
        stream)
    case .refused(let request, let reason):
      tr(
        "the server refused {request}: {reason}; nothing is lost. {advice}", request, reason,
        Self.advice(aboutRefused: reason))
    case .interrupted:
      tr("messages were lost on the way here; they are read again")
    case .forked(let seq, let hash, let newest):
      seq > newest
        ? tr(
          "FORKED: head office has line {seq} ({hash}), and this file ends at line {newest}: it was restored or cut. Nothing is sent. If it is to go on, run 'exitboard publish --branch'",
          seq, String(hash.prefix(8)), newest)
        : tr(
          "FORKED: line {seq} of this file is not the one that head office has ({hash}): it was restored or rewritten. Nothing is sent. If it is to go on, run 'exitboard publish --branch'",
          seq, String(hash.prefix(8)))
    case .published(let path, let holder):
      tr(
        "{path} is published already, by {holder}; one is enough, end that one first", path,
        holder ?? tr("another program"))
    case .kept(let folder, let holder):
      tr(
        "the copies in {path} are kept already, by {holder}; one is enough, end that one first",
        folder, holder ?? tr("another program"))
    case .notNamed:
      tr(
        "the plan does not say how head office knows this store; write id = \"riverside\" in [store]"
      )
    case .agreed:
      tr(
        "head office has the lines of this file and no others; nothing was added, and it goes on as it is"
      )
    case .file(let error): error.description
    }
  }

  /// What the library or the server says, bounded, without the place in the library's sources.
  static func cleaned(_ text: String) -> String {
    var text = text[...]
    if text.hasPrefix("("), let end = text.firstRange(of: "): ") { text = text[end.upperBound...] }
    return DisplayText(String(text.prefix(200))).string
  }
}
