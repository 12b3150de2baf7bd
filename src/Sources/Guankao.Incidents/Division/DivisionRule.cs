using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>Who takes a kind of damage, in which order, and how much one bureau carries before the next is asked.</summary>
internal sealed record DivisionRule(string Damage, IReadOnlyList<string> Bureaus, IReadOnlyList<string> Help, int Most, IReadOnlyList<string>? Districts = null);

/// <summary>A bureau that is proposed, with the reason.</summary>
internal sealed record Proposal(string Agency, bool Lead, Bilingual Why);

/// <summary>Proposes who takes a situation: by kind, by district and by load. The table is data/incidents/division.json.</summary>
internal static class DivisionTable
{
    /// <summary>Every bureau that a situation could go to by its kinds: whose load must be known.</summary>
    public static IReadOnlyList<string> Candidates(string? city, string district, IReadOnlyList<string> damage) =>
        [.. damage.Select(code => RuleOf(code, district)).OfType<DivisionRule>().SelectMany(rule => rule.Bureaus).Select(name => BureauNames.Full(city, name, district)).Distinct()];

    /// <summary>One lead and its helpers. The kinds are taken in the order of the table, the gravest first.</summary>
    public static IReadOnlyList<Proposal> Propose(
        string? city, string district, IReadOnlyList<string> damage, IReadOnlyList<string> named, IReadOnlyDictionary<string, int> load)
    {
        var proposals = new List<Proposal>();
        foreach (var rule in IncidentBook.Shipped.Damage.Where(word => damage.Contains(word.Code)).Select(word => RuleOf(word.Code, district)).OfType<DivisionRule>())
        {
            var (agency, why) = Choose(city, district, rule, load);
            Add(agency, proposals.Count == 0, why);
            foreach (var helper in rule.Help)
            {
                var kind = IncidentBook.Name(IncidentBook.Shipped.Damage, rule.Damage);
                Add(BureauNames.Full(city, helper, district), false, new($"分工表：{kind.ZhHant}由其協助", $"Table of work: helps with {kind.En}"));
            }
        }

        foreach (var agency in named)
        {
            Add(agency, proposals.Count == 0, new("通報人指定", "named by the reporter"));
        }

        return proposals;

        void Add(string agency, bool lead, Bilingual why)
        {
            if (proposals.TrueForAll(known => known.Agency != agency))
            {
                proposals.Add(new Proposal(agency, lead, why));
            }
        }
    }

    private static (string Agency, Bilingual Why) Choose(string? city, string district, DivisionRule rule, IReadOnlyDictionary<string, int> load)
    {
        var kind = IncidentBook.Name(IncidentBook.Shipped.Damage, rule.Damage);
        var (where, whereEn) = rule.Districts is null ? ("", "") : ($"（{district}另有規定）", $" (own row for {district})");
        var names = rule.Bureaus.Select(name => BureauNames.Full(city, name, district)).ToList();
        var first = names[0];
        var busy = load.GetValueOrDefault(first);
        if (busy < rule.Most || names.Count == 1)
        {
            return (first, new($"分工表：{kind.ZhHant}由{first}主責{where}；手上 {busy} 件", $"Table of work: {kind.En} goes to {first}{whereEn}; it carries {busy}"));
        }

        var next = names.Skip(1).MinBy(name => load.GetValueOrDefault(name))!;
        return (next, new(
            $"分工表：{kind.ZhHant}先派{first}{where}，但手上已有 {busy} 件（上限 {rule.Most}），改派{next}（{load.GetValueOrDefault(next)} 件）",
            $"Table of work: {kind.En} goes to {first} first{whereEn}, but it carries {busy} (most {rule.Most}); {next} carries {load.GetValueOrDefault(next)}"));
    }

    private static DivisionRule? RuleOf(string damage, string district)
    {
        var rows = IncidentBook.Shipped.Division.Where(rule => rule.Damage == damage).ToList();
        return rows.Find(rule => rule.Districts?.Contains(district) == true) ?? rows.Find(rule => rule.Districts is null);
    }
}
