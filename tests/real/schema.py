"""The schema and the directives of a new plan against editors' own checkers.
`python3 tests/real/schema.py DCS FOLDER`"""

import pathlib
import shutil
import subprocess
import sys


def run(*command, folder):
    return subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, encoding="utf-8")


def main(dcs, folder):
    dcs, folder = pathlib.Path(dcs).resolve(), pathlib.Path(folder).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made = run(dcs, "init", "--year", "2027", folder=folder)
    assert made.returncode == 0, made.stderr
    plan = folder / "plans" / "2027"
    schema = plan / "dcs.schema.json"
    assert run("check-jsonschema", "--check-metaschema", schema, folder=plan).returncode == 0
    passed = 1

    def taken(name):
        """What an editor says of a file: taplo follows the directive; YAML is checked by the schema that its directive names."""
        text = (plan / name).read_text("utf-8").splitlines()[0]
        if name.endswith(".toml"):
            return run("taplo", "lint", name, folder=plan)
        named = text.removeprefix("# yaml-language-server: $schema=")
        return run("check-jsonschema", "--schemafile", plan / named, name, folder=plan)

    for name in ("plan.toml", "responsibilities.toml", "deadlines.toml", "tasks.yaml"):
        said = taken(name)
        assert said.returncode == 0, said.stderr + said.stdout
        passed += 1
    for name, right, wrong in (
        ("plan.toml", "[report]", "[reprot]"),
        ("deadlines.toml", "2027-11-20", '"20.11.2027"'),
        ("responsibilities.toml", "[[parties]]\n", "[[parties]]\nemail = true\n"),
        ("tasks.yaml", "section: II.1", "section: []"),
    ):
        file = plan / name
        text = file.read_text("utf-8")
        assert right in text, (name, right)
        file.write_text(text.replace(right, wrong, 1), "utf-8")
        said = taken(name)
        assert said.returncode != 0, (name, wrong)
        assert run(dcs, "check", folder=folder).returncode == 1, (name, wrong)
        file.write_text(text, "utf-8")
        passed += 1
    print(f"{passed} passed, 0 failed")


if __name__ == "__main__":
    main(*sys.argv[1:])
