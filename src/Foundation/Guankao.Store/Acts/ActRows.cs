namespace Guankao.Store.Acts;

/// <summary>Acts as rows of their table.</summary>
internal static class ActRows
{
    private static readonly string[] Columns =
        ["number", "kind", "subject", "who", "done_at", "why", "evidence", "changes", "previous", "hash"];

    public static ManyRows Of(IEnumerable<Act> acts) => new("acts", Columns, acts.Select(act => new object?[]
    {
        act.Number, act.Kind, act.Subject, act.Who, act.DoneAt, act.Why, act.Evidence, act.Changes, act.Previous, act.Hash,
    }));
}
