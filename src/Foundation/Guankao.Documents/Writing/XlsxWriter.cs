using System.Globalization;

namespace Guankao.Documents.Writing;

/// <summary>Writes tables as a workbook, each on a sheet of its own.</summary>
internal static class XlsxWriter
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    internal static readonly IReadOnlyDictionary<string, string> Spaces = new Dictionary<string, string>
    {
        [""] = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        ["r"] = OpcPackage.Relations,
    };

    internal static byte[] Write(PrintedDocument document)
    {
        var tables = document.Tables.ToList();
        var names = OfficialNames.Sheets(tables);
        var parts = new List<(string, string, byte[])> { ("xl/workbook.xml", Type + "sheet.main+xml", Workbook(tables, names)) };
        var relations = new List<(string, string)>();
        for (var s = 0; s < tables.Count; s++)
        {
            var part = FormattableString.Invariant($"worksheets/sheet{s + 1}.xml");
            parts.Add(("xl/" + part, Type + "worksheet+xml", XlsxSheet.Write(tables[s], document)));
            relations.Add((OpcPackage.Relations + "/worksheet", part));
        }

        parts.Add(("xl/styles.xml", Type + "styles+xml", XlsxStyles.Write(document.TablePoints)));
        relations.Add((OpcPackage.Relations + "/styles", "styles.xml"));
        return OpcPackage.Zip(document, parts, OpcPackage.Related(relations));
    }

    private static byte[] Workbook(List<PrintedTable> tables, string[] names) => Markup.Part(Spaces, "workbook", xml =>
    {
        xml.Open("bookViews").Empty("workbookView", ("activeTab", "0")).Close().Open("sheets");
        for (var s = 0; s < names.Length; s++)
        {
            var number = (s + 1).ToString(CultureInfo.InvariantCulture);
            xml.Empty("sheet", ("name", names[s]), ("sheetId", number), ("r:id", "rId" + number));
        }

        xml.Close();
        Titles(xml, tables, names);
    });

    // The header rows come again on every printed page.
    private static void Titles(Markup xml, List<PrintedTable> tables, string[] names)
    {
        if (tables.TrueForAll(table => table.Header.Count == 0))
        {
            return;
        }

        xml.Open("definedNames");
        foreach (var (s, table) in tables.Index().Where(pair => pair.Item.Header.Count > 0))
        {
            var first = SheetRows.HeaderStart(table) + 1;
            var quoted = names[s].Replace("'", "''", StringComparison.Ordinal);
            xml.Leaf("definedName", FormattableString.Invariant($"'{quoted}'!${first}:${first + table.Header.Count - 1}"),
                ("name", "_xlnm.Print_Titles"), ("localSheetId", s.ToString(CultureInfo.InvariantCulture)));
        }

        xml.Close();
    }
}
