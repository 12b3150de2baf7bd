using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Clocks;

/// <summary>Why clocks moved. Many share one reason, which is kept once.</summary>
/// <param name="Id">Fingerprint of its words.</param>
/// <param name="Words">The reason.</param>
internal sealed record WhyMoved(string Id, Bilingual Words)
{
    public static WhyMoved Of(Bilingual words) => new(Versions.Of(words.ZhHant), words);
}

/// <summary>The days that differ between two versions of rest days, in order.</summary>
internal sealed class ChangedDays(IReadOnlyList<PassedDay> days)
{
    private readonly DateOnly[] _order = [.. days.Select(day => day.Day)];
    private readonly Dictionary<(int From, int To), WhyMoved> _why = [];

    /// <summary>No day differs.</summary>
    public static ChangedDays None { get; } = new([]);

    /// <summary>True where a day differs between the two, both included.</summary>
    public bool Any(DateOnly from, DateOnly to) => From(from) < To(to);

    /// <summary>Those of them that lie between the two, in words.</summary>
    public WhyMoved Between(DateOnly from, DateOnly to)
    {
        var (first, end) = (From(from), To(to));
        if (!_why.TryGetValue((first, end), out var why))
        {
            _why[(first, end)] = why = WhyMoved.Of(MoveWords.Days([.. days.Skip(first).Take(end - first)]));
        }

        return why;
    }

    private int From(DateOnly day) => Array.BinarySearch(_order, day) is var at && at < 0 ? ~at : at;

    private int To(DateOnly day) => Array.BinarySearch(_order, day) is var at && at < 0 ? ~at : at + 1;
}
