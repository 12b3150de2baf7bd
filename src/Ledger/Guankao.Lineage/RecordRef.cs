using Guankao.Kernel;

namespace Guankao.Lineage;

/// <summary>A record that can cite others and be cited, by its kind and its key there.</summary>
/// <param name="Kind">One of <see cref="RecordKinds"/>.</param>
/// <param name="Key">Its id; of a document, its hash.</param>
public readonly record struct RecordRef(string Kind, string Key)
{
    /// <summary>A record with an id.</summary>
    public static RecordRef Of(string kind, Guid id) => new(kind, id.ToString("D"));

    /// <summary>Its id; null where its key is none.</summary>
    public Guid? Id => Guid.TryParse(Key, out var id) ? id : null;

    /// <summary>The ids of those of a kind.</summary>
    public static List<Guid> Ids(IEnumerable<RecordRef> records, string kind) =>
        [.. records.Where(record => record.Kind == kind).Select(record => record.Id).OfType<Guid>()];
}

/// <summary>The kinds of records; the words stand in addresses and in the table of links.</summary>
public static class RecordKinds
{
    /// <summary>列管事項.</summary>
    public const string Commitment = "commitment";

    /// <summary>辦理情形.</summary>
    public const string Report = "report";

    /// <summary>佐證.</summary>
    public const string Evidence = "evidence";

    /// <summary>文件.</summary>
    public const string Document = "document";

    /// <summary>公務出國.</summary>
    public const string Trip = "trip";

    /// <summary>出國建議.</summary>
    public const string Recommendation = "recommendation";

    /// <summary>補助計畫.</summary>
    public const string GrantPlan = "grant-plan";

    /// <summary>經費項目.</summary>
    public const string GrantLine = "grant-line";

    /// <summary>計畫義務.</summary>
    public const string GrantDuty = "grant-duty";

    /// <summary>會議.</summary>
    public const string Meeting = "meeting";

    /// <summary>會議系列.</summary>
    public const string Series = "series";

    /// <summary>裁示或決議.</summary>
    public const string Ruling = "ruling";

    /// <summary>災害事件.</summary>
    public const string Incident = "incident";

    private static readonly Dictionary<string, Bilingual> Names = new()
    {
        [Commitment] = new("列管事項", "commitment"), [Report] = new("辦理情形", "report"), [Evidence] = new("佐證", "evidence"),
        [Document] = new("文件", "document"), [Trip] = new("公務出國", "trip"), [Recommendation] = new("出國建議", "recommendation"),
        [GrantPlan] = new("補助計畫", "grant plan"), [GrantLine] = new("經費項目", "budget line"), [GrantDuty] = new("計畫義務", "duty of a plan"),
        [Meeting] = new("會議", "meeting"), [Series] = new("會議系列", "meeting series"), [Ruling] = new("裁示", "ruling"),
        [Incident] = new("災害事件", "incident"),
    };

    /// <summary>Every kind.</summary>
    public static IReadOnlyCollection<string> All => Names.Keys;

    /// <summary>Its name; a kind that is not known names itself.</summary>
    public static Bilingual Name(string kind) => Names.TryGetValue(kind, out var name) ? name : new Bilingual(kind, kind);
}
