# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in a workbook, one line a thing, as bench-sheets.c writes it again.

lines(path) gives, parted by tabs, for each workbook with the same cells the same:

  format NAME SIZE HORIZONTAL VERTICAL WRAP BORDER FILL NUMBER-FORMAT
  sheet NAME DEFAULT-HEIGHT
  width COLUMN WIDTH
  height ROW HEIGHT
  string|number|blank ROW COLUMN FORMAT [VALUE]
  merge ROW COLUMN LAST-ROW LAST-COLUMN FORMAT [TEXT]

Rows, columns and formats count from 0. A merged range stands where its first
cell would; if that cell is a number, it follows. Of libxlsxwriter's XML only.
"""

import re
import xml.etree.ElementTree as ElementTree
import zipfile
from xml.sax.saxutils import unescape

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ROW = re.compile(r'<row r="(\d+)"([^>]*?)(?:/>|>(.*?)</row>)', re.S)
CELL = re.compile(r'<c r="([A-Z]+)\d+"(?: s="(\d+)")?(?: t="(\w+)")?(?:/>|><v>(.*?)</v></c>)', re.S)
HEIGHT = re.compile(r' ht="([^"]+)"')
MERGE = re.compile(r'<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/>')
TEXT = re.compile(r"<si><t[^>]*>(.*?)</t></si>", re.S)
COLUMN = re.compile(r'<col min="(\d+)" max="\d+" width="([^"]+)"')
DEFAULT_HEIGHT = re.compile(r'<sheetFormatPr defaultRowHeight="([^"]+)" customHeight="1"')
# libxlsxwriter adds the cell's margin to the width.
MARGIN = 5 / 7


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def escape(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def formats(styles):
    """The properties of each format of the workbook, by its index."""
    root = ElementTree.fromstring(styles)
    numbers = {n.get("numFmtId"): n.get("formatCode") for n in root.iter(NS + "numFmt")}
    fonts = [(f.find(NS + "name").get("val"), f.find(NS + "sz").get("val"))
             for f in root.find(NS + "fonts")]
    fills = [f.find(f"*/{NS}fgColor") for f in root.find(NS + "fills")]
    borders = [b.find(NS + "left").get("style", "") for b in root.find(NS + "borders")]
    result = []
    for xf in root.find(NS + "cellXfs"):
        alignment = xf.find(NS + "alignment")
        get = alignment.get if alignment is not None else {}.get
        fill = fills[int(xf.get("fillId"))]
        result.append("\t".join([
            *fonts[int(xf.get("fontId"))], get("horizontal", ""), get("vertical", ""),
            get("wrapText", "0"), borders[int(xf.get("borderId"))],
            fill.get("rgb")[2:] if fill is not None else "", numbers.get(xf.get("numFmtId"), "")]))
    return result


def merged(xml):
    """For each cell of a range (); but for its first one the last row and column."""
    cells = {}
    for left, top, right, bottom in MERGE.findall(xml):
        rows = range(int(top) - 1, int(bottom))
        columns = range(column_number(left), column_number(right) + 1)
        cells.update({(row, column): () for row in rows for column in columns})
        cells[rows[0], columns[0]] = (rows[-1], columns[-1])
    return cells


class Reader:
    def __init__(self, archive):
        self.archive = archive
        self.texts = [escape(unescape(t)) for t in TEXT.findall(self.part("sharedStrings.xml"))]
        self.formats = formats(self.part("styles.xml"))
        self.used = {}  # index of a format in the file → in the order of appearance
        self.lines = []

    def part(self, name):
        return self.archive.read("xl/" + name).decode()

    def format(self, style):
        return self.used.setdefault(int(style or 0), len(self.used))

    def cell(self, row, match, merges):
        letters, style, kind, value = match
        column = column_number(letters)
        merge = merges.get((row, column))
        if merge == ():  # covered by a range
            return
        text = self.texts[int(value)] if kind == "s" else ""
        place = f"{row}\t{column}"
        if merge:
            last = f"{merge[0]}\t{merge[1]}"
            self.lines.append(f"merge\t{place}\t{last}\t{self.format(style)}\t{text}")
            if kind or not value:
                return
        word = "string" if kind == "s" else "number" if value else "blank"
        self.lines.append(f"{word}\t{place}\t{self.format(style)}\t{text or value or ''}")

    def sheet(self, name, xml):
        head, _, rest = xml.partition("<sheetData>")
        data, _, tail = rest.partition("</sheetData>")
        merges = merged(tail)
        default = DEFAULT_HEIGHT.search(head)
        self.lines.append(f"sheet\t{name}\t{default.group(1) if default else ''}")
        for number, width in COLUMN.findall(head):
            self.lines.append(f"width\t{int(number) - 1}\t{max(float(width) - MARGIN, 0):.2f}")
        for number, attributes, cells in ROW.findall(data):
            height = HEIGHT.search(attributes)
            if height and not (default and height.group(1) == default.group(1)):
                self.lines.append(f"height\t{int(number) - 1}\t{height.group(1)}")
            for match in CELL.findall(cells):
                self.cell(int(number) - 1, match, merges)

    def read(self):
        book = ElementTree.fromstring(self.part("workbook.xml"))
        for number, sheet in enumerate(book.iter(NS + "sheet"), 1):
            self.sheet(sheet.get("name"), self.part(f"worksheets/sheet{number}.xml"))
        used = [f"format\t{self.formats[index]}" for index in self.used]
        return used + self.lines


def lines(path):
    with zipfile.ZipFile(path) as archive:
        return Reader(archive).read()
