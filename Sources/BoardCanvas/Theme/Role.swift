/// What a glyph means; the theme decides what it looks like.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case bg, fg, muted, border
  case borderFocus = "border_focus"
  case title, key, selection, header, bar, ok, warn, alert, stale, off
  case alertBlock = "alert_block"
  case warnBlock = "warn_block"
  case toastOK = "toast_ok"
  case toastError = "toast_err"
  case input
  case graphLow = "graph_low"
  case graphMid = "graph_mid"
  case graphHigh = "graph_high"
  case graphLimit = "graph_limit"
  case gaugeFill = "gauge_fill"
  case gaugeEmpty = "gauge_empty"
  case heat0 = "heat_0"
  case heat1 = "heat_1"
  case heat2 = "heat_2"
  case heat3 = "heat_3"
  case heat4 = "heat_4"
}
