"""The shell blocks of the README, run as they stand. `python3 tests/real/readme.py DCS FOLDER`"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
DCS, FOLDER = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
# The program of the README is the one that is tested; cargo must not fetch anything.
ENVIRONMENT = {**os.environ, "PATH": f"{DCS.parent}:{os.environ['PATH']}", "CARGO_NET_OFFLINE": "true",
               "CARGO_INSTALL_ROOT": str(FOLDER / "installed")}


def run(script, folder=ROOT, shell=("bash", "-euo", "pipefail", "-c")):
    done = subprocess.run([*shell, script], cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, f"{script}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def blocks():
    """The shell blocks, without comments at the ends of lines."""
    for block in re.findall(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.M | re.S):
        yield [re.sub(r"\s+# .*", "", line) for line in block.splitlines()]


def main_job(block):
    for line in block:
        # The tests themselves are a step of their own.
        if line != "cargo test":
            same = line.replace("cargo run --release --", "dcs")
            assert run(line) == run(same) != "", line


def install(block):
    run("\n".join(block))
    version = run(f"{FOLDER}/installed/bin/dcs --version")
    assert version == run("dcs --version"), version


def completions(block):
    for line in block:
        shell = re.search(r"completions (\w+)", line).group(1)
        # Without PowerShell, what the script says is looked at in the tests of the shells.
        if shutil.which(shell):
            run(line, shell=(shell, "-c"))
        else:
            assert shell == "powershell", shell


def merge_request(block):
    """A shallow clone, as CI makes it, of a branch on which a due date was moved."""
    home, clone = FOLDER / "school", FOLDER / "clone"
    shutil.copytree(ROOT / "plans/2024", home / "plans/2024")
    git = "git -c user.name=x -c user.email=x@example.org"
    run(f"git init -q -b main && git add -A && {git} commit -q -m plan && git checkout -q -b change", home)
    run(f"git clone -q --depth=1 --branch change file://{home} {clone}", FOLDER)
    run("\n".join(block), clone)
    deadlines = next(path for path in home.rglob("*.*ml") if "due = 2024-11-20" in path.read_text("utf-8"))
    deadlines.write_text(deadlines.read_text("utf-8").replace("due = 2024-11-20", "due = 2024-11-29"), "utf-8")
    run(f"{git} commit -q -a -m moved && cd {FOLDER} && rm -r {clone} && "
        f"git clone -q --depth=1 --branch change file://{home} {clone}", home)
    try:
        run("\n".join(block), clone)
    except AssertionError as error:
        assert "DCS801" in str(error), error
    else:
        raise AssertionError("a moved due date passes")


KINDS = {"cargo run": main_job, "cargo install": install, "dcs completions": completions, "dcs check --base": merge_request}


def kind(block):
    """How a block is run. One that nobody foresaw has no place in the README."""
    named = [run for words, run in KINDS.items() if any(words in line for line in block)]
    assert len(named) == 1, f"no test runs {block}"
    return named[0]


shutil.rmtree(FOLDER, ignore_errors=True)
FOLDER.mkdir(parents=True)
found = {kind(block).__name__: block for block in blocks()}
for words, test in KINDS.items():
    test(found.pop(test.__name__))
assert not found, found
print(f"readme: {len(KINDS)} shell blocks run")
