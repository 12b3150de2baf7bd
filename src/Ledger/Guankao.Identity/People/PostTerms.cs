using Guankao.Kernel;

namespace Guankao.Identity;

/// <summary>A post as a form asks for it.</summary>
/// <param name="Role">Which role.</param>
/// <param name="Agency">At which agency, as written; left aside for a role of the whole city.</param>
/// <param name="From">First day; today where none is given.</param>
/// <param name="Until">Last day; null where none is planned.</param>
public sealed record PostTerms(Role Role, string? Agency = null, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Roles that are held for the whole city.</summary>
    public static IReadOnlyList<Role> OfCity { get; } = [Role.Keeper, Role.Evaluator, Role.Executive, Role.Auditor, Role.Dispatcher];

    /// <summary>Roles that a coordinator may give at the own agency; whoever approves or coordinates is named by the keeper.</summary>
    public static IReadOnlyList<Role> OfColleagues { get; } = [Role.Reporter, Role.Supporter];

    /// <summary>The agency's full name on that day; null for the whole city.</summary>
    internal string? FullAgency(string? city, DateOnly today) =>
        OfCity.Contains(Role) || string.IsNullOrWhiteSpace(Agency) ? null : AgencyNames.FullName(Agency, city, today);

    /// <summary>What is wrong, or who may not; null where nothing is.</summary>
    internal Refusal? Fault(Actor actor, string? fullAgency, DateOnly from) =>
        !OfCity.Contains(Role) && fullAgency is null ? IdentityRefusals.NoAgency
        : Until < from ? IdentityRefusals.DaysReversed
        : PermissionTable.Shipped.Refuse(actor, Deed.ManagePeople, Matter.OfCity) is { } keepers && !(OfColleagues.Contains(Role)
            && PermissionTable.Shipped.Refuse(actor, Deed.InviteColleague, Matter.Of(fullAgency!)) is null) ? keepers
        : null;
}
