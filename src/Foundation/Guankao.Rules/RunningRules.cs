using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Rules;

/// <summary>What deadlines are computed by: the rules and the calendars that hold together.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Calendars">The calendars and closures.</param>
public sealed record Basis(RuleBook Rules, CalendarShelf Calendars)
{
    /// <summary>What came with the product.</summary>
    public static Basis Shipped { get; } = new(RuleBook.Shipped, CalendarShelf.Shipped);
}

/// <summary>The rules and calendars a running Guankao goes by. They change together, in one step or not at all.</summary>
public sealed class RunningRules(Basis start)
{
    private volatile Basis _basis = start;

    /// <summary>Rules and calendars that hold now.</summary>
    public Basis Basis => _basis;

    /// <summary>The rules that hold now.</summary>
    public RuleBook Current => _basis.Rules;

    /// <summary>The calendars that hold now.</summary>
    public CalendarShelf Calendars => _basis.Calendars;

    /// <summary>Goes by the city's folder as it is now; where a file has a flaw it is refused whole and what runs stays.</summary>
    public Outcome<Basis> Reload(string? folder)
    {
        var next = CityFolder.Read(folder);
        if (next.Is(out var basis, out _))
        {
            _basis = basis;
        }

        return next;
    }
}
