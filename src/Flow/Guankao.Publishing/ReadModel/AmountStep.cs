using System.Text.Json;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Publishing;

/// <summary>A step of money by which lists are narrowed (data/publishing/amounts.json).</summary>
/// <param name="Code">What stands in addresses.</param>
/// <param name="From">From so many dollars, inclusive.</param>
/// <param name="Below">Below so many; null for the highest.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record AmountStep(string Code, decimal From, decimal? Below, string Zh, string En)
{
    // Sums are read with their 萬 and 億 written out; dollars of other countries have units of their own.
    private const string Dollar = "元";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Every step, the lowest first.</summary>
    public static IReadOnlyList<AmountStep> All { get; } = Read();

    /// <summary>The step in words.</summary>
    public Bilingual Words => new(Zh, En);

    /// <summary>The step of the greatest sum that the texts name; null where they name none.</summary>
    internal static AmountStep? Of(ProseReader reader, Mentions scratch, params IEnumerable<string> texts)
    {
        decimal greatest = 0;
        foreach (var text in texts.Where(text => text.Contains(Dollar, StringComparison.Ordinal)))
        {
            reader.Read(text, ReadingContext.None, scratch);
            foreach (var sum in scratch.Quantities)
            {
                greatest = sum.Unit == Dollar && !sum.Percent ? Math.Max(greatest, sum.ValueTo ?? sum.Value) : greatest;
            }
        }

        return All.FirstOrDefault(step => greatest >= step.From && (step.Below is null || greatest < step.Below));
    }

    private static List<AmountStep> Read()
    {
        using var stream = typeof(AmountStep).Assembly.GetManifestResourceStream("publishing/amounts.json")!;
        return JsonSerializer.Deserialize<List<AmountStep>>(stream, Options)!;
    }
}
