using Guankao.Documents.Writing;
using Guankao.Flow.Tests.Forms;
using Guankao.Importing.Meetings;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Meetings;

/// <summary>The same minutes typed in an office program or printed: the same rulings, owners and days.</summary>
public class MinutesFormatTests
{
    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var ending in (string[])["odt", "docx", HandedOut.Pdf])
            {
                foreach (var sample in (string[])["minutes-rulings.txt", "minutes-motions.txt", "minutes-table.md"])
                {
                    files.Add(sample, ending);
                }
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Minutes_InAnOfficeFormat_GiveTheSameRulings(string sample, string ending)
    {
        var written = MinutesText.Sample(sample);
        var file = await HandedOut.File(Typed(File.ReadAllLines(Repository.File("samples", sample))), ending);
        var read = MinutesReader.Read(HandedOut.Read(file.Content, file.Name));
        Assert.True(read.Is(out var again, out var refusal), refusal?.Sentence.En);

        Assert.Equal(Head(written), Head(again!));
        Assert.Equal(written.Resolutions.Select(Told), again!.Resolutions.Select(Told));
        Assert.NotEmpty(again.Resolutions);
    }

    private static string Head(MinutesDraft minutes) =>
        $"{minutes.Series}|{minutes.Number}|{minutes.Day:yyyy-MM-dd}|{minutes.Start}|{HandedOut.Tight(minutes.Chair)}";

    private static string Told(DraftResolution ruling) =>
        $"{ruling.Terms.Kind}|{HandedOut.Tight(ruling.Terms.Text)}|{ruling.Terms.Lead}|{string.Join('、', ruling.Terms.Supporting)}|{ruling.Terms.DueOn:yyyy-MM-dd}";

    // Lines as paragraphs; rows between bars as one table, as somebody would type them.
    private static PrintedDocument Typed(string[] lines)
    {
        var parts = new List<PrintedPart>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith('|'))
            {
                parts.AddRange(lines[at].Trim().Length > 0 ? [new PrintedParagraph(lines[at].TrimStart('#', ' '))] : Array.Empty<PrintedPart>());
                continue;
            }

            var rows = new List<string[]>();
            for (; at < lines.Length && lines[at].StartsWith('|'); at++)
            {
                string[] cells = [.. lines[at].Trim('|', ' ').Split('|').Select(cell => cell.Trim())];
                if (!cells.All(cell => cell.All(c => c is '-' or ':')))
                {
                    rows.Add(cells);
                }
            }

            at--;
            parts.Add(new PrintedTable("表", [.. rows[0].Select(_ => new PrintedColumn(180.0 / rows[0].Length))])
            {
                Header = [[.. rows[0].Select(PrintedCell.Of)]], Rows = [.. rows.Skip(1).Select(row => row.Select(PrintedCell.Of).ToArray())],
            });
        }

        return new PrintedDocument("會議紀錄", PaperTurn.Portrait, parts);
    }
}
