#!/usr/bin/env python3
"""Makes the samples from policy-table.clean.tsv, a policy table of 海安市, a city that does not exist.

policy-table.xlsx, .ods   the table as an official would keep it: labels in merged cells, a title row
policy-table.txt          the same table after page breaks and text recognition: every damage below is one that real
                          tables show, and the expected draft beside it says how each is mended or asked about

Run it in this folder after editing the clean table; the outputs are the same bytes each time.
"""
import zipfile
from xml.sax.saxutils import escape

TITLE = "海安市政府市政藍圖113年下半年辦理情形及成果表"
NOTE = "資料來源：海安市政府研究發展考核委員會"
DOMAIN, OUTLINE, CATEGORY, NAME, LEAD, WITH, GOAL, WORK, REPORT, GRADE = range(10)


def clean():
    with open("policy-table.clean.tsv", encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f]
    return rows[0], rows[1:]


def printed_once(rows):
    """Labels of merged cells stand only in their first row; no page repeats them."""
    out, last = [], [None, None, None]
    for row in rows:
        row = list(row)
        for column in (DOMAIN, OUTLINE, CATEGORY):
            new = row[column] != last[column] or (column > DOMAIN and row[column - 1])
            last[column], row[column] = row[column], row[column] if new else ""
        out.append(row)
    return out


def damaged(head, rows):
    rows = {i + 1: row for i, row in enumerate(printed_once(rows))}

    def put(number, column, old, new):
        assert old in rows[number][column], (number, old)
        rows[number][column] = rows[number][column].replace(old, new)

    put(5, WITH, "教育局 警察局", "教育局警察局")                     # names glued together
    put(9, REPORT, "3萬6,250人次", "3萬,250人次")                     # digits lost
    put(14, NAME, "14、", "")                                         # number lost
    put(21, WORK, "113.8.31前", "113.9.31前")                         # no such day
    put(29, REPORT, "113年10月2日", "13年10月2日")                    # a digit of the year lost
    rows[24][NAME] = ""                                               # the whole name lost
    rows[21][OUTLINE], rows[23][CATEGORY] = rows[23][CATEGORY], ""    # a category under another column, two rows early
    rows[22][OUTLINE] = "產業"                                         # a label in the middle of its merged cell
    rows[3] = ["", *rows[3]]                                          # one column to the right
    rows[4] = ["", *rows[4]]
    rows[12] = [*rows[12][1:], ""]                                    # one column to the left
    rows[13] = [*rows[13][1:], ""]
    rows[18] = [*rows[18][2:], "", ""]                                # two columns to the left
    rows[8] = ["", "", rows[8][NAME], *rows[8][NAME:]]                # the name twice, once as a category
    torn = rows[19]
    cut = torn[REPORT].index("三、工程已公告") + 6
    rows[19], rest = torn[:REPORT] + [torn[REPORT][:cut]], [""] * REPORT + [torn[REPORT][cut:], torn[GRADE]]

    lines = ["", TITLE, "", "\t".join(head)]
    for number in range(1, 31):
        lines.append("\t".join(rows[number]))
        if number in (6, 13, 19, 26):                                 # pages, each with the header again
            lines += ["", f"第 {(6, 13, 19, 26).index(number) + 1} 頁", "\f" + "\t".join(head)]
        if number == 19:
            lines.append("\t".join(rest))
    return "\ufeff" + "\n".join(lines) + "\n"


def merges(rows):
    """(first row, column, rows) of the merged label cells, counted from 0."""
    found = []
    for column in (DOMAIN, OUTLINE, CATEGORY):
        start = 0
        for i in range(1, len(rows) + 1):
            if i == len(rows) or rows[i][: column + 1] != rows[start][: column + 1]:
                if i - start > 1:
                    found.append((start, column, i - start))
                start = i
    return found


def archive(path, entries):
    with zipfile.ZipFile(path, "w") as z:
        for name, text in entries:
            info = zipfile.ZipInfo(name, (2025, 1, 20, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            z.writestr(info, text)


def xlsx(head, rows):
    strings, index = [], {}

    def shared(text):
        if text not in index:
            index[text] = len(strings)
            strings.append(text)
        return index[text]

    def cell(row, column, text):
        name = f"{chr(65 + column)}{row}"
        return f'<c r="{name}" t="s" s="1"><v>{shared(text)}</v></c>' if text else f'<c r="{name}" s="1"/>'

    grid = [[TITLE], head] + [list(row) for row in rows] + [[NOTE]]
    merged = merges(rows)
    for start, column, count in merged:
        for i in range(start + 1, start + count):
            grid[2 + i][column] = ""
    body = "".join(f'<row r="{r}">' + "".join(cell(r, c, text) for c, text in enumerate(row)) + "</row>" for r, row in enumerate(grid, 1))
    spans = ["A1:J1"] + [f"{chr(65 + c)}{s + 3}:{chr(65 + c)}{s + n + 2}" for s, c, n in merged]
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pack = "http://schemas.openxmlformats.org/package/2006"
    xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    sheet = (f'{xml}<worksheet xmlns="{main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" state="frozen"/>'
             f'</sheetView></sheetViews><cols><col min="1" max="3" width="16" customWidth="1"/><col min="4" max="4" width="28" customWidth="1"/>'
             f'<col min="5" max="6" width="16" customWidth="1"/><col min="7" max="7" width="28" customWidth="1"/>'
             f'<col min="8" max="9" width="56" customWidth="1"/><col min="10" max="10" width="12" customWidth="1"/></cols>'
             f'<sheetData>{body}</sheetData><mergeCells count="{len(spans)}">' + "".join(f'<mergeCell ref="{s}"/>' for s in spans)
             + '</mergeCells></worksheet>')
    archive("policy-table.xlsx", [
        ("[Content_Types].xml", f'{xml}<Types xmlns="{pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
         '<Default Extension="xml" ContentType="application/xml"/>'
         '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
         '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
         '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'
         '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'),
        ("_rels/.rels", f'{xml}<Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'{xml}<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="113年下半年" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f'{xml}<Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/>'
         f'<Relationship Id="rId2" Type="{rel}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="{rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'),
        ("xl/styles.xml", f'{xml}<styleSheet xmlns="{main}"><fonts count="1"><font><sz val="11"/><name val="Noto Sans CJK TC"/></font></fonts>'
         '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
         '<cellXfs count="2"><xf/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>'),
        ("xl/sharedStrings.xml", f'{xml}<sst xmlns="{main}" count="{len(strings)}" uniqueCount="{len(strings)}">'
         + "".join(f'<si><t xml:space="preserve">{escape(s)}</t></si>' for s in strings) + "</sst>"),
        ("xl/worksheets/sheet1.xml", sheet)])


def ods(head, rows):
    merged = {(start, column): count for start, column, count in merges(rows)}
    covered = {(i, column) for start, column, count in merges(rows) for i in range(start + 1, start + count)}

    def cell(text, span=""):
        return f'<table:table-cell office:value-type="string"{span}><text:p>{escape(text)}</text:p></table:table-cell>' if text else "<table:table-cell/>"

    def line(i, row):
        out = []
        for c, text in enumerate(row):
            if (i, c) in covered:
                out.append("<table:covered-table-cell/>")
            else:
                out.append(cell(text, f' table:number-rows-spanned="{merged[i, c]}"' if (i, c) in merged else ""))
        return "<table:table-row>" + "".join(out) + "</table:table-row>"

    title = cell(TITLE, ' table:number-columns-spanned="10"') + '<table:covered-table-cell table:number-columns-repeated="9"/>'
    body = (f"<table:table-row>{title}</table:table-row><table:table-row>" + "".join(cell(h) for h in head) + "</table:table-row>"
            + "".join(line(i, row) for i, row in enumerate(rows)) + f"<table:table-row>{cell(NOTE)}</table:table-row>"
            + '<table:table-row table:number-rows-repeated="1048543"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>')
    spaces = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in (("office", "office"), ("table", "table"), ("text", "text")))
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    archive("policy-table.ods", [
        ("mimetype", kind),
        ("META-INF/manifest.xml", '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
         f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'),
        ("content.xml", f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {spaces} office:version="1.2"><office:body><office:spreadsheet>'
         f'<table:table table:name="113年下半年">{body}</table:table></office:spreadsheet></office:body></office:document-content>')])


if __name__ == "__main__":
    head, rows = clean()
    with open("policy-table.txt", "w", encoding="utf-8", newline="\n") as f:
        f.write(damaged(head, rows))
    xlsx(head, rows)
    ods(head, rows)
