using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Rules;

/// <summary>The rules a running Guankao goes by. They change in one step or not at all.</summary>
public sealed class RunningRules(RuleBook start)
{
    private volatile RuleBook _current = start;

    /// <summary>The rules that hold now.</summary>
    public RuleBook Current => _current;

    /// <summary>Takes a city's files over the shipped rules in place of those it had; refused whole where one has a flaw.</summary>
    public Outcome<RuleBook> Replace(IEnumerable<RuleFile> cityFiles)
    {
        var next = RuleBook.Shipped.With(cityFiles);
        if (next.Is(out var book, out _))
        {
            _current = book;
        }

        return next;
    }
}
