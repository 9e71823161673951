"""Completion typed in real shells, and the manual page in man.
`python3 tests/real/shells.py DCS FOLDER`"""

import os
import pathlib
import shutil
import subprocess
import sys

import pexpect


class Bash:
    """An interactive bash with the completion loaded as the README says."""

    def __init__(self, environment, folder):
        self.bash = pexpect.spawn("bash", ["--norc", "--noprofile", "-i"], env=environment, cwd=str(folder), encoding="utf-8", dimensions=(50, 250), timeout=20)
        # A key that shows the line as it stands, without running it.
        self.bash.sendline("""bind -x '"\\C-t": printf "LINE<%s>\\n" "$READLINE_LINE"'; bind 'set bell-style none'""")
        self.bash.sendline('eval "$(dcs completions bash)"; echo LOADED-$((1 + 1))')
        self.bash.expect_exact("LOADED-2")

    def line(self, typed):
        """What a line becomes when TAB is pressed behind it."""
        self.bash.send("\x15" + typed + "\t\x14")
        self.bash.expect(r"LINE<([^\r\n]*)>\r\n")
        return self.bash.match.group(1)

    def listed(self, typed):
        """The words that bash lists when TAB is pressed twice."""
        self.bash.send("\x15" + typed + "\t\t\x14")
        self.bash.expect(r"LINE<([^\r\n]*)>\r\n")
        return self.bash.before.split()


def main(dcs, folder):
    dcs, folder = pathlib.Path(dcs).resolve(), pathlib.Path(folder).resolve()
    root = pathlib.Path(__file__).resolve().parents[2]
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "dcs").symlink_to(dcs)
    shutil.copytree(root / "examples" / "truong-hoanh-2024", folder / "plans" / "2024")
    (folder / "Kế hoạch cũ").mkdir()
    environment = os.environ | {"PATH": f"{folder}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "TERM": "dumb", "HISTFILE": ""}
    passed = 0

    bash = Bash(environment, folder)
    for typed, expected in (
        ("dcs sta", "dcs status "),
        ("dcs check --deny", "dcs check --deny-warnings "),
        ("dcs status --party hieu-t", "dcs status --party hieu-truong "),
        ("dcs status --party=hieu-t", "dcs status --party=hieu-truong "),
        ("dcs record danh-gia-q", "dcs record danh-gia-quy"),
        ("dcs record danh-gia-quy@", "dcs record danh-gia-quy@2024-Q"),
        ("dcs record danh-gia-quy@2024-Q3", "dcs record danh-gia-quy@2024-Q3 "),
        ("dcs   record   danh-gia-thang@2024-0", "dcs   record   danh-gia-thang@2024-0"),
        ("dcs record danh-gia-thang@2024-11 --by=hieu", "dcs record danh-gia-thang@2024-11 --by=hieu-truong "),
        ("dcs status --task 1đ", "dcs status --task 1đ "),
        ("dcs explain dcs203", "dcs explain DCS203 "),
        ("dcs overdue --format=git", "dcs overdue --format=git"),
        ("dcs overdue --format=gith", "dcs overdue --format=github "),
        ("dcs check --plan pla", "dcs check --plan plans/"),
        ("dcs check --base K", r"dcs check --base Kế\ hoạch\ cũ/"),
        ('dcs record "danh-gia-quy@2024-Q3', 'dcs record "danh-gia-quy@2024-Q3" '),
        ("dcs record 'danh-gia-q", "dcs record 'danh-gia-quy"),
        ("dcs check --output sa", "dcs check --output sarif="),
        ("dcs check --output sarif=pla", "dcs check --output sarif=plans/"),
        ("dcs -p no/such status --party hieu", "dcs -p no/such status --party hieu"),
    ):
        found = bash.line(typed)
        assert found == expected, f"bash: {typed!r} became {found!r}, not {expected!r}"
        passed += 1
    listed = bash.listed("dcs record danh-gia-thang@2024-0")
    assert {"@2024-05", "@2024-09"} <= set(listed) and "@2024-11" not in listed, listed
    listed = bash.listed("dcs ")
    assert {"check", "status", "record", "man"} <= set(listed), listed
    # Only what stands before the cursor counts.
    bash.bash.send("\x15dcs record danh-gia-n --dry-run" + "\x1b[D" * len(" --dry-run") + "\t\x14")
    bash.bash.expect(r"LINE<([^\r\n]*)>\r\n")
    assert bash.bash.match.group(1).startswith("dcs record danh-gia-nam"), bash.bash.match.group(1)
    passed += 3

    def ask(shell, script):
        said = subprocess.run([shell, "-c", script], cwd=folder, env=environment, capture_output=True, encoding="utf-8")
        assert said.returncode == 0 and not said.stderr, (shell, said.stderr)
        return said.stdout

    found = ask("fish", "dcs completions fish | source; complete -C 'dcs status --party hieu'")
    assert found == "hieu-truong\tHiệu trưởng\n" or found.startswith("hieu-truong\t"), found
    assert "danh-gia-quy@2024-Q3\t" in ask("fish", "dcs completions fish | source; complete -C 'dcs record danh-gia-quy@'")
    found = ask("fish", """dcs completions fish | source; complete -C 'dcs status --party "hieu'""")
    assert "hieu-truong" in found, found
    passed += 3

    zsh = pexpect.spawn("zsh", ["-f", "-i"], env=environment, cwd=str(folder), encoding="utf-8", dimensions=(50, 250), timeout=20)
    zsh.sendline("autoload -U compinit; compinit -u -D; unsetopt zle_bracketed_paste; eval \"$(dcs completions zsh)\"; echo LOADED-$((1 + 1))")
    zsh.expect_exact("LOADED-2")
    zsh.sendline("show() { print -r -- \"LINE<$BUFFER>\" }; zle -N show; bindkey '^T' show; echo BOUND-$((1 + 1))")
    zsh.expect_exact("BOUND-2")
    for typed, expected in (("dcs status --party hieu-t", "dcs status --party hieu-truong"), ("dcs record danh-gia-quy@2024-Q3", "dcs record danh-gia-quy@2024-Q3"), ('dcs status --party "hieu-t', 'dcs status --party "hieu-truong"')):
        zsh.send("\x15" + typed + "\t\x14")
        zsh.expect(r"LINE<([^\r\n]*)>")
        assert zsh.match.group(1).rstrip() == expected, zsh.match.group(1)
        passed += 1

    for language in ("vi", "en"):
        page = folder / f"dcs-{language}.1"
        page.write_text(subprocess.run([dcs, "man", "--lang", language], check=True, capture_output=True, encoding="utf-8").stdout, "utf-8")
        drawn = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", page], env=environment | {"MANWIDTH": "80"}, capture_output=True, encoding="utf-8")
        assert drawn.returncode == 0 and not drawn.stderr, drawn.stderr
        for word in ("--deny-warnings", {"vi": "Kiểm tra kế hoạch", "en": "Check the plan"}[language]):
            assert word in drawn.stdout, (language, word)
        passed += 1
    print(f"{passed} passed, 0 failed")


if __name__ == "__main__":
    main(*sys.argv[1:])
