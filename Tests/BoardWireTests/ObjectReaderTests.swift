import BoardJournal
import BoardModel
import Testing

@Suite struct `An object of the fleet` {
  private func written() throws -> String {
    String(decoding: try JournalEncoder.object(try Standing.example.members()), as: UTF8.self)
  }

  private func standing(_ text: String) -> Standing? {
    var reader = ObjectReader()
    return reader.object(Array(text.utf8))
  }

  @Test func `is read as it was written, also with other texts before it`() throws {
    var other = Standing.example
    (other.name, other.alertText, other.onDuty) = (
      "Łódź 4", "a \"quote\"\n", [Person("MK"), Person("JP")]
    )
    var reader = ObjectReader()

    for sent in [Standing.example, other, Standing.example] {
      let read: Standing? = reader.object(try JournalEncoder.object(try sent.members()))

      #expect(read == sent)
    }
  }

  @Test(arguments: [
    ("{", "{ "), (",\"state\":", " , \"state\" : "), ("}", ",\"mood\":\"good\"}"),
    ("}", ",\"ends_due\":-1}"),
  ])
  func `spelled in another way is read the same`(text: String, other: String) throws {
    let changed = try written().replacing(text, with: other)

    #expect(try changed != written())
    #expect(standing(changed) == Standing.example)
  }

  @Test(arguments: [
    ("}", ",\"seq\":1}"), ("\"seq\":", "\"saq\":"), ("}", "}}"), ("}", ""),
    (":\"Riverside\"", ":\"River\u{1}side\""),
    ("{", "[{"), ("\"state\":", "\"state\":1,\"state\":"),
  ])
  func `that is none, or has a member twice or not at all, is refused`(text: String, other: String)
    throws
  {
    let changed = try written().replacing(text, with: other)

    #expect(try changed != written())
    #expect(standing(changed) == nil)
  }
}
