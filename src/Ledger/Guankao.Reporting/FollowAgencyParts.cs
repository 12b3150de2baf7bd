using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>Lets paragraphs and attachments of reports at work follow an agency to its new name or successor, inside an open change.</summary>
public static class FollowAgencyParts
{
    /// <summary>Moves them; earlier versions stay under the name they were written under. Says how many.</summary>
    public static async Task<int> Do(LedgerTransaction ledger, string from, string into, CancellationToken cancellation)
    {
        var duties = await ledger.Db.Set<Duty>().Include(row => row.Agencies).Include(row => row.Evidence)
            .Where(row => row.State != DutyState.Published && row.Agencies.Any(part => part.Agency == from)).ToListAsync(cancellation);
        foreach (var duty in duties)
        {
            var (old, now) = (duty.Agency(from), duty.Agency(into));
            now.OpenedAt ??= old.OpenedAt;
            now.OpenedBy ??= old.OpenedBy;
            if (now.Version == 0 && old.Version > 0)
            {
                // The text goes on as the first version under the new name.
                ledger.Db.Add(new ReportVersion { DutyId = duty.Id, Agency = into, Number = 1, Text = old.Text, SavedBy = old.SavedBy ?? "", SavedAt = old.SavedAt ?? ledger.Now });
                (now.Version, now.Text, now.SavedAt, now.SavedBy) = (1, old.Text, old.SavedAt, old.SavedBy);
                now.MergedVersion = old.MergedVersion == old.Version ? 1 : 0;
            }

            foreach (var file in duty.Evidence.Where(file => file.Agency == from))
            {
                file.Agency = into;
            }
        }

        return duties.Count;
    }
}
