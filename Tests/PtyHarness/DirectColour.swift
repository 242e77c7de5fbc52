import Glibc

/// A terminal database with one entry, `direct-test`: xterm with 24-bit colours.
package enum DirectColour {
  package static let name = "direct-test"

  /// Compiles the entry into a folder for `TERMINFO`, which the caller removes.
  package static func compile(in folder: String) throws {
    let channels = "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d"
    let setters = [("setaf", 3), ("setab", 4)].map { name, digit in
      "\(name)=\\E[%?%p1%{8}%<%t\(digit)%p1%d%e\(digit)8;2;\(channels)%;m"
    }
    let session = try PtySession(
      argv: [
        "/bin/sh", "-c",
        """
        mkdir -p '\(folder)' && { infocmp -x xterm-256color | sed '/^#/d; s/^xterm-256color.*/\(name),/;
        s/colors#0x100/colors#0x1000000/; s/pairs#0x10000/pairs#0x7FFF/; s/setab=[^,]*,//;
        s/setaf=[^,]*,//'
        printf '\\tRGB,\\n'
        cat <<'END'
        \t\(setters[0]),
        \t\(setters[1]),
        END
        } | tic -x -o '\(folder)' - && echo compiled
        """,
      ])
    guard try session.waitForEnd() == .exited(0) else {
      throw PtyError.ended(session.end, waitingFor: "tic", screen: session.screen.text)
    }
  }
}
