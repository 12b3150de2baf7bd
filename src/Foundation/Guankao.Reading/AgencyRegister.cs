namespace Guankao.Reading;

/// <summary>The names of agencies and bodies that reading knows; filled from data, never from code.</summary>
public sealed partial class AgencyRegister
{
    /// <summary>Knows no name.</summary>
    public static readonly AgencyRegister Empty = new([], []);

    private static readonly Lazy<AgencyRegister> Shipped = new(AgencyFiles.Load);

    private readonly WordTable<Agency[]> _names;
    private readonly WordTable<string> _cities;

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

        _names = new(named.Select(pair => (pair.Key, pair.Value.ToArray())));
        _cities = new(cities.Select(city => (Folding.Fold(city), city)));
    }

    /// <summary>Central government, the six special municipalities, the other cities and counties.</summary>
    public static AgencyRegister Taiwan => Shipped.Value;

    /// <summary>All agencies, former ones too.</summary>
    public IReadOnlyList<Agency> Agencies { get; }
}
