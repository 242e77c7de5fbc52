internal import BoardWords
internal import Yams

extension ForeignPalette {
  /// A base16 or base24 scheme: `base00` to `base0F`, at the top or under `palette`.
  ///
  /// By the styling guide of base16: 00 ground, 01 raised, 02 selection, 03 comments, 05 text, 08
  /// red, 0A yellow, 0B green, 0D blue, 0E purple.
  init(base16 text: String, path: String) throws(PlanFault) {
    let root = try Self.mapping(text, path)
    let palette = root["palette"]?.mapping ?? root
    func colour(_ name: String) throws(PlanFault) -> RGB {
      let node = palette.first { $0.key.string?.lowercased() == name.lowercased() }?.value
      guard let node, let text = node.string else {
        throw Self.fault(path, nil, Words.ThemeImport.missing(name))
      }
      guard let colour = RGB(hex: text.hasPrefix("#") ? text : "#" + text) else {
        throw Self.fault(
          path, node.mark?.line,
          Words.Setting.isNot(name, "\"\(text)\"", expected: Words.ThemeImport.hexDigits))
      }
      return colour
    }
    name = Self.cleaned(
      root["name"]?.string ?? root["scheme"]?.string ?? Self.name(of: path))
    ground = try colour("base00")
    raised = try colour("base01")
    line = try colour("base02")
    grey = try colour("base03")
    ink = try colour("base05")
    late = try colour("base08")
    soon = try colour("base0A")
    fine = try colour("base0B")
    calm = try colour("base0D")
    accent = try colour("base0E")
  }

  private static func mapping(_ text: String, _ path: String) throws(PlanFault) -> Node.Mapping {
    do {
      if let mapping = try compose(yaml: text)?.mapping { return mapping }
    } catch let error as YamlError {
      let (line, problem) = place(of: error)
      throw fault(path, line, Words.ThemeImport.notYAML(problem))
    } catch {
      throw fault(path, nil, Words.ThemeImport.notYAML("\(error)"))
    }
    throw fault(path, nil, Words.ThemeImport.noColours)
  }

  private static func place(of error: YamlError) -> (line: Int?, problem: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    default: (nil, Words.ThemeImport.notText)
    }
  }
}
