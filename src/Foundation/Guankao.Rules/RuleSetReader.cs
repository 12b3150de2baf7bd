using Guankao.Calendar;
using Guankao.Calendar.Rows;
using Guankao.Kernel;

namespace Guankao.Rules;

/// <summary>A named set of rules.</summary>
/// <param name="Id">E.g. <c>trips</c>.</param>
/// <param name="Title">As shown.</param>
public sealed record RuleSet(string Id, Bilingual Title);

/// <summary>Reads files of rules together, because rows of one file may name sources of another.</summary>
internal sealed class RuleSetReader(IReadOnlyDictionary<string, RuleSource> knownSources, IReadOnlySet<string> knownCities)
{
    public List<Flaw> Flaws { get; } = [];

    public Dictionary<string, RuleSource> Sources { get; } = new(knownSources);

    public HashSet<string> Cities { get; } = [.. knownCities];

    public List<RuleSet> Sets { get; } = [];

    public List<RuleRow> Rows { get; } = [];

    public void Read(IEnumerable<RuleFile> files)
    {
        var roots = new List<(string File, RowReader Root)>();
        foreach (var file in files)
        {
            if (LinedJson.Parse(file.Name, file.Text, Flaws) is { } node)
            {
                roots.Add((file.Name, new(file.Name, node, Flaws)));
            }
        }

        foreach (var (_, root) in roots)
        {
            ReadSources(root);
            ReadCities(root);
        }

        foreach (var (file, root) in roots)
        {
            ReadRows(file, root);
            root.Done();
        }

        Overlaps();
    }

    private void ReadSources(RowReader root)
    {
        foreach (var row in root.Rows("sources"))
        {
            var source = new RuleSource(row.Text("id"), row.Text("title"), row.Optional("address"), row.OptionalDay("gone"));
            if (!Sources.TryAdd(source.Id, source))
            {
                row.Wrong(row.Line, "source-twice", $"來源「{source.Id}」重複。", $"The source “{source.Id}” stands twice.");
            }

            if (source.Address is { } address && !Uri.TryCreate(address, UriKind.Absolute, out _))
            {
                row.Wrong(row.Line, "not-an-address", $"「{address}」不是網址。", $"“{address}” is no address.");
            }

            row.Done();
        }
    }

    private void ReadCities(RowReader root)
    {
        foreach (var row in root.Rows("cities"))
        {
            Cities.Add(row.Text("name"));
            row.Done();
        }
    }

    private void ReadRows(string file, RowReader root)
    {
        if (!root.Has("rows") && !root.Has("set"))
        {
            if (!root.Has("sources") && !root.Has("cities"))
            {
                root.Wrong(root.Line, "not-rules", "檔案須有 set 與 rows，或 sources。", "The file must hold set and rows, or sources.");
            }

            return;
        }

        var set = new RuleSet(root.Text("set"), root.Words("title"));
        if (!Sets.Exists(s => s.Id == set.Id))
        {
            Sets.Add(set);
        }

        Rows.AddRange(root.Rows("rows", required: true).Select(row => RuleRowReader.Read(set.Id, file, row, Sources, Cities)));
    }

    private void Overlaps()
    {
        foreach (var same in Rows.GroupBy(r => (r.Id, r.City)))
        {
            var ordered = same.OrderBy(r => r.From ?? DateOnly.MinValue).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                var (before, after) = (ordered[i - 1], ordered[i]);
                if (before.To is null || after.From is null || before.To >= after.From)
                {
                    var later = after.Line >= before.Line || after.File != before.File ? after : before;
                    var other = later == after ? before : after;
                    Flaws.Add(new(later.File, later.Line, "rules-overlap", new(
                        $"「{later.Id}」（{later.City ?? "通則"}）與 {other.File} 第 {other.Line} 行之有效期間重疊，請先為前一列填 to。",
                        $"“{later.Id}” ({later.City ?? "general"}) overlaps {other.File}, line {other.Line}; give the earlier row a “to”.")));
                }
            }
        }
    }
}
