using Guankao.Importing.Trips;

namespace Guankao.Importing.Meetings;

/// <summary>The head of the minutes, label by label; lists of people go on over the lines below their label.</summary>
internal sealed class HeadFields
{
    private readonly Dictionary<string, List<string>> _values = [];

    /// <summary>Lines before the first label.</summary>
    public List<string> Above { get; } = [];

    /// <summary>People listed in a table with columns of its own.</summary>
    public List<(string Field, string? Agency, string? Post, string Name)> Rows { get; } = [];

    /// <summary>How many lines belong to the head.</summary>
    public int Lines { get; private set; }

    public bool Has(string field) => _values.ContainsKey(field);

    /// <summary>The value in one line; empty where there is none.</summary>
    public string One(string field) => _values.TryGetValue(field, out var values) ? string.Join(' ', values.Select(value => value.Trim())).Trim() : "";

    public IReadOnlyList<string> All(string field) => _values.TryGetValue(field, out var values) ? values : [];

    public static HeadFields Of(IReadOnlyList<ReportLine> lines)
    {
        var head = new HeadFields();
        string? open = null;
        int[]? columns = null;
        foreach (var line in lines)
        {
            if (line.Kind == LineKind.Row)
            {
                open = head.Row(line, open, ref columns) ?? open;
            }
            else if (MinutesParts.Of(line) is { Part: not "end" })
            {
                break;
            }
            else
            {
                open = head.Text(line, open);
            }

            head.Lines++;
        }

        return head;
    }

    private string? Text(ReportLine line, string? open)
    {
        var labels = HeadLabels.In(line.Text, line.Body);
        if (labels.Count == 0)
        {
            if (open is null)
            {
                Above.Add(line.Text.Trim().TrimStart('#', '*', ' ').TrimEnd('*'));
            }
            else if (IsList(open))
            {
                Add(open, line.Text[line.Body..]);
            }

            return open;
        }

        for (var at = 0; at < labels.Count; at++)
        {
            Add(labels[at].Field, line.Text[labels[at].Value..(at + 1 < labels.Count ? labels[at + 1].Start : line.Text.Length)]);
        }

        return labels[^1].Field;
    }

    private string? Row(ReportLine line, string? open, ref int[]? columns)
    {
        var cells = line.Cells;
        if (cells.Any(cell => HeadLabels.Tight(cell) is "姓名" or "代表姓名" or "出席者"))
        {
            columns = [Column(cells, "機關", "單位", "服務"), Column(cells, "職稱"), Column(cells, "姓名", "出席者")];
            return open;
        }

        string? field = null;
        for (var at = 0; at + 1 < cells.Count; at++)
        {
            if (HeadLabels.Cell(cells[at]) is { } label && HeadLabels.Cell(cells[at + 1]) is null)
            {
                Add(label, cells[++at]);
                field = label;
            }
        }

        if (field is null && columns is not null && Cell(cells, columns[2]) is { Length: > 0 } name)
        {
            Rows.Add((IsList(open) ? open! : "present", Cell(cells, columns[0]), Cell(cells, columns[1]), name));
        }

        return field;
    }

    private static int Column(IReadOnlyList<string> cells, params string[] words)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            if (words.Any(word => cells[at].Contains(word, StringComparison.Ordinal)))
            {
                return at;
            }
        }

        return -1;
    }

    private static string? Cell(IReadOnlyList<string> cells, int at) => at >= 0 && at < cells.Count && cells[at].Trim().Length > 0 ? cells[at].Trim() : null;

    private void Add(string field, string value)
    {
        var values = _values.TryGetValue(field, out var known) ? known : _values[field] = [];
        if (!string.IsNullOrWhiteSpace(value))
        {
            values.Add(value.Trim());
        }
    }

    private static bool IsList(string? field) => field is "present" or "observer" or "absent";
}
