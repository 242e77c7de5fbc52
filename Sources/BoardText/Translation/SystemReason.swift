import Glibc

/// What went wrong by an error number of the system, such as "No space left on device".
package func systemReason(_ number: Int32) -> String {
  unsafe String(cString: strerror(number))
}
