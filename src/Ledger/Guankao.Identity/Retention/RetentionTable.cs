using System.Text.Json;
using System.Text.Json.Serialization;
using Guankao.Kernel;

namespace Guankao.Identity;

/// <summary>From when a retention period counts.</summary>
public enum RetentionStart
{
    /// <summary>It never ends.</summary>
    Never,

    /// <summary>When the period was published.</summary>
    PeriodPublished,

    /// <summary>When it was closed.</summary>
    Closed,

    /// <summary>When the account was disabled.</summary>
    AccountDisabled,

    /// <summary>When it was sent.</summary>
    Sent,

    /// <summary>When it was answered.</summary>
    Answered,
}

/// <summary>What happens when a retention period has passed. Nothing is ever deleted by the program.</summary>
public enum RetentionEnd
{
    /// <summary>It is kept for good.</summary>
    Keep,

    /// <summary>The city's archives decide; the program changes nothing.</summary>
    AskArchives,

    /// <summary>What tells who a person is leaves the account; acts stay as they are.</summary>
    Pseudonymise,

    /// <summary>What it said is taken out; that there was a record stays, with its acts.</summary>
    Erase,
}

/// <summary>保存類別: how long one kind of record is kept.</summary>
/// <param name="Record">Its code.</param>
/// <param name="Name">For people.</param>
/// <param name="Years">How many years; null for good.</param>
/// <param name="From">From when they count.</param>
/// <param name="End">What happens then.</param>
/// <param name="Acts">How the kinds of its acts begin.</param>
/// <param name="Source">On what it rests.</param>
/// <param name="Standing"><c>verified</c> or <c>default</c>.</param>
public sealed record RetentionClass(
    string Record, Bilingual Name, int? Years, RetentionStart From, RetentionEnd End, IReadOnlyList<string> Acts, string Source, string Standing);

/// <summary>How long every kind of record is kept, from data/retention.json.</summary>
public sealed class RetentionTable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private RetentionTable(IReadOnlyList<RetentionClass> rows) => Rows = rows;

    /// <summary>As shipped.</summary>
    public static RetentionTable Shipped { get; } = Load();

    /// <summary>Every class.</summary>
    public IReadOnlyList<RetentionClass> Rows { get; }

    /// <summary>The class of a kind of record, by its code.</summary>
    public RetentionClass Of(string record) => Rows.Single(row => row.Record == record);

    /// <summary>The class to which an act of that kind belongs: the one whose beginning fits longest; null where none does.</summary>
    public RetentionClass? OfAct(string kind) => (
        from row in Rows
        from beginning in row.Acts
        where kind.StartsWith(beginning, StringComparison.Ordinal)
        orderby beginning.Length descending
        select row).FirstOrDefault();

    private static RetentionTable Load()
    {
        using var stream = typeof(RetentionTable).Assembly.GetManifestResourceStream("retention.json")
            ?? throw new InvalidOperationException("retention.json is not embedded.");
        return new RetentionTable([.. JsonSerializer.Deserialize<List<RetentionRow>>(stream, Options)!.Select(row =>
            new RetentionClass(row.Record, new Bilingual(row.Zh, row.En), row.Years, row.From, row.End, row.Acts, row.Source, row.Standing))]);
    }

    private sealed record RetentionRow(
        string Record, string Zh, string En, int? Years, RetentionStart From, RetentionEnd End, string[] Acts, string Source, string Standing);
}
