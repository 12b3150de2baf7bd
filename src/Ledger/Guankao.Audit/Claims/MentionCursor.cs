using System.Runtime.InteropServices;
using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Hands out the mentions of stretches asked for in the order of the text, without searching from the start each time.</summary>
internal sealed class MentionCursor(Mentions mentions)
{
    private int _date;
    private int _quantity;
    private int _verb;

    public Range Dates(TextSpan span)
    {
        var list = mentions.Dates;
        while (_date < list.Count && list[_date].Span.Start < span.Start)
        {
            _date++;
        }

        var from = _date;
        while (_date < list.Count && list[_date].Span.Start < span.End)
        {
            _date++;
        }

        return from.._date;
    }

    public Range Quantities(TextSpan span)
    {
        var list = mentions.Quantities;
        while (_quantity < list.Count && list[_quantity].Span.Start < span.Start)
        {
            _quantity++;
        }

        var from = _quantity;
        while (_quantity < list.Count && list[_quantity].Span.Start < span.End)
        {
            _quantity++;
        }

        return from.._quantity;
    }

    public ReadOnlySpan<VerbReading> Verbs(TextSpan span)
    {
        var list = mentions.Verbs;
        while (_verb < list.Count && list[_verb].Span.Start < span.Start)
        {
            _verb++;
        }

        var from = _verb;
        while (_verb < list.Count && list[_verb].Span.Start < span.End)
        {
            _verb++;
        }

        return CollectionsMarshal.AsSpan(list)[from.._verb];
    }
}
