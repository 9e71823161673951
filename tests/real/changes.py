"""Changes of plans against git, full disks, kills and crowds.
`python3 tests/real/changes.py DCS FOLDER`"""

import os
import pathlib
import shutil
import subprocess
import sys
import time


def run(*command, check=True, **options):
    return subprocess.run([str(part) for part in command], check=check, capture_output=True,
                          encoding="utf-8", **options)


def plan(folder):
    """A plan with a weekly deadline, made by `dcs init`."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run(DCS, "init", "--year", "2027", "--unit", "Trường Tiểu học Hoa Sen", cwd=folder)
    path = folder / "plans/2027"
    with open(path / "deadlines.toml", "a", encoding="utf-8") as file:
        file.write('\n[[deadlines]]\nid = "tuan"\ntask = "5a"\nwhat = "Họp tuần"\nevery = "week"\n')
    return path


def record(path, reference, *more, **options):
    return run(DCS, "record", reference, "-p", path, "--as-of", "2027-12-31", "--note", "Họp tuần", *more, **options)


def progress(path):
    """The plan is sound; returns how many records it has."""
    run(DCS, "check", "-p", path, "--as-of", "2027-12-31")
    file = path / "progress.yaml"
    return file.read_text("utf-8").count("deadline:") if file.exists() else 0


def change(path, name, reason):
    """Records something, or puts the report off."""
    if name == "bao-cao":
        run(DCS, "extend", name, "-p", path, "--to", "2027-11-25", "--on", "2027-11-18", "--as-of", "2027-11-18", "--by-decision", "Công văn số 12")
    else:
        record(path, name, "--state", "started" if name == "3a" else "done", "--reason", reason)


def git_joins_two_branches(folder):
    for case, (ours, theirs) in {
        "first records": (["tuan@2027-W01"], ["tuan@2027-W02"]),
        "same day, same note": (["tuan@2027-W03", "tuan@2027-W04"], ["tuan@2027-W05"]),
        "the same deadline": (["3a"], ["3a"]),
        "a record and an extension": (["tuan@2027-W01", "tuan@2027-W02"], ["bao-cao"]),
    }.items():
        path = plan(folder)
        git = lambda *command, **options: run("git", "-c", "user.name=x", "-c", "user.email=x@example.org", *command,
                                              cwd=folder, **options)
        git("init", "-q", "-b", "main")
        git("add", "-A")
        git("commit", "-q", "-m", "plan")
        git("branch", "other")
        for name in ours:
            change(path, name, "a")
        git("add", "-A")
        git("commit", "-q", "-m", "ours")
        git("checkout", "-q", "other")
        for name in theirs:
            change(path, name, "b")
        git("add", "-A")
        git("commit", "-q", "-m", "theirs")
        records = [name for name in ours + theirs if name != "bao-cao"]
        git("merge", "-q", "-m", "both", "main")
        assert progress(path) == len(records), case
        # The other way round too.
        git("checkout", "-q", "main")
        git("merge", "-q", "-m", "both", "other^1")
        assert progress(path) == len(records), case
        assert not (folder / ".dcs").exists() and ".dcs" not in git("ls-files").stdout


def two_hundred_at_once_all_arrive(folder):
    path = plan(folder)
    runs = [
        subprocess.Popen([DCS, "record", "3a", "-q", "-p", path, "--as-of", "2027-12-31", "--state", "started",
                          "--note", f"Buổi {index}", "--wait", "300"])
        for index in range(200)
    ]
    assert all(run.wait() == 0 for run in runs)
    assert progress(path) == 200


def kills_leave_whole_files(folder):
    path = plan(folder)
    before = 0
    for index in range(300):
        process = subprocess.Popen([DCS, "record", "3a", "-q", "-p", path, "--as-of", "2027-12-31",
                                    "--state", "started", "--note", f"Buổi {index}"])
        time.sleep(0.0002 * (index % 60))
        process.kill()
        process.wait()
        after = progress(path)
        assert after in (before, before + 1), (before, after)
        before = after
    print(f"300 kills, {before} records")


def a_full_disk_leaves_the_old_file(folder):
    if os.geteuid() != 0:
        print("a full disk: left out, only root can mount one")
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder, check=False).returncode != 0:
        print("a full disk: left out, this machine mounts none")
        return
    try:
        path = plan(folder / "school")
        record(path, "tuan@2027-W01")
        old = (path / "progress.yaml").read_bytes()
        filler = os.open(folder / "filler", os.O_WRONLY | os.O_CREAT)
        try:
            while True:
                os.write(filler, b"x" * 4096)
        except OSError:
            os.close(filler)
        said = record(path, "tuan@2027-W02", check=False)
        assert said.returncode == 2, said
        assert (path / "progress.yaml").read_bytes() == old
        left = {entry.name for entry in path.iterdir()} - {"progress.yaml"}
        assert not any("dcs-new" in name for name in left), left
        os.remove(folder / "filler")
        record(path, "tuan@2027-W02")
        assert progress(path) == 2
    finally:
        run("umount", folder)


def main(folder):
    folder = pathlib.Path(folder).resolve()
    tests = [git_joins_two_branches, two_hundred_at_once_all_arrive, kills_leave_whole_files,
             a_full_disk_leaves_the_old_file]
    for test in tests:
        test(folder / test.__name__)
        print(test.__name__)
    print(f"{len(tests)} passed, 0 failed")


if __name__ == "__main__":
    DCS = pathlib.Path(sys.argv[1]).resolve()
    main(sys.argv[2])
