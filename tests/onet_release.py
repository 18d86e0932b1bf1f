"""An O*NET release of four occupations: what the tests of its importer build on."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

RATED = "O*NET-SOC Code|Title|Element ID|Element Name|Scale ID|Scale Name|Data Value|N|Recommend Suppress|Date"
_FILES: Mapping[str, str] = {
    "Read Me.txt": "O*NET 29.3 Database\nMay 2025 Release\n",
    "Occupation Data.txt": """\
O*NET-SOC Code|Title|Description
15-2011.00|Actuaries|Analyze statistical data to forecast risk. May set "premiums".
35-3031.00|Waiters and Waitresses|Take orders and serve food and beverages to patrons at tables.
29-1021.00|Dentists, General|Examine, diagnose, and treat diseases of teeth and gums.
29-1029.00|Dentists, All Other|All dentists not listed separately.
""",
    "Alternate Titles.txt": """\
O*NET-SOC Code|Title|Alternate Title|Short Title|Source(s)
15-2011.00|Actuaries|Actuarial Analyst||02
15-2011.00|Actuaries|Risk Assessor||02
15-2011.00|Actuaries|Certified Risk Modeler (CRM)|CRM|02
15-2011.00|Actuaries|Model||02
35-3031.00|Waiters and Waitresses|Waiter||02
35-3031.00|Waiters and Waitresses|Waitress||02
35-3031.00|Waiters and Waitresses|Server||02
35-3031.00|Waiters and Waitresses|Team Member||02
29-1021.00|Dentists, General|Dentist||02
29-1021.00|Dentists, General|Risk Assessor||02
29-1021.00|Dentists, General|Family Dentist||02
29-1029.00|Dentists, All Other|Family Dentist||02
29-1029.00|Dentists, All Other|Python||02
""",
    "Sample of Reported Titles.txt": """\
O*NET-SOC Code|Title|Reported Job Title|Shown in My Next Move
15-2011.00|Actuaries|Actuarial Analyst|Y
15-2011.00|Actuaries|Actuary|Y
35-3031.00|Waiters and Waitresses|Server|Y
29-1021.00|Dentists, General|Family Dentist|Y
""",
    "Task Statements.txt": """\
O*NET-SOC Code|Title|Task ID|Task|Task Type|Incumbents Responding|Date|Domain Source
15-2011.00|Actuaries|1|Testify in court.|Supplemental|20|08/2023|Incumbent
15-2011.00|Actuaries|2|Construct probability tables.|Core|20|08/2023|Incumbent
35-3031.00|Waiters and Waitresses|3|Take orders: food, drinks & "specials" \\ more.|Core|20|08/2023|Incumbent
""",
    "Technology Skills.txt": """\
O*NET-SOC Code|Title|Example|Commodity Code|Commodity Title|Hot Technology|In Demand
15-2011.00|Actuaries|Annuity calculation software|1|Financial analysis software|N|N
15-2011.00|Actuaries|Python|2|Development software|Y|Y
15-2011.00|Actuaries|Microsoft Excel|3|Spreadsheet software|Y|N
15-2011.00|Actuaries|Structured query language SQL|4|Query software|N|N
""",
    "Skills.txt": f"""\
{RATED}
15-2011.00|Actuaries|2.A.1|Speaking|IM|Importance|2.4|8|N|08/2023
15-2011.00|Actuaries|2.A.1|Critical Thinking|IM|Importance|4.12|8|N|08/2023
15-2011.00|Actuaries|2.A.1|Critical Thinking|LV|Level|5.1|8|N|08/2023
15-2011.00|Actuaries|2.A.1|Mathematics|IM|Importance|4.5|8|N|08/2023
15-2011.00|Actuaries|2.A.1|Writing|IM|Importance|4.9|8|Y|08/2023
""",
    "Knowledge.txt": f"""\
{RATED}
15-2011.00|Actuaries|2.C.1|Mathematics|IM|Importance|4.9|8|N|08/2023
""",
    "Education, Training, and Experience.txt": """\
O*NET-SOC Code|Title|Element ID|Element Name|Scale ID|Category|Data Value|N|Recommend Suppress|Date
15-2011.00|Actuaries|2.D.1|Required Level of Education|RL|6|78.57|28|N|08/2023
15-2011.00|Actuaries|2.D.1|Required Level of Education|RL|3|21.43|28|N|08/2023
15-2011.00|Actuaries|2.D.1|Required Level of Education|RL|2|0|28|N|08/2023
15-2011.00|Actuaries|3.A.1|Related Work Experience|RW|2|50|28|N|08/2023
""",
    "Education, Training, and Experience Categories.txt": """\
Element ID|Element Name|Scale ID|Scale Name|Category|Category Description
2.D.1|Required Level of Education|RL|x|2|High School Diploma - or the equivalent
2.D.1|Required Level of Education|RL|x|3|Post-Secondary Certificate - awarded for training
2.D.1|Required Level of Education|RL|x|6|Bachelor's Degree
""",
    "Job Zones.txt": """\
O*NET-SOC Code|Title|Job Zone|Date|Domain Source
15-2011.00|Actuaries|4|08/2023|Analyst
""",
    "Job Zone Reference.txt": """\
Job Zone|Name|Experience|Education|Job Training|Examples|SVP Range
4|Job Zone Four: Considerable Preparation Needed|Years are needed.|Most require a degree.|Some is given.|Actuaries|7
""",
    "Related Occupations.txt": """\
O*NET-SOC Code|Title|Related O*NET-SOC Code|Related Title|Relatedness Tier|Index
15-2011.00|Actuaries|29-1021.00|Dentists, General|Primary-Short|1
15-2011.00|Actuaries|35-3031.00|Waiters and Waitresses|Supplemental|2
""",
    "Interests.txt": """\
O*NET-SOC Code|Title|Element ID|Element Name|Scale ID|Scale Name|Data Value|Date|Domain Source
15-2011.00|Actuaries|1.B.1.b|Investigative|OI|Occupational Interests|4.44|11/2023|Machine Learning
15-2011.00|Actuaries|1.B.1.f|Conventional|OI|Occupational Interests|6.24|11/2023|Machine Learning
15-2011.00|Actuaries|1.B.1.c|Artistic|OI|Occupational Interests|1.18|11/2023|Machine Learning
""",
    "Work Styles.txt": f"""\
{RATED}
15-2011.00|Actuaries|1.C.1|Integrity|IM|Importance|4.6|8|N|08/2023
""",
}
FILES: Mapping[str, str] = {name: text.replace("|", "\t") for name, text in _FILES.items()}


def write_release(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the release into `folder` and return it; `changes` are rows to add, other bytes, or None for no file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        change = (changes or {}).get(name, "")
        if change is not None:
            added = change if isinstance(change, bytes) else (text + change.replace("|", "\t")).encode()
            (folder / name).write_bytes(added)
    return folder


def zipped(folder: Path, place: Path, inside: str = "") -> Path:
    """The files of a folder in a zip, below the folder `inside` of it, "" for its top."""
    with zipfile.ZipFile(place, "w") as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, f"{inside}{path.name}")
    return place
