using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>One series of meetings while a plan is being read.</summary>
internal sealed class SeriesBuilder(string name, Locator locator)
{
    internal string Name { get; } = name;

    internal HashSet<string> Others { get; } = [];

    internal List<CadenceDraft> Cadences { get; } = [];

    internal string Topic { get; set; } = "";

    internal string Chair { get; set; } = "";

    internal string Deputy { get; set; } = "";

    internal string Members { get; set; } = "";

    internal string Secretariat { get; set; } = "";

    internal bool Called(string other) => MeetingNames.Same(Name, other) || Others.Any(known => MeetingNames.Same(known, other));

    internal void Also(string other)
    {
        if (other != Name)
        {
            Others.Add(other);
        }
    }

    internal void Held(CadenceDraft cadence)
    {
        if (cadence.Every == 0 ? Cadences.Count == 0 : !Cadences.Exists(known => known.Locator == cadence.Locator && known.Text == cadence.Text))
        {
            Cadences.RemoveAll(known => known.Every == 0);
            Cadences.Add(cadence);
        }
    }

    /// <summary>由區長擔任主席，區長無法出席時由主任秘書代理 → chair and deputy.</summary>
    internal void ChairedBy(string text, bool said = true)
    {
        foreach (var clause in text.Split('，', '。', '；').Where(clause => said || PlanWords.Current.Has("chairWords", clause) || PlanWords.Current.Has("deputy", clause)))
        {
            var deputy = Array.Exists(PlanWords.Current["deputy"], word => clause.Contains(word, StringComparison.Ordinal));
            var by = clause.LastIndexOf('由');
            var who = clause[(by + 1)..];
            foreach (var word in PlanWords.Current["chairVerbs"].Concat(PlanWords.Current["deputy"]).Append("擔任").Append("兼任"))
            {
                who = who.IndexOf(word, StringComparison.Ordinal) is var at and > 0 ? who[..at] : who;
            }

            if (deputy)
            {
                Deputy = Deputy.Length == 0 ? who.Trim() : Deputy;
            }
            else if (Chair.Length == 0 && who.Trim().Length > 0)
            {
                Chair = who.Trim();
            }
        }
    }

    internal SeriesDraft Make() => new(
        Name, [.. Others], PlanWords.Current.Levels.FirstOrDefault(level => Array.Exists(level.Words, word => Name.Contains(word, StringComparison.Ordinal)))?.Code ?? "theme",
        Topic, Chair, Deputy, Members, Secretariat, Cadences, locator);
}
