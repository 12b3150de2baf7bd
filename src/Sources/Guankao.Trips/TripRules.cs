using Guankao.Rules;

namespace Guankao.Trips;

/// <summary>What the rules of a city say of trips.</summary>
public static class TripRules
{
    /// <summary>The classes of trips that the form of a city has, in order; empty where the rules name none.</summary>
    public static IReadOnlyList<TripClassGroup> Classes(Basis basis, string city, DateOnly on) => TripClassGroup.Of(Options(basis, city, on));

    internal static IReadOnlyList<RuleOption> Options(Basis basis, string city, DateOnly on) =>
        basis.Rules.Find("trip.classes", city, on).Is(out var classes, out _) ? classes.Options : [];
}
