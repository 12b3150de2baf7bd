using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Desk;

/// <summary>The auditor's search of the acts and its export: <c>await acts.Ask(actor, search, ct)</c>.</summary>
public sealed class ReadActs(LedgerStore store)
{
    private static readonly string[] Heads = ["編號", "時間（UTC）", "行為", "對象", "行為人", "事由", "依據", "異動", "雜湊值", "保存類別"];

    /// <summary>One page, newest first, or why this person may not see it.</summary>
    public async Task<Outcome<IReadOnlyList<AuditedAct>>> Ask(Actor actor, ActSearch search, CancellationToken cancellation)
    {
        if (Refuse(actor) is { } refusal)
        {
            return refusal;
        }

        await using var db = await store.Read(cancellation);
        return (await SearchActs.Page(db, search, cancellation)).ToList();
    }

    /// <summary>Every kind of act there is, with how often.</summary>
    public async Task<Outcome<IReadOnlyDictionary<string, int>>> Kinds(Actor actor, CancellationToken cancellation)
    {
        if (Refuse(actor) is { } refusal)
        {
            return refusal;
        }

        await using var db = await store.Read(cancellation);
        return (await SearchActs.Kinds(db, cancellation)).ToDictionary();
    }

    /// <summary>Why this person may not read them; null where they may. Ask before <see cref="Export"/>.</summary>
    public static Refusal? Refuse(Actor actor) => PermissionTable.Shipped.Refuse(actor, Deed.ReadActs, Matter.OfCity);

    /// <summary>What was found as lines of a csv table, heading first, however long; nothing that a spreadsheet would run.</summary>
    /// <exception cref="InvalidOperationException">The person may not read them.</exception>
    public async IAsyncEnumerable<string> Export(Actor actor, ActSearch search, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (Refuse(actor) is { } refusal)
        {
            throw new InvalidOperationException(refusal.Sentence.En);
        }

        yield return Line(Heads);
        await using var db = await store.Read(cancellation);
        await foreach (var act in SearchActs.All(db, search, cancellation))
        {
            yield return Line([
                act.Number.ToString(CultureInfo.InvariantCulture), act.When.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                act.Kind, act.Subject.ToString(), act.Who, act.Why, act.Evidence ?? "",
                string.Join('；', act.Changes.Select(change => $"{change.What}：{change.Old} → {change.New}")), act.Hash,
                RetentionTable.Shipped.OfAct(act.Kind)?.Record ?? "",
            ]);
        }
    }

    private static string Line(IEnumerable<string> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            line.Append(line.Length == 0 ? "" : ",").Append('"').Append(Inert(cell).Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return line.Append("\r\n").ToString();
    }

    // A cell that begins like a formula would be run by the spreadsheet of whoever opens the file.
    private static string Inert(string cell) =>
        cell.Length > 1 && "=+-@\t\r＝＋－＠".Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
}
