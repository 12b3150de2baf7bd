using System.Collections.Frozen;

namespace Guankao.Reading;

/// <summary>The names of agencies and bodies that reading knows; filled from data, never from code.</summary>
public sealed partial class AgencyRegister
{
    /// <summary>Knows no name.</summary>
    public static readonly AgencyRegister Empty = new([], []);

    private static readonly Lazy<AgencyRegister> Shipped = new(AgencyFiles.Load);

    private readonly WordTable<Agency[]> _names;
    private readonly WordTable<string> _cities;
    private readonly FrozenDictionary<string, string> _governments;
    private readonly FrozenDictionary<string, Agency> _byName;

    internal AgencyRegister(IReadOnlyList<Agency> agencies, IEnumerable<string> cities)
    {
        Agencies = agencies;
        var named = new Dictionary<string, List<Agency>>(StringComparer.Ordinal);
        foreach (var agency in agencies)
        {
            foreach (var name in agency.ShortNames.Append(agency.Name).Select(Folding.Fold).Distinct())
            {
                (named.TryGetValue(name, out var list) ? list : named[name] = []).Add(agency);
            }
        }

        _byName = agencies.DistinctBy(agency => agency.Name).ToFrozenDictionary(agency => agency.Name);
        _names = new(named.Select(pair => (pair.Key, pair.Value.ToArray())));
        var folded = cities.ToList();
        _cities = new(folded.Select(city => (Folding.Fold(city), city)));
        _governments = folded.ToFrozenDictionary(city => city, city => city + "政府");
        foreach (var first in named.Keys.Concat(folded.Select(Folding.Fold)).Concat(Own).Select(name => name[0]).Concat("本市縣該貴我"))
        {
            Begins[first] = true;
        }

        for (var c = '\u4E00'; c < '\uA000'; c++)
        {
            Begins[c] |= BodyWords.Places.Begins(c);
        }
    }

    /// <summary>Characters that can begin a name, 本府, 該局 or a place; everything else is passed over at once.</summary>
    internal bool[] Begins { get; } = new bool[char.MaxValue + 1];

    /// <summary>Central government, the six special municipalities, the other cities and counties.</summary>
    public static AgencyRegister Taiwan => Shipped.Value;

    /// <summary>All agencies, former ones too.</summary>
    public IReadOnlyList<Agency> Agencies { get; }
}
