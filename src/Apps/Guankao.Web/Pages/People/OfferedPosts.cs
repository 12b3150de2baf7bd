using Guankao.Identity;
using Guankao.Publishing;

namespace Guankao.Web.Pages.People;

/// <summary>What a form for a post offers: the roles somebody may give, and the agencies that the ledger knows.</summary>
public sealed class OfferedPosts(BrowseCommitments browse, PermissionTable table)
{
    /// <summary>A keeper every role, a coordinator those of colleagues.</summary>
    public IReadOnlyList<Role> Roles(Actor actor) =>
        table.Refuse(actor, Deed.ManagePeople, Matter.OfCity) is null ? [.. Enum.GetValues<Role>()] : PostTerms.OfColleagues;

    /// <summary>A keeper every agency of the ledger, a coordinator the own ones.</summary>
    public async Task<IReadOnlyList<string>> Agencies(Actor actor, CancellationToken cancel) =>
        table.Refuse(actor, Deed.ManagePeople, Matter.OfCity) is not null ? [.. actor.Agencies]
        : [.. (await Known(cancel)).Union(actor.Agencies)];

    /// <summary>Every agency of the ledger.</summary>
    public async Task<IReadOnlyList<string>> Known(CancellationToken cancel) =>
        [.. (await browse.Ask(new CommitmentSearch(), cancel)).Agencies.Select(choice => choice.Value)];
}
