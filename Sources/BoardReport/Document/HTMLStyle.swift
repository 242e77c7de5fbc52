/// The style sheet of HTML reports: wide and narrow screens, light and dark mode, paper.
///
/// Text has a contrast of at least 4.5:1 in light and dark mode. A level is a word as well as a
/// colour, and every coloured cell of a heat map has its number.
enum HTMLStyle {
  static let sheet = """
    :root { color-scheme: light dark; --ground: #fff; --ink: #1b1f24; --soft: #57606a; --line: #d8dee4;
      --card: #f6f8fa; --good: #0a6b4b; --amber: #7a5d00; --amber-ground: #fdf3d3; --red: #8c1208;
      --red-ground: #fdeae7; --bar: #2f6fb7; --heat1: #fdf0d0; --heat2: #f8d48c; --heat3: #e07a3f;
      --heat4: #a11a0e; --heat3-ink: #1b1f24; --heat4-ink: #fff; }
    @media (prefers-color-scheme: dark) { :root { --ground: #101418; --ink: #d7dee6; --soft: #94a1b0;
      --line: #2c3641; --card: #1a222b; --good: #3ccd97; --amber: #eec947; --amber-ground: #2b2613;
      --red: #ff8a75; --red-ground: #331a17; --bar: #5fa8e8; --heat1: #2b2818; --heat2: #4d3f16;
      --heat3: #a04c1c; --heat4: #f0705a; --heat3-ink: #fff; --heat4-ink: #101418; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI",
      "Noto Sans", "DejaVu Sans", sans-serif; }
    main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.5rem 3rem; }
    header { border-bottom: 3px solid var(--ink); padding-bottom: .9rem; margin-bottom: 1.2rem; }
    header p { margin: 0; color: var(--soft); font-weight: 600; letter-spacing: .04em; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: .1rem 0 0; }
    h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; padding-bottom: .25rem; border-bottom: 1px solid var(--ink); }
    h3 { font-size: 1rem; margin: 1.3rem 0 .2rem; }
    p { margin: .5rem 0; max-width: 46rem; overflow-wrap: anywhere; }
    dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .2rem 1.2rem; margin: .5rem 0; }
    dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
    .figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: .6rem; margin: 1rem 0; }
    .figures div { background: var(--card); border-top: 4px solid var(--line); border-radius: 4px; padding: .55rem .75rem .6rem; }
    .figures .amber { border-top-color: var(--amber); } .figures .red, .figures .critical { border-top-color: var(--red); }
    .figures span { display: block; color: var(--soft); font-size: .85rem; line-height: 1.3; }
    .figures b { display: block; font-size: 1.7rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
    table { border-collapse: collapse; width: 100%; margin: .4rem 0; font-variant-numeric: tabular-nums; }
    th, td { text-align: left; padding: .32rem .9rem .32rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
    th { color: var(--soft); font-weight: 600; font-size: .88rem; white-space: nowrap; }
    td { white-space: nowrap; width: 1%; }
    td.long { white-space: normal; overflow-wrap: anywhere; min-width: 9rem; width: auto; }
    th.right, td.right { text-align: right; }
    .word { display: inline-block; border-radius: 3px; padding: 0 .45rem; font-size: .85rem; font-weight: 600; background: var(--card); }
    .amber .word { background: var(--amber-ground); color: var(--amber); }
    .red .word { background: var(--red-ground); color: var(--red); }
    .critical .word { background: var(--red); color: var(--ground); }
    tr.amber td.result { color: var(--amber); font-weight: 600; } tr.red td.result, tr.critical td.result { color: var(--red); font-weight: 700; }
    s { color: var(--soft); }
    .chart { display: grid; grid-template-columns: max-content 1fr; gap: .45rem .8rem; align-items: end; margin: .8rem 0; }
    .chart > span:first-child, .chart > .name { color: var(--soft); font-size: .88rem; }
    .bars { display: flex; align-items: flex-end; gap: 1px; height: 2.2rem; border-bottom: 1px solid var(--soft); }
    .chart.only .bars { height: 5rem; }
    .bars i { flex: 1; min-width: 1px; background: var(--bar); } .bars i.red { background: var(--red); }
    .bars i.amber { background: var(--amber); }
    .bars i.unknown { background: none; height: 4px; border-bottom: 3px dotted var(--soft); }
    .marks { grid-column: 2; position: relative; overflow: hidden; height: 1.2rem; font-size: .78rem; color: var(--soft); }
    .marks span { position: absolute; white-space: nowrap; }
    .scroll { overflow-x: auto; }
    table.heat { border-collapse: separate; border-spacing: 2px; }
    table.heat th, table.heat td { border: 0; padding: .25rem .3rem; text-align: center; font-size: .85rem; }
    table.heat th:first-child, table.heat td:last-child { width: 1%; white-space: nowrap; text-align: left; color: var(--soft); background: none; }
    table.heat td.h0 { background: var(--card); } table.heat td.h1 { background: var(--heat1); }
    table.heat td.h2 { background: var(--heat2); } table.heat td.h3 { background: var(--heat3); color: var(--heat3-ink); }
    table.heat td.h4 { background: var(--heat4); color: var(--heat4-ink); font-weight: 700; }
    table.heat td.unknown { color: var(--soft); border: 1px dotted var(--line); }
    .legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; font-size: .85rem; color: var(--soft); margin: .3rem 0; }
    .legend i { display: inline-block; width: 1rem; height: .8rem; margin-right: .35rem; border: 1px solid var(--line); vertical-align: -1px; }
    .legend .h0 { background: var(--card); } .legend .h1 { background: var(--heat1); } .legend .h2 { background: var(--heat2); }
    .legend .h3 { background: var(--heat3); } .legend .h4 { background: var(--heat4); }
    @media (max-width: 44rem) {
      main { padding: 1rem .9rem 2rem; } h1 { font-size: 1.35rem; }
      .figures { grid-template-columns: 1fr 1fr; } .figures b { font-size: 1.4rem; }
      dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .45rem; }
      table.list, table.list tbody, table.list tr { display: block; } table.list thead { display: none; }
      table.list tr { padding: .45rem 0; border-bottom: 1px solid var(--line); }
      table.list td { display: inline; border: 0; padding: 0 .7rem 0 0; white-space: normal; }
      table.list td.long { display: block; padding: 0; width: auto; }
      table.list td.empty { display: none; }
      table.list td[data-name]:not(.long)::before { content: attr(data-name) " "; color: var(--soft); font-size: .85rem; }
    }
    @media print {
      @page { size: A4; margin: 14mm 13mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #57606a; } }
      :root { color-scheme: light; --ground: #fff; --ink: #000; --soft: #444c55; --line: #c9d1d9; --card: #f3f5f7; --good: #0a6b4b;
        --amber: #6b5100; --amber-ground: #fdf3d3; --red: #8c1208; --red-ground: #fdeae7; --bar: #2f6fb7; --heat1: #fdf0d0;
        --heat2: #f8d48c; --heat3: #e07a3f; --heat4: #a11a0e; --heat3-ink: #1b1f24; --heat4-ink: #fff; }
      body { font-size: 9.5pt; } th, td { padding-top: .14rem; padding-bottom: .14rem; } main { max-width: none; padding: 0; }
      h2 { margin-top: 1.3rem; } h2, h3, thead { break-after: avoid; } tr, .figures, .chart, dl, table.heat { break-inside: avoid; }
      thead { display: table-header-group; } .figures { grid-template-columns: repeat(4, 1fr); }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
