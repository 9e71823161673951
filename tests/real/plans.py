"""Plans that documents are made of: the real one, the sample, and made-up ones
that are empty, huge or hostile. Writes the made-up ones below a folder."""

import pathlib
import unicodedata

HEAD = """
plan:
  year: 2026
  title: {title}
  opening: {text}
unit:
  name: {unit}
  superior: {superior}
  code: {code}
  place: {place}
  signer: {{ post: Phó Hiệu trưởng, name: {text}, authority: KT. Hiệu trưởng }}
report:
  to: [{to}]
  due: 20/11/2026
  number: 7
  date: 18/11/2026
  strengths: [{text}]
sections:
  - {{ id: I, title: {text} }}
  - {{ id: I.1, title: {text} }}
parties:
  - {{ id: a, name: {text} }}
  - {{ id: b, name: {unit} }}
responsibilities:
  - {{ section: I, lead: a, support: [b], oversee: [b] }}
figures:
  - {{ id: f, name: {text}, unit: {text}, value: 1234567.5 }}
"""

HOSTILE = (
    "<b>&amp; | * _x_ `y` [z](http://e.org) \\\\ # ~~ $a$ {{ 1 }} {% x %} "
    "\\u001b[31m \\u0007 \\u202e \\uFFFF \\U0001F468\\u200D\\U0001F469 "
    + unicodedata.normalize("NFD", "Trường Tiểu học ")
    + "1. a - b + c <script>alert(1)</script> ]]> --> </w:t>"
)


def quoted(text):
    return '"' + text + '"'


def plan(tasks, progress, **texts):
    values = {
        "title": "Thực hiện dân chủ ở cơ sở năm 2026",
        "text": "Nội dung",
        "unit": "Trường Tiểu học Hoa Sen",
        "superior": "Ủy ban nhân dân xã Bình Minh",
        "code": "THHS",
        "place": "Bình Minh",
        "to": '"Ủy ban nhân dân xã Bình Minh"',
    } | texts
    lines = [
        HEAD.format(**{k: v if k == "to" else quoted(v) for k, v in values.items()}),
        "tasks:",
    ]
    text = quoted(values["text"])
    for index in range(tasks):
        lines.append(
            f"  - {{ id: t{index}, section: I.1, label: a, name: {text}, text: {text}, product: {text} }}"
        )
    lines.append("deadlines:")
    for index in range(tasks):
        lines.append(f"  - {{ id: d{index}, task: t{index}, every: month, what: {text} }}")
    if progress:
        lines.append("progress:")
        for index in range(tasks):
            lines.append(
                f"  - {{ deadline: d{index}@2026-01, on: 05/02/2026, state: done, note: {text}, "
                f'reason: {text}, evidence: ["https://example.org/{index}"] }}'
            )
    return "\n".join(lines) + "\n"


def write(folder):
    """Returns the plans by name, each with whether its letterhead is plain."""
    made = {
        "no-progress": plan(3, False),
        "two-hundred": plan(200, True, text="Tổ chức thực hiện nghiêm túc các nội dung công khai"),
        "hostile": plan(3, True, text=HOSTILE, unit=HOSTILE, title=HOSTILE, place=HOSTILE,
                        superior=HOSTILE, code=HOSTILE, to=quoted(HOSTILE)),
        "long": plan(5, True, text="Việc rất dài " * 120, unit="Trường Phổ thông dân tộc bán trú " * 6,
                     superior="Ủy ban nhân dân xã " * 9, to=quoted("Ủy ban nhân dân xã Bình Minh, thành phố " * 4)
                     + ", " + quoted("Phòng Văn hóa - Xã hội")),
        "one-word": plan(3, True, text="x" * 900, unit="y" * 300),
    }
    plans = {}
    for name, text in made.items():
        path = pathlib.Path(folder) / f"{name}.yaml"
        path.write_text(text, encoding="utf-8")
        plans[name] = path
    return plans
