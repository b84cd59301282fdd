# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the validator of the Open XML SDK about .xlsx and .docx files:
check-openxml.py FILE…, or check-openxml.py --self-test

./check installs the validator in build/validator; OOXML_VALIDATOR may name
another. Exits 77 (skipped) without one, unless RECTIFY_REQUIRE_ALL is set.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

TOP = pathlib.Path(__file__).resolve().parents[2]
INSTALLED = TOP / "build/validator/node_modules/.bin/ooxml-validator"

# The smallest workbook there is; {} is where the self-test spoils it.
SMALLEST = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns='
    '"http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
    ' Target="sheet1.xml"/></Relationships>',
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="整改台账" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData/>{}</worksheet>",
}


def find_validator():
    named = os.environ.get("OOXML_VALIDATOR")
    validator = named or (str(INSTALLED) if INSTALLED.exists() else None)
    if validator and (named or shutil.which("node")):
        return validator
    print("the Open XML validator is not installed; ./check installs it")
    sys.exit(1 if os.environ.get("RECTIFY_REQUIRE_ALL") else 77)


def problems(validator, path):
    """What the validator finds in a file, a line each."""
    # Without this it looks for the ICU libraries, which it has no use for.
    environment = dict(os.environ, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="1")
    done = subprocess.run(
        [validator, str(path)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        return [f"the validator failed: {done.stderr.strip()}"]
    found = [
        f"{error['path'] or ''} {error['xPath'] or ''}: {error['description']}".strip()
        for error in answer["errors"]
    ]
    return found or ([] if done.returncode == 0 and answer["ok"] else ["found invalid"])


def self_test(validator):
    """It must accept a good workbook and name what is wrong in a spoilt one."""
    with tempfile.TemporaryDirectory() as folder:
        for name, insert, is_good in (("good", "", True), ("spoilt", "<nonsense/>", False)):
            path = pathlib.Path(folder, f"{name}.xlsx")
            with zipfile.ZipFile(path, "w") as package:
                for part, text in SMALLEST.items():
                    package.writestr(part, text.replace("{}", insert))
            found = problems(validator, path)
            if is_good and found or not is_good and "nonsense" not in "".join(found):
                print(f"the {name} workbook was misjudged: {found}")
                return 1
    return 0


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    validator = find_validator()
    if arguments == ["--self-test"]:
        return self_test(validator)
    status = 0
    for path in arguments:
        for problem in problems(validator, path):
            status = 1
            print(f"{path}: {problem}")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
