"""Documents against the programs that open them: LibreOffice, python-docx, the
PDF tools. `python3 tests/real/documents.py DCS FOLDER` writes them to FOLDER."""

import pathlib
import re
import subprocess
import sys
import unicodedata
import xml.dom.minidom
import xml.etree.ElementTree as tree
import zipfile

import docx
import plans

MM = 72 / 25.4
STYLES = ["Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Body Text", "Header"]
DRAWN = {"LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationSerif-BoldItalic"}


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", errors="replace",
                          **options).stdout


def make(dcs, kind, plan, target, *more):
    """Makes a document in all formats, twice, and holds both equal."""
    command = [dcs, kind, "-p", plan, "--as-of", "2024-11-18" if "2024" in str(plan) else "2026-11-18",
               "--quiet", "--format", "docx,html,md,pdf", *more]
    run(*command, "--output", target)
    first = [path.read_bytes() for path in outputs(target)]
    run(*command, "--output", target)
    assert first == [path.read_bytes() for path in outputs(target)], f"{target}: two runs differ"


def outputs(target):
    return [pathlib.Path(f"{target}.{suffix}") for suffix in ("docx", "html", "md", "pdf")]


def package(path):
    """The parts are well-formed, and content types and relationships name them."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = set(archive.namelist())
        for name in names:
            xml.dom.minidom.parseString(archive.read(name))
        types = tree.fromstring(archive.read("[Content_Types].xml"))
        own = {part.get("PartName").lstrip("/") for part in types if part.get("PartName")}
        by_suffix = {part.get("Extension") for part in types if part.get("Extension")}
        for name in names - {"[Content_Types].xml"}:
            assert name in own or name.rsplit(".", 1)[-1] in by_suffix, name
        assert own <= names, own - names
        for relations in [name for name in names if name.endswith(".rels")]:
            base = pathlib.PurePosixPath(relations).parent.parent
            for relation in tree.fromstring(archive.read(relations)):
                assert str(base / relation.get("Target")) in names, relation.get("Target")


def structure(path):
    """What python-docx finds: paper, margins, styles, headers, tables, properties."""
    document = docx.Document(path)
    known = {style.name for style in document.styles}
    assert set(STYLES) <= known, set(STYLES) - known
    for section in document.sections:
        sides = sorted([section.page_width.mm, section.page_height.mm])
        assert [round(side) for side in sides] == [210, 297], sides
        assert 20 <= round(section.top_margin.mm, 1) <= 25
        assert 20 <= round(section.bottom_margin.mm, 1) <= 25
        assert 30 <= round(section.left_margin.mm, 1) <= 35
        assert 14.9 <= section.right_margin.mm <= 20
        assert section.different_first_page_header_footer
        assert "PAGE" in section.header._element.xml
        assert "PAGE" not in section.first_page_header._element.xml
        assert 'w:start="1"' in section._sectPr.xml
    normal = document.styles["Body Text"]
    assert normal.font.size.pt == 14
    assert round(normal.paragraph_format.first_line_indent.cm, 2) == 1.27
    assert normal.paragraph_format.space_after.pt >= 6
    properties = document.core_properties
    assert properties.title and properties.author and properties.language == "vi-VN"
    # The letterhead and the foot are tables too, without a style.
    inner = [table for table in document.tables if "w:tblStyle" in table._tbl.tblPr.xml]
    for table in inner:
        assert "w:tblHeader" in table.rows[0]._tr.xml, "a heading row is not repeated"
    return document, len(inner)


def words(pdf, page):
    """The words of a page: text, left, top, right, bottom, in points."""
    text = run("pdftotext", "-bbox", "-f", str(page), "-l", str(page), pdf, "-")
    pattern = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
    return [(word[4], *map(float, word[:4])) for word in re.findall(pattern, text)]


def find(found, *text):
    """Returns the boxes of words that stand one after another."""
    for index in range(len(found)):
        part = found[index : index + len(text)]
        if [word[0] for word in part] == list(text):
            return part
    raise AssertionError(f"{' '.join(text)} is not on the page")


def drawn(pdf, plain, numbered):
    """What LibreOffice draws: fonts, paper, letterhead, page number."""
    fonts = {line.split()[0].split("+")[-1] for line in run("pdffonts", pdf).splitlines()[2:]}
    if plain:
        assert fonts <= DRAWN, fonts
    info = dict(line.split(":", 1) for line in run("pdfinfo", pdf).splitlines() if ":" in line)
    pages = int(info["Pages"])
    first = words(pdf, 1)
    country = find(first, *"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".split())
    motto = find(first, *"Độc lập - Tự do - Hạnh phúc".split())
    for line in (country, motto):
        assert max(word[2] for word in line) - min(word[2] for word in line) < 2, "a line wraps"
    assert motto[0][2] > country[0][2]
    middle = lambda line: (line[0][1] + line[-1][3]) / 2
    assert abs(middle(country) - middle(motto)) < 2
    assert middle(country) > 105 * MM, "the country's name stands to the right"
    assert country[-1][3] <= (210 - 14.5) * MM and first[0][1] >= 29.5 * MM
    assert country[0][2] >= 19.5 * MM
    if plain and numbered:
        number = find(first, "Số:")[0]
        date = find(first, "ngày")[0]
        assert number[3] < 105 * MM < date[1]
        assert abs(number[2] - date[2]) < 3, "number and date stand beside each other"
    assert all(word[4] <= (297 - 19) * MM for word in first), "text in the bottom margin"
    assert not any(word[0] == "1" and word[4] < 20 * MM for word in first)
    if pages > 1:
        text = run("pdfinfo", "-f", "2", "-l", "2", pdf)
        across = float(re.search(r"size:\s+([\d.]+)", text).group(1))
        number = next(word for word in words(pdf, 2) if word[4] < 20 * MM)
        assert number[0] == "2", number
        assert abs((number[1] + number[3]) / 2 - across / 2) < 12 * MM, "not in the middle"
    return pages


def foot(pdf, pages, post, recipients):
    """Recipients and signature begin on one page, side by side."""
    for page in range(1, pages + 1):
        found = words(pdf, page)
        try:
            word = find(found, *recipients)[0]
        except AssertionError:
            continue
        sign = find(found, *post)[0]
        assert word[1] < 105 * MM < sign[3] and abs(word[2] - sign[2]) < 6
        return
    raise AssertionError("no page has the signature")


def whole(pdf):
    """Our own file: sound, tagged, titled, with its fonts, and with words that can be copied."""
    run("qpdf", "--check", str(pdf))
    info = dict(line.split(":", 1) for line in run("pdfinfo", pdf).splitlines() if ":" in line)
    assert info["Tagged"].strip() == "yes" and info["Title"].strip(), info
    for line in run("pdffonts", pdf).splitlines()[2:]:
        embedded, subset = line.split()[-5:-3]
        assert (embedded, subset) == ("yes", "yes"), line
    text = run("pdftotext", pdf, "-")
    assert unicodedata.is_normalized("NFC", text)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    data = pdf.read_bytes()
    assert b"<pdfaid:part>2</pdfaid:part>" in data and b"<pdfuaid:part>1</pdfuaid:part>" in data


def placed(pdf, page):
    """The words of a page, in their order from top to bottom and from left to right for each word."""
    found = {}
    for text, left, top, right, bottom in words(pdf, page):
        found.setdefault(text, []).append((bottom, left, bottom - top))
    return {text: sorted(places) for text, places in found.items()}


def alike(word, own, pages):
    """Our own file has the pages of the Word file, and the words are as high on their page within half a
    millimetre. The box of a word ends 0.18 of its size lower in LibreOffice's file, and is 1.3 of it high.
    LibreOffice draws no-break spaces a tenth of the size too wide, so that a word may go to the next line."""
    assert re.search(rf"^Pages:\s+{pages}$", run("pdfinfo", own), re.M), f"{own}: other pages"
    for page in range(1, pages + 1):
        theirs, ours = placed(word, page), placed(own, page)
        count = lambda found: {text: len(places) for text, places in found.items()}
        assert count(theirs) == count(ours), f"{own}, page {page}: {set(count(theirs).items()) ^ set(count(ours).items())}"
        off = []
        for text, places in theirs.items():
            for their, our in zip(places, ours[text]):
                lower = their[0] - our[0] - 0.18 * their[2] / 1.3
                if abs(lower) >= 0.5 * MM:
                    off.append((text, their, our))
        assert len(off) <= 2, f"{own}, page {page}: {off}"


def main(dcs, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    made = plans.write(folder)
    cases = [("report", "examples/truong-hoanh-2024", "sample", ()),
             ("plan", "plans/2024", "plan-2024", ()),
             ("plan", "plans/2024", "plan-2024-annex", ("--annex",))]
    cases += [("report", path, name, ()) for name, path in made.items()]
    cases += [("plan", made["hostile"], "hostile-plan", ("--annex",))]
    cases += [("document", "examples/truong-hoanh-2024", name, (name,))
              for name in ("cover-letter", "meeting-minutes", "resolution", "trainee-list")]
    for kind, plan, name, more in cases:
        target = folder / name
        make(dcs, kind, plan, target, *more)
        document = outputs(target)[0]
        package(document)
        _, tables = structure(document)
        run("soffice", f"-env:UserInstallation=file://{folder.resolve()}/profile-{name}", "--headless",
            "--convert-to", "pdf", "--outdir", str(folder / "word"), str(document), timeout=180)
        pdf = folder / "word" / f"{name}.pdf"
        plain = name not in ("hostile", "hostile-plan", "long", "one-word")
        numbered = name != "trainee-list"
        pages = drawn(pdf, plain, numbered)
        own = target.with_suffix(".pdf")
        whole(own)
        if plain:
            drawn(own, plain, numbered)
            alike(pdf, own, pages)
        if name in ("sample", "plan-2024", "two-hundred"):
            post = ("KT.", "HIỆU") if name == "two-hundred" else ("HIỆU", "TRƯỞNG")
            foot(pdf, pages, post, ("Nơi", "nhận:"))
        if name == "meeting-minutes":
            foot(pdf, pages, ("CHỦ", "TỌA"), ("THƯ", "KÝ"))
        print(f"{name}: {pages} pages, {tables} tables")
    print(f"{len(cases)} passed, 0 failed")


if __name__ == "__main__":
    main(*sys.argv[1:])
