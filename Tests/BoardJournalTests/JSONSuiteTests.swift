import BoardJournal
import Foundation
import Testing

/// E01: the public JSONTestSuite: 318 texts, of which 95 are valid, 188 are invalid, and 35 are
/// optional.
@Suite struct JSONSuiteTests {
  /// Why a text is rejected, without the position.
  private enum Reason: Hashable {
    case read, syntax, encoding, loneSurrogate
    /// Valid JSON that no event may contain.
    case nested, null, fraction, range, mixed, nul, duplicate

    static let narrowing: Set<Reason> = [
      .nested, .null, .fraction, .range, .mixed, .nul, .duplicate,
    ]

    init(_ problem: LineProblem) {
      self =
        switch problem {
        case .encoding: .encoding
        case .loneSurrogate: .loneSurrogate
        case .nested: .nested
        case .null: .null
        case .fraction: .fraction
        case .numberOutOfRange: .range
        case .mixedList: .mixed
        case .nul: .nul
        case .duplicate: .duplicate
        default: .syntax
        }
    }
  }

  private static func reading(_ text: [UInt8]) -> Reason {
    do {
      _ = try FlatObject.members(of: text.span)
      return .read
    } catch {
      return Reason(error)
    }
  }

  /// Most texts of the suite are lists: as a member of an object they reach every part of the
  /// scanner.
  private static func asMember(_ text: [UInt8]) -> [UInt8] {
    Array("{\"a\":".utf8) + text + Array("}".utf8)
  }

  private static func texts(_ kind: Character) throws -> [(name: String, bytes: [UInt8])] {
    try JSONSuite.texts().filter { $0.name.first == kind }
  }

  @Test func `E01 all 188 invalid JSON texts are rejected, alone and as a member`() throws {
    let texts = try JSONSuiteTests.texts("n")
    for (name, bytes) in texts {
      #expect(JSONSuiteTests.reading(bytes) != .read, "\(name)")
      #expect(JSONSuiteTests.reading(JSONSuiteTests.asMember(bytes)) != .read, "\(name)")
    }

    #expect(texts.count == 188)
  }

  @Test func `E01 a line of another program is read as JSON, and nothing else is`() throws {
    func reading(_ bytes: [UInt8]) -> Reason {
      do {
        _ = try ForeignValue(bytes.span)
        return .read
      } catch {
        return Reason(error)
      }
    }

    for (name, bytes) in try JSONSuiteTests.texts("n") {
      #expect(reading(bytes) != .read, "\(name)")
    }
    for (name, bytes) in try JSONSuiteTests.texts("y") {
      #expect([.read, .nul].contains(reading(bytes)), "\(name): \(reading(bytes))")
    }
    for (name, bytes) in try JSONSuiteTests.texts("i") {
      #expect(![.nested, .range, .fraction].contains(reading(bytes)), "\(name)")
    }
  }

  @Test(arguments: [
    ("1e3", "1000"), ("1.5E-2", "0.015"), ("-12.34e1", "-123.4"), ("0e5", "0"), ("100e-2", "1.00"),
    ("12345678901234567890", "12345678901234567890"), ("1.50", "1.50"), ("-0", "-0"),
  ])
  func `a number of another program keeps its digits, and its exponent moves the point`(
    text: String, digits: String
  ) throws {
    #expect(try ForeignValue(Array(text.utf8).span) == .number(digits))
  }

  @Test func `E01 all 95 valid JSON texts are read, or hold something that no event may hold`()
    throws
  {
    let texts = try JSONSuiteTests.texts("y")
    var counts: [Reason: Int] = [:]
    for (name, bytes) in texts {
      let reason = JSONSuiteTests.reading(JSONSuiteTests.asMember(bytes))
      #expect(reason == .read || Reason.narrowing.contains(reason), "\(name): \(reason)")
      counts[reason, default: 0] += 1
      // A text that is an object gives the same result without the outer object, except for
      // nesting.
      guard bytes.first == UInt8(ascii: "{") else { continue }
      let own = JSONSuiteTests.reading(bytes)
      #expect(own == .read || Reason.narrowing.contains(own), "\(name): \(own)")
    }

    #expect(texts.count == 95)
    #expect(counts == JSONSuiteTests.accepted)
  }

  /// Expected results of the 95 valid texts as a member.
  private static let accepted: [Reason: Int] = [
    .read: 52, .fraction: 14, .nested: 13, .mixed: 12, .null: 3, .nul: 1,
  ]

  /// Expected results of the 35 optional texts: all are rejected.
  private static let decided: [Reason: [String]] = [
    .fraction: [
      "number_double_huge_neg_exp", "number_huge_exp", "number_neg_int_huge_exp",
      "number_pos_double_huge_exp", "number_real_neg_overflow", "number_real_pos_overflow",
      "number_real_underflow",
    ],
    .range: [
      "number_too_big_neg_int", "number_too_big_pos_int", "number_very_big_negative_int",
    ],
    .loneSurrogate: [
      "object_key_lone_2nd_surrogate", "string_1st_surrogate_but_2nd_missing",
      "string_1st_valid_surrogate_2nd_invalid", "string_incomplete_surrogate_and_escape_valid",
      "string_incomplete_surrogate_pair", "string_incomplete_surrogates_escape_valid",
      "string_invalid_lonely_surrogate", "string_invalid_surrogate",
      "string_inverted_surrogates_U+1D11E", "string_lone_second_surrogate",
    ],
    .encoding: [
      "string_UTF-8_invalid_sequence", "string_UTF8_surrogate_U+D800", "string_invalid_utf-8",
      "string_iso_latin_1", "string_lone_utf8_continuation_byte", "string_not_in_unicode_range",
      "string_overlong_sequence_2_bytes", "string_overlong_sequence_6_bytes",
      "string_overlong_sequence_6_bytes_null", "string_truncated-utf-8",
    ],
    .syntax: [
      "string_UTF-16LE_with_BOM", "string_utf16BE_no_BOM", "string_utf16LE_no_BOM",
      "structure_UTF-8_BOM_empty_object",
    ],
    .nested: ["structure_500_nested_arrays"],
  ]

  @Test func `E01 the 35 texts that a reader may accept or reject are rejected for a known reason`()
    throws
  {
    let texts = try JSONSuiteTests.texts("i")
    var decided: [Reason: [String]] = [:]
    for (name, bytes) in texts {
      let isObject = bytes.first == UInt8(ascii: "{")
      let reason = JSONSuiteTests.reading(isObject ? bytes : JSONSuiteTests.asMember(bytes))
      decided[reason, default: []].append(String(name.dropFirst(2)))
    }

    #expect(texts.count == 35)
    #expect(decided.mapValues { Set($0) } == JSONSuiteTests.decided.mapValues { Set($0) })
  }
}

/// The suite's files in the repository; their README describes how texts are escaped.
private enum JSONSuite {
  static func texts() throws -> [(name: String, bytes: [UInt8])] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/JSONTestSuite/cases.tsv")
    let table = try String(contentsOf: path, encoding: .utf8)
    return table.split(separator: "\n").map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      let unit = bytes(cells[1])
      guard cells.count == 4, let times = Int(cells[2]) else { return (String(cells[0]), unit) }
      let whole = (0..<times).flatMap { _ in unit } + bytes(cells[3])
      return (String(cells[0]), whole)
    }
  }

  private static func bytes(_ spelling: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = spelling.utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      if kind == UInt8(ascii: "\\") {
        bytes.append(kind)
      } else {
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      }
    }
    return bytes
  }
}
