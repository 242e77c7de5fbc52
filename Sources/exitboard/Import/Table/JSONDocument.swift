import BoardJournal
import BoardText

/// A JSON object of another program as rows of cells.
///
/// A column is a path such as `sale.lines[].quantity`; `[]` stands for each element of an array.
struct JSONDocument {
  /// Where the rows of a map of JSON lines are.
  struct Shape {
    /// Members whose content is read as if it stood beside them, such as the payload of a message, the outer first.
    let envelopes: [String]
    /// The path of the array whose elements are the rows; a document without it is one row.
    let rows: String?
  }

  /// A text, and where it is in each array on its path.
  private var leaves: [String: [(indices: [Int], text: String)]] = [:]
  /// The elements of each array, by its path.
  private var elements: [String: [[Int]]] = [:]
  /// An envelope whose content is a text but no JSON.
  private(set) var unopened: (name: String, text: String)?

  /// The documents of a line: one, or those of an array.
  static func all(in line: [UInt8], envelopes: [String]) throws(BadRow) -> [JSONDocument] {
    let value: ForeignValue
    do {
      value = try ForeignValue(line.span)
    } catch {
      throw BadRow(error.description)
    }
    let objects = objects(in: value, envelopes[...])
    guard !objects.isEmpty else { throw BadRow(tr("it is not a JSON object")) }
    return objects.map { object in
      var document = JSONDocument()
      document.add(object, at: "", [])
      document.unopened = envelopes.lazy.compactMap { unopened($0, in: object) }.first
      return document
    }
  }

  private static func unopened(
    _ name: String, in object: ForeignValue
  ) -> (name: String, text: String)? {
    guard case .object(let members) = object,
      case .text(let text)? = members.first(where: { $0.name == name })?.value,
      !text.isEmpty, content(of: .text(text)) == nil
    else { return nil }
    return (name, text)
  }

  private static func objects(
    in value: ForeignValue, _ envelopes: ArraySlice<String>
  ) -> [ForeignValue] {
    switch value {
    case .array(let values): return values.flatMap { objects(in: $0, envelopes) }
    case .object(let members):
      guard let name = envelopes.first else { return [value] }
      guard let index = members.firstIndex(where: { $0.name == name }),
        let content = content(of: members[index].value)
      else { return objects(in: value, envelopes.dropFirst()) }
      var others = members
      others.remove(at: index)
      return objects(in: content, envelopes.dropFirst()).map { inner in
        if case .object(let own) = inner { .object(own + others) } else { inner }
      }
    default: return []
    }
  }

  /// An object or array; also that of a text that is JSON, as some programs pack it.
  private static func content(of value: ForeignValue) -> ForeignValue? {
    switch value {
    case .object, .array: return value
    case .text(let text) where text.first == "{" || text.first == "[":
      do { return try ForeignValue(Array(text.utf8).span) } catch { return nil }
    default: return nil
    }
  }

  private mutating func add(_ value: ForeignValue, at path: String, _ indices: [Int]) {
    switch value {
    case .object(let members):
      for member in members {
        add(member.value, at: path.isEmpty ? member.name : path + "." + member.name, indices)
      }
    case .array(let values):
      elements[path + "[]", default: []] += values.indices.map { indices + [$0] }
      for (index, value) in values.enumerated() {
        add(value, at: path + "[]", indices + [index])
      }
    case .text(let text):
      note(text.trimmed, at: path, indices)
      if let content = JSONDocument.content(of: value) { add(content, at: path, indices) }
    case .number(let digits): note(digits, at: path, indices)
    case .flag(let flag): note(flag ? "true" : "false", at: path, indices)
    case .null: break
    }
  }

  private mutating func note(_ text: String, at path: String, _ indices: [Int]) {
    // Of two members with one name the first counts.
    if leaves[path]?.last.map({ $0.indices == indices }) == true { return }
    leaves[path, default: []].append((indices, text))
  }

  /// The rows; each has a line of cells, and one for each further element of the arrays within it.
  func rows(at path: String?, _ columns: TableColumns) -> [[[String]]] {
    // A document without the array is a row itself.
    let starts = path.flatMap { elements[$0] } ?? [[]]
    return starts.map { start in
      let texts = columns.names.map { self.texts(of: $0, in: start, of: path ?? "") }
      let count = texts.map { $0.isList ? $0.texts.count : 1 }.max() ?? 1
      return (0..<max(1, count)).map { line in
        texts.map { column in
          let index = column.isList ? line : 0
          return index < column.texts.count ? column.texts[index] : ""
        }
      }
    }
  }

  /// The texts of a column in one row, and whether the column is that of an array within the row.
  private func texts(
    of column: String, in start: [Int], of path: String
  ) -> (texts: [String], isList: Bool) {
    let arrays = JSONDocument.arrays(on: column)
    let shared = zip(arrays, JSONDocument.arrays(on: path)).prefix { $0 == $1 }.count
    let found = leaves[column]?.filter { $0.indices.prefix(shared) == start.prefix(shared) }
    return ((found ?? []).map(\.text), arrays.count > shared)
  }

  /// What stands before each `[]` of a path.
  private static func arrays(on path: String) -> [Substring] {
    path.split(separator: "[", omittingEmptySubsequences: false).dropLast()
  }

  /// Which of `columns` the document lacks, and which similar one it has; completes the reason of a bad row.
  func hint(for columns: [String]) -> String {
    let missing = columns.filter { leaves[$0] == nil }
    for column in missing {
      if let near = nearestName(to: column, among: Array(leaves.keys)) {
        return tr("; it has no '{path}', did you mean '{other}'?", column, near.visible)
      }
    }
    return missing.isEmpty ? "" : tr("; it has no {paths}", missing.joined(separator: ", "))
  }
}
