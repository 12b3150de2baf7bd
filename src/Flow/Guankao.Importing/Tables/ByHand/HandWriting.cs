using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Writes into a table what people decided about it: meanings of columns, words of cells, values that are remembered.</summary>
internal sealed class HandWriting(TableHand hand, Locator table, string? city)
{
    private string _fingerprint = "";

    /// <summary>True where a repair of the whole table was undone.</summary>
    internal bool Undone(string kind, int? place = null) => hand.Undone(table, kind, place);

    /// <summary>True where a repair of a row was undone.</summary>
    internal bool Undone(BodyRow row, string kind, int? place = null) => hand.Undone(row.Locator, kind, place);

    /// <summary>Columns mean what a person says of this table, or once said of such tables.</summary>
    internal List<HeadColumn> Named(List<HeadColumn> heads, List<TableRepair> repairs)
    {
        _fingerprint = TableFingerprint.OfTable(heads.Select(head => head.Name));
        return [.. heads.Select((head, c) => Named(head, c, repairs))];
    }

    /// <summary>Values read as they were once corrected in such a table.</summary>
    internal void Recall(List<BodyRow> rows, IReadOnlyList<HeadColumn> heads, AgencyCells agencies, List<TableRepair> repairs)
    {
        var known = hand.Remembered.Values(_fingerprint, city);
        for (var c = 0; known.Count > 0 && c < heads.Count; c++)
        {
            if (known[TableFingerprint.Column(heads[c].Name)].ToList() is { Count: > 0 } readings)
            {
                foreach (var row in rows.Where(row => row.Has(c) && !row.Carried[c] && !Undone(row, Repair.Remembered, c)))
                {
                    Recall(row, c, readings, agencies, heads[c].Name, repairs);
                }
            }
        }
    }

    /// <summary>Cells say what a person wrote; whoever writes into a merged cell writes for every row that it covers.</summary>
    internal void Write(TableRows body)
    {
        for (var i = 0; hand.Wrote && i < body.Rows.Count; i++)
        {
            foreach (var (place, text) in hand.Cells(body.Rows[i].Locator).Where(cell => cell.Place < body.Rows[i].Texts.Length))
            {
                var covered = body.Merges.Find(run => run.Column == place && run.First == i)?.Last ?? i;
                for (var r = i; r <= covered; r++)
                {
                    body.Rows[r].Texts[place] = text;
                }

                body.Rows[i].Carried[place] = false;
            }
        }
    }

    /// <summary>A cell that was left blank by hand stays blank, whatever stands above it.</summary>
    internal void Blank(TableRows body)
    {
        foreach (var row in hand.Wrote ? body.Rows : [])
        {
            foreach (var (place, text) in hand.Cells(row.Locator).Where(cell => cell.Place < row.Texts.Length))
            {
                (row.Texts[place], row.Carried[place]) = (text, false);
            }
        }
    }

    /// <summary>The questions that nobody has answered yet.</summary>
    internal List<TableQuestion> Open(List<TableQuestion> questions) => [.. questions.Where(question => !hand.Upholds(question, table))];

    private HeadColumn Named(HeadColumn head, int place, List<TableRepair> repairs)
    {
        if (hand.Meaning(table, place) is { } told)
        {
            return head with { Meaning = ColumnWords.Current.ByCode(told) };
        }

        if (!hand.Remembered.KnowsHeadings || head.Name.Length == 0 || Undone(Repair.Remembered, place) || hand.Remembered.Heading(_fingerprint, head.Name) is not { } known)
        {
            return head;
        }

        var meaning = ColumnWords.Current.ByCode(known.Meant);
        repairs.Add(new TableRepair(Repair.Remembered, RepairNotes.HeadingAsCorrected(head.Name, meaning?.Name, known), null, []) { Place = place, Memory = known.Id });
        return head with { Meaning = meaning };
    }

    private static void Recall(BodyRow row, int place, List<Remembered> readings, AgencyCells agencies, string heading, List<TableRepair> repairs)
    {
        var text = row.Texts[place].Trim();
        var whole = readings.Find(reading => reading.Printed == text);
        var names = whole is null ? agencies.Split(text, out _) : [text];
        foreach (var reading in readings.Where(reading => names.Contains(reading.Printed)))
        {
            names[names.IndexOf(reading.Printed)] = reading.Meant;
            repairs.Add(new TableRepair(Repair.Remembered, RepairNotes.AsCorrected(new Bilingual(heading, heading), reading), row.Locator, [.. row.Raw]) { Place = place, Memory = reading.Id });
            row.Texts[place] = string.Join('、', names);
        }
    }
}
