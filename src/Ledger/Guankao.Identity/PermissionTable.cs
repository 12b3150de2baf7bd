using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using Guankao.Kernel;

namespace Guankao.Identity;

/// <summary>How a post must stand to the matter for its role to count.</summary>
public enum Tie
{
    /// <summary>The post is for the whole city.</summary>
    City,

    /// <summary>The post is at the lead agency, or at the one agency that the matter belongs to.</summary>
    Lead,

    /// <summary>The post is at a supporting agency.</summary>
    Supporting,
}

/// <summary>A role that may do a deed.</summary>
/// <param name="Role">Which.</param>
/// <param name="At">How the post must stand to the matter.</param>
public sealed record Grant(Role Role, Tie At);

/// <summary>One row of the permission table.</summary>
/// <param name="Deed">What is done.</param>
/// <param name="Name">For people.</param>
/// <param name="Who">Who may; one suffices.</param>
/// <param name="States">In which states of the matter; empty for any.</param>
public sealed record DeedRight(Deed Deed, Bilingual Name, IReadOnlyList<Grant> Who, IReadOnlyList<string> States);

/// <summary>The one table of who may do what to which state. Every page, endpoint and handler asks it; nothing else decides.</summary>
public sealed class PermissionTable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly FrozenDictionary<Deed, DeedRight> _rows;

    private PermissionTable(IReadOnlyList<DeedRight> rows) => (Rows, _rows) = (rows, rows.ToFrozenDictionary(row => row.Deed));

    /// <summary>As shipped.</summary>
    public static PermissionTable Shipped { get; } = Load();

    /// <summary>All rows, one for each deed, in the order of the file.</summary>
    public IReadOnlyList<DeedRight> Rows { get; }

    /// <summary>The row of a deed.</summary>
    public DeedRight Of(Deed deed) => _rows[deed];

    /// <summary>True where some post of the actor could do it to some matter: for menus, never for writes.</summary>
    public bool Might(Actor actor, Deed deed) => Of(deed).Who.Any(grant => actor.Posts.Any(post => post.Role == grant.Role && (grant.At == Tie.City) == (post.Agency is null)));

    /// <summary>Null where the actor may do it to this matter now; otherwise the reason.</summary>
    public Refusal? Refuse(Actor actor, Deed deed, Matter matter)
    {
        var row = Of(deed);
        if (!row.Who.Any(grant => actor.Posts.Any(post => Holds(post, grant, matter))))
        {
            return new Refusal("not-permitted", new Bilingual(
                $"您目前的職務不能「{row.Name.ZhHant}」；可以這樣做的是：{string.Join('、', row.Who.Select(grant => RoleNames.Of(grant).ZhHant))}。",
                $"Your present post does not let you do this: {row.Name.En}. Those who may: {string.Join(", ", row.Who.Select(grant => RoleNames.Of(grant).En))}."));
        }

        return row.States.Count == 0 || row.States.Contains(matter.State, StringComparer.Ordinal) ? null
            : new Refusal("wrong-state", new Bilingual(
                $"這件現在的狀態是「{StateNames.Of(matter.State).ZhHant}」，不能「{row.Name.ZhHant}」；請重新整理頁面，看看是不是有人先處理了。",
                $"This stands at “{StateNames.Of(matter.State).En}” now, where one cannot do this: {row.Name.En}. Reload the page; somebody may have dealt with it first."));
    }

    private static bool Holds(Post post, Grant grant, Matter matter) => post.Role == grant.Role && grant.At switch
    {
        Tie.City => post.Agency is null,
        Tie.Lead => post.Agency is not null && post.Agency == matter.Lead,
        _ => post.Agency is not null && matter.Supporting.Contains(post.Agency, StringComparer.Ordinal),
    };

    private static PermissionTable Load()
    {
        using var stream = typeof(PermissionTable).Assembly.GetManifestResourceStream("permissions.json")
            ?? throw new InvalidOperationException("permissions.json is not embedded.");
        var rows = JsonSerializer.Deserialize<List<PermissionRow>>(stream, Options)!;
        return new PermissionTable([.. rows.Select(row => new DeedRight(row.Deed, new Bilingual(row.Zh, row.En), [.. row.Who], [.. row.States ?? []]))]);
    }

    private sealed record PermissionRow(Deed Deed, string Zh, string En, Grant[] Who, string[]? States);
}
