using System.Globalization;
using Guankao.Documents;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Takes the numbers of the national system from a table (匯入 EMIC 案號): first our number, then theirs.</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Document">The table, as it was read.</param>
/// <param name="Actor">Who takes them in.</param>
/// <param name="Who">By what name.</param>
public sealed record TakeNationalIds(Guid Incident, SourceDocument Document, Actor Actor, string Who);

/// <summary>What taking them in did.</summary>
/// <param name="Taken">Numbers that are new or changed.</param>
/// <param name="Same">Numbers that stood there already.</param>
public sealed record NationalReceipt(int Taken, int Same);

/// <summary>Does <see cref="TakeNationalIds"/>: <c>await take.Do(command, ct)</c>.</summary>
public sealed class TakeNationalIdsHandler(LedgerStore store)
{
    private const int Longest = 40;

    /// <summary>Takes all of them, or none and says why not.</summary>
    public async Task<Outcome<NationalReceipt>> Do(TakeNationalIds command, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(command.Who))
        {
            return IncidentFaults.NoWho;
        }

        if (!Read(command.Document).Is(out var pairs, out var refusal))
        {
            return refusal;
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Any(ledger, command.Incident, command.Actor, Deed.DivideWork, cancellation)).Is(out var at, out refusal))
        {
            return refusal;
        }

        var rows = await ledger.Db.Set<Situation>().Where(row => row.IncidentId == at.Incident.Id).ToDictionaryAsync(row => row.Number, cancellation);
        if (pairs.Keys.FirstOrDefault(number => !rows.ContainsKey(number)) is > 0 and var stray)
        {
            return new Refusal("national-number-unknown", new(
                $"表中的案號 {stray} 不是這個事件的案，全部沒有存入；請確認是同一個事件的檔案。", $"No. {stray} of the table is none of this incident; nothing was saved. Check that the file is of the same incident."));
        }

        var taken = pairs.Where(pair => rows[pair.Key].NationalId != pair.Value).ToList();
        foreach (var (number, id) in taken)
        {
            at.Record("SituationNumbered", rows[number], command.Who, command.Document.Name, new ActChange("national-id", rows[number].NationalId, id));
            rows[number].NationalId = id;
        }

        if (taken.Count > 0)
        {
            await ledger.Commit(cancellation);
        }

        return new NationalReceipt(taken.Count, pairs.Count - taken.Count);
    }

    private static Outcome<Dictionary<int, string>> Read(SourceDocument document)
    {
        var pairs = new Dictionary<int, string>();
        foreach (var row in document.Blocks.OfType<Table>().SelectMany(table => table.Rows).Where(row => row.Cells.Count > 1))
        {
            var (number, id) = (row.Cells[0].Text.Trim(), row.Cells[^1].Text.Trim());
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var ours) || id.Length == 0)
            {
                continue;
            }

            if (id.Length > Longest || id.Any(char.IsControl))
            {
                return new Refusal("national-id-odd", new($"案號 {ours} 的對應編號超過 {Longest} 個字，全部沒有存入；請確認欄位。", $"The national number of no. {ours} is longer than {Longest}; nothing was saved. Check the columns."));
            }

            pairs[ours] = id;
            if (pairs.Count > IncidentBook.Shipped.Limits.NationalRows)
            {
                return new Refusal("national-too-many", new($"一次最多 {IncidentBook.Shipped.Limits.NationalRows} 列，請分次匯入。", $"At most {IncidentBook.Shipped.Limits.NationalRows} rows at once; take them in parts."));
            }
        }

        return pairs.Count > 0 ? pairs : new Refusal("national-none", new(
            "檔案裡找不到「案號」與對應編號的列；請用本頁下載的表，填最後一欄再匯入。", "The file has no rows with our number and theirs; use the table from this page and fill its last column."));
    }
}
