using Guankao.Audit;

namespace Guankao.Publishing;

/// <summary>What one may filter by, each value counted under the other filters.</summary>
internal sealed class Facets(PublishedCube cube, CommitmentSearch search, bool counted)
{
    private readonly string? _domain = Given(search.Domain);
    private readonly string? _agency = Given(search.Agency);
    private readonly string? _grade = Given(search.Grade);
    private readonly string? _goal = search.Verdict?.ToString();
    private readonly Dictionary<string, int> _domains = [];
    private readonly Dictionary<string, int> _agencies = [];
    private readonly Dictionary<string, int> _grades = [];
    private readonly Dictionary<string, int> _verdicts = [];

    /// <summary>How many commitments answer all four filters.</summary>
    public int Total { get; private set; }

    public IReadOnlyList<FilterChoice> Domains => field ??=
        [.. Choices(_domains).OrderBy(choice => cube.PlaceOf(choice.Value)).ThenBy(choice => choice.Value, StringComparer.Ordinal)];

    public IReadOnlyList<FilterChoice> Agencies => field ??=
        [.. _agencies.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(Choice)];

    public IReadOnlyList<FilterChoice> Grades => field ??= [.. Choices(_grades).OrderBy(choice => choice.Value, StringComparer.Ordinal)];

    public IReadOnlyList<FilterChoice> Verdicts => field ??=
        [.. Choices(_verdicts).OrderBy(choice => Enum.Parse<GoalVerdictKind>(choice.Value))];

    /// <summary>Those of the whole ledger, worked out once for each state and choice of filters.</summary>
    public static Facets OfAll(PublishedCube cube, CommitmentSearch search) =>
        cube.Once((nameof(Facets), Given(search.Domain), Given(search.Agency), Given(search.Grade), search.Verdict), () => Of(cube, search));

    /// <summary>Counts in one pass over the cells.</summary>
    public static Facets Of(PublishedCube cube, CommitmentSearch search, bool counted = true)
    {
        var facets = new Facets(cube, search, counted);
        foreach (var (key, count) in cube.Cells)
        {
            facets.Add(key, count.Commitments);
        }

        return facets;
    }

    private void Add(in CountKey key, int count)
    {
        var (domain, grade, goal) = (_domain is null || key.Domain == _domain, _grade is null || key.Grade == _grade, _goal is null || key.Goal == _goal);

        // Without an agency each commitment is in the cell of its lead; with one, in that agency's cell whatever its part.
        if (_agency is null ? !key.Helping : key.Agency == _agency)
        {
            Total += domain && grade && goal ? count : 0;
            Add(_domains, grade && goal, key.Domain, count);
            Add(_grades, domain && goal, key.Grade, count);
            Add(_verdicts, domain && grade, key.Goal, count);
        }

        Add(_agencies, domain && grade && goal, key.Agency, count);
    }

    private static void Add(Dictionary<string, int> counts, bool fits, string value, int count)
    {
        if (fits && value.Length > 0)
        {
            counts[value] = counts.GetValueOrDefault(value) + count;
        }
    }

    private IEnumerable<FilterChoice> Choices(Dictionary<string, int> counts) => counts.Select(Choice);

    private FilterChoice Choice(KeyValuePair<string, int> pair) => new(pair.Key, counted ? pair.Value : null);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
