using System.Buffers;
using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>Money in two currencies: 「20億日圓（約新臺幣4億元）」 implies a rate of exchange.</summary>
internal static class Money
{
    public const string Home = "TWD";
    private const int Between = 14;
    private static readonly SearchValues<char> Joining = SearchValues.Create("(（，約折合");

    /// <summary>ISO code of the currency that a quantity is in; null where it is no money.</summary>
    public static string? CurrencyOf(string sentence, QuantityReading figure)
    {
        foreach (var (word, code) in TripWords.Own.Currencies)
        {
            var at = figure.Span.Start - word.Length;
            if (figure.Unit == word || (at >= 0 && sentence.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
                || sentence.AsSpan(figure.Span.End).StartsWith(word, StringComparison.Ordinal))
            {
                return code;
            }
        }

        return Latin(sentence, figure.Span.Start) ?? (figure.Unit == "元" ? Home : null);
    }

    /// <summary>The value in home money that stands in brackets after a foreign one.</summary>
    public static decimal? HomeValue(string sentence, QuantityReading foreign, QuantityReading next)
    {
        var between = sentence[foreign.Span.End..Math.Max(foreign.Span.End, next.Span.Start)];
        return between.Length <= Between && between.AsSpan().ContainsAny(Joining)
            && (CurrencyOf(sentence, next) == Home || (next.Unit == "元" && TripWords.Own.Words("homeMoney").Any(word => between.Contains(word, StringComparison.Ordinal))))
            ? next.Value : null;
    }

    /// <summary>The rates of a report, currency by currency.</summary>
    public static List<ImpliedRate> Rates(IEnumerable<BodyFigure> figures) =>
    [
        .. from figure in figures
           where figure.Rate is not null && figure.Currency is not null
           group figure.Rate!.Value by figure.Currency into rates
           let sorted = rates.Order().ToList()
           select new ImpliedRate(rates.Key, sorted[sorted.Count / 2], sorted[0], sorted[^1], sorted.Count),
    ];

    /// <summary>US$, EUR and other Latin letters before the number.</summary>
    private static string? Latin(string sentence, int start)
    {
        var before = sentence[Math.Max(0, start - 4)..start].TrimEnd().ToUpperInvariant();
        return before switch
        {
            _ when before.EndsWith("US$", StringComparison.Ordinal) || before.EndsWith("USD", StringComparison.Ordinal) => "USD",
            _ when before.EndsWith("NT$", StringComparison.Ordinal) || before.EndsWith("NTD", StringComparison.Ordinal) || before.EndsWith("TWD", StringComparison.Ordinal) => Home,
            _ when before.EndsWith("EUR", StringComparison.Ordinal) || before.EndsWith('€') => "EUR",
            _ when before.EndsWith("JPY", StringComparison.Ordinal) || before.EndsWith('¥') => "JPY",
            _ when before.EndsWith("GBP", StringComparison.Ordinal) || before.EndsWith('£') => "GBP",
            _ when before.EndsWith("KRW", StringComparison.Ordinal) || before.EndsWith('₩') => "KRW",
            _ when before.EndsWith("SGD", StringComparison.Ordinal) || before.EndsWith("S$", StringComparison.Ordinal) => "SGD",
            _ => null,
        };
    }
}
