namespace Guankao.Importing;

/// <summary>Which stages and kinds of posts a staffing table's columns hold.</summary>
/// <param name="Stages">approved, requested, filled, in the order of the table.</param>
/// <param name="Kinds">Kinds of one stage.</param>
/// <param name="Summed">True where each stage ends with its sum.</param>
internal sealed record StaffingHead(IReadOnlyList<string> Stages, IReadOnlyList<string> Kinds, bool Summed)
{
    private static readonly string[] Numbering = ["人力", "員額", "人數", "名額"];

    /// <summary>Reads the headings, printed without room; null where no kind of post stands among them.</summary>
    internal static StaffingHead? Of(string head)
    {
        var found = KindsIn(head);
        if (found.Count == 0)
        {
            return null;
        }

        // The kinds repeat for each stage: the first that comes again begins the second.
        var kinds = found.Select(kind => kind.Word).TakeWhile((word, index) => index == 0 || word != found[0].Word).ToList();
        var summed = PlanWords.Current["sum"].Any(word => head.IndexOf(word, found[Math.Min(kinds.Count, found.Count) - 1].At, StringComparison.Ordinal) >= 0);
        var groups = Math.Max(1, found.Count / kinds.Count);
        var stages = StagesIn(head[..found[0].At]);
        while (stages.Count < groups)
        {
            stages.Add(stages.Contains("approved") ? "requested" : "approved");
        }

        return new StaffingHead([.. stages.Take(groups)], kinds, summed);
    }

    /// <summary>Parts the figures of a row by stage, without their sums; empty where they do not part.</summary>
    internal List<IReadOnlyList<long>> Groups(IReadOnlyList<long> figures)
    {
        if (figures.Count == 0 || figures.Count % Stages.Count != 0)
        {
            return [];
        }

        var each = figures.Count / Stages.Count;
        if ((Summed && each > 1 ? each - 1 : each) > Kinds.Count)
        {
            return [];
        }

        return [.. Enumerable.Range(0, Stages.Count).Select(stage =>
            (IReadOnlyList<long>)[.. figures.Skip(stage * each).Take(Summed && each > 1 ? each - 1 : each)])];
    }

    internal List<PostCount> Posts(List<IReadOnlyList<long>> placed) =>
        [.. placed.SelectMany((counts, stage) => counts.Select((count, kind) => new PostCount(Stages[stage], Kinds[kind], (int)count)))];

    /// <summary>The stage that a heading names; null for none.</summary>
    internal static string? StageOf(string heading) =>
        PlanWords.Current.Has("filled", heading) ? "filled" : PlanWords.Current.Has("approved", heading) ? "approved"
        : PlanWords.Current.Has("requested", heading) ? "requested" : null;

    /// <summary>The kinds of posts in a heading, in order.</summary>
    internal static List<(string Word, int At)> KindsIn(string head)
    {
        var words = PlanWords.Current["posts"].OrderByDescending(word => word.Length).ToList();
        var found = new List<(string, int)>();
        for (var at = 0; at < head.Length; at++)
        {
            if (words.Find(word => string.CompareOrdinal(head, at, word, 0, word.Length) == 0) is { } kind)
            {
                found.Add((kind, at));
                at += kind.Length - 1;
            }
        }

        return found;
    }

    private static List<string> StagesIn(string head)
    {
        var stages = new List<string>();
        var from = 0;
        for (var at = 0; at < head.Length; at++)
        {
            if (Array.Find(Numbering, word => string.CompareOrdinal(head, at, word, 0, word.Length) == 0) is { } word)
            {
                if (StageOf(head[from..at]) is { } stage)
                {
                    stages.Add(stage);
                }

                from = at + word.Length;
            }
        }

        return stages;
    }
}
