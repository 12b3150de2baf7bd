using Guankao.Identity;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>Whose a commitment is and how it stands: what the permission table asks. Read anew for every act, copied nowhere.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Lead">Lead agency; null where nobody owns it.</param>
/// <param name="Supporting">Supporting agencies in order.</param>
public sealed record CommitmentParties(Guid Id, string Title, CommitmentStatus Status, string? Lead, IReadOnlyList<string> Supporting)
{
    /// <summary>All agencies that have a part in it, the lead first.</summary>
    public IEnumerable<string> Agencies => Lead is null ? Supporting : Supporting.Prepend(Lead);

    /// <summary>For the permission table, with the state of something that hangs on the commitment.</summary>
    public Matter Matter(string state) => new(state, Lead, Supporting);

    /// <summary>Reads it; null where there is no such commitment.</summary>
    public static async Task<CommitmentParties?> Of(AppDb db, Guid id, CancellationToken cancellation) =>
        (await Of(db, [id], cancellation)).GetValueOrDefault(id);

    /// <summary>Reads some of them in one go.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CommitmentParties>> Of(
        AppDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var wanted = ids.ToArray();
        var rows = await db.Set<Commitment>().AsNoTracking().Where(row => wanted.Contains(row.Id))
            .Select(row => new
            {
                row.Id, row.Title, row.Status, row.Lead,
                Supporting = row.Supporters.OrderBy(supporter => supporter.Position).Select(supporter => supporter.Agency).ToList(),
            }).ToListAsync(cancellation);
        return rows.ToDictionary(row => row.Id, row => new CommitmentParties(row.Id, row.Title, row.Status, row.Lead, row.Supporting));
    }
}
