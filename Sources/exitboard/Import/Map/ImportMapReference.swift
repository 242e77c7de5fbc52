/// All that an import map can say: printed by `exitboard import --map-keys`, in English like the keys.
package enum ImportMapReference {
  /// The keys of one table of a map, in the order in which a map is usually written.
  package struct Section {
    package let title: String
    package let keys: [(key: String, meaning: String)]
  }

  package static var text: String {
    sections.map { section in
      section.title.filter { $0 != "`" } + "\n"
        + section.keys.map { "    \($0.key)\n        \($0.meaning)\n" }.joined()
    }.joined(separator: "\n")
  }

  /// The page `ImportMaps.md` of the documentation.
  package static var markdown: String {
    """
    # Import maps

    What a map says of a foreign table or of foreign JSON lines, key by key.

    ## Overview

    This page is written by `exitboard import --map-keys --markdown`. `exitboard import --show-map till-transactions`
    prints a map to start from; `exitboard import FILE --map MAP --check` shows what it would write.

    A map of `format = "json"` reads lines with one JSON object each: from a file with `exitboard import`, and as they arrive
    with `mosquitto_sub ... | exitboard log --stdin --map MAP`. Its columns are paths: `sale.till` is the member `till` of
    `sale`, and `sale.lines[].quantity` that of each element of the array `lines`. A text that is JSON itself is read too. Numbers
    keep all their digits, `null` means nothing, and a line that is an array is taken element by element.

    """
      + sections.map { section in
        "\n### \(section.title)\n\n| Key | Meaning |\n| --- | --- |\n"
          + section.keys.map { "| `\($0.key)` | \($0.meaning) |\n" }.joined()
      }.joined()
  }

  package static let sections = [
    Section(
      title: "The table or the lines",
      keys: [
        ("name", "an id; events of the map have it as src, and their ids begin with it"),
        ("about", "for the reader of the map"),
        (
          "format",
          "csv; columns: cells between spaces, lines from # on are comments; or json: a JSON object a line"
        ),
        (
          "envelope",
          "json: a member whose content is read as if it stood at the top, where a line has it, or a list of such: payload, data"
        ),
        (
          "rows",
          "json: the path of an array whose elements are the rows, such as sales[]; a line without it is one row"
        ),
        ("separator", "one character, by default a comma; a first line sep=; goes before it"),
        ("encoding", "utf-8 or windows-1252; UTF-16 is known by its byte order mark"),
        ("skip", "how many lines at the top are neither column names nor rows"),
        (
          "head",
          "cells of the line of column names; without it the first line with all columns of the map"
        ),
        (
          "column_names",
          "a list, for a table without column names; a line that repeats them is none"
        ),
        (
          "decimal",
          "\".\" or \",\"; without it an amount such as 1.000 is ambiguous and bad, but not in json"
        ),
        (
          "zone",
          "the time zone of local times, or the column that names it: { column = \"Zone\" }; by default the plan's"
        ),
        (
          "key",
          "the columns that identify a row across imports, or a message that is delivered twice; by default all, in a feed only with a time of the row"
        ),
        ("repeats", "same: equal rows are one row written twice; distinct: each is a row"),
        ("rising", "a time; a row in which it is earlier than in the row above gets a remark"),
        (
          "group",
          "the columns whose equal cells make one row of several, such as the items of one receipt"
        ),
      ]),
    Section(
      title: "`[times]`: name = { ... }",
      keys: [
        ("column, columns", "where it stands; several cells are joined by a space"),
        (
          "format",
          "iso; epoch: seconds since 1970 with or without a fraction, ms, µs or ns, as the size shows; yyyy yy MM M MMM dd d HH H hh h a mm ss s SSS and other characters, or a list of such; a text that fits two with different meanings is bad"
        ),
        ("date", "the date of times that have none"),
        (
          "days_after",
          "a date; the cell has days since then on the clock of the zone, as in spreadsheets: 1899-12-30"
        ),
        ("seconds_after", "a moment; the cell has steps of time that passed since then"),
        ("step_s", "the seconds of a step, by default 1; 86400 means days_after"),
        ("after", "another time; this one is on the next day if it would be earlier"),
        ("missing", "texts that mean no time"),
        ("each", "first or last: whose time counts in a group"),
      ]),
    Section(
      title: "`[[rules]]`: what to do with some rows, in order",
      keys: [
        ("when", "a condition, or a list of conditions that must all hold"),
        ("then", "skip: left out, and counted; bad; remark"),
        ("because", "the reason, for the report"),
      ]),
    Section(
      title: "Conditions: { column = \"...\", ... }",
      keys: [
        ("column", "whose cell is tested"),
        ("is, is_not", "lists of texts"),
        ("begins_with, ends_with", "a list of beginnings or of ends"),
        ("below, at_most, above, at_least", "a number; a cell without one does not meet it"),
        (
          "changed",
          "true: the cell differs from that of the row before; what is compared is lost when a feed ends"
        ),
        ("per", "with changed: the columns that tell senders apart"),
      ]),
    Section(
      title: "`[[events]]`: what a row becomes",
      keys: [
        ("type", "an event type; exitboard log --types lists them with their members"),
        ("when", "conditions; only rows that meet them give this event"),
        (
          "at",
          "the name of its time; in a feed, what has none happened when it arrived, and so did what is less than a minute ahead of this computer's clock"
        ),
        ("by", "who recorded it, as a member"),
        ("any member", "a constant, or one of the next three"),
      ]),
    Section(
      title: "Members from cells: { column = \"...\", ... }",
      keys: [
        ("column, columns", "where it stands; several cells are joined by a space"),
        ("missing", "texts that mean nothing"),
        ("default", "the text in place of nothing, such as the only lane"),
        ("map", "a table that translates each text; others are bad"),
        ("slug", "true: makes an id of any text"),
        ("prefix", "goes before the text"),
        (
          "split, part",
          "one of several parts: split = \"/\", part = -1 is the last part of a topic"
        ),
        ("unit", "ms, s, min, h; or for amounts cents, units: 12.50"),
        ("scale", "a factor, such as 100 or \"0.01\""),
        ("round", "true: a number may be rounded"),
        ("duration", "m:ss or h:mm: what 1:05 means; h:mm:ss is always known"),
        (
          "currency",
          "for amounts: the currencies that may stand beside them, as a list; by default any"
        ),
        ("sign", "ignore: -5.00 and (5.00) are 5.00"),
        (
          "total",
          "true: a total that only rises, of which the rise since the row before counts; one that fell began again. A feed goes on with the last total it recorded"
        ),
        ("per", "the columns that tell the counters of such totals apart"),
        (
          "each",
          "in a group or an array: first, last, sum or count of its rows or elements; without it they must agree"
        ),
      ]),
    Section(
      title: "Members from times: { from = \"...\", to = \"...\" }",
      keys: [
        ("from, to", "names of times; the member is the time between them"),
        ("negative", "bad, clip (0) or keep: what to do if to is before from"),
        ("agrees_with", "a column that must say the same"),
      ]),
    Section(
      title: "Members from text, and lists",
      keys: [
        ("text", "a text with names of columns in braces"),
        ("gives", "in a list of conditions: the word that the list gets if the condition holds"),
      ]),
    Section(
      title: "`[[once]]` and `[fifo]`",
      keys: [
        ("type, at", "in [[once]]: an event before those of the rows, with constant members"),
        ("arrives", "in [fifo]: the time of arrival at one server, first come first served"),
        ("service", "in [fifo]: how long the service takes; gives the times began and left"),
      ]),
  ]
}
