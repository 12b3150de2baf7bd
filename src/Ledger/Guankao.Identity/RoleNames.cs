using Guankao.Kernel;

namespace Guankao.Identity;

/// <summary>What roles are called.</summary>
public static class RoleNames
{
    /// <summary>A role.</summary>
    public static Bilingual Of(Role role) => role switch
    {
        Role.Keeper => new("系統管理者", "system keeper"),
        Role.Evaluator => new("研考會承辦", "evaluator"),
        Role.Coordinator => new("機關窗口", "agency coordinator"),
        Role.Reporter => new("承辦人", "reporter"),
        Role.Approver => new("主管", "approver"),
        Role.Supporter => new("協辦人", "supporting reporter"),
        Role.Executive => new("首長", "executive"),
        Role.Auditor => new("稽核", "auditor"),
        Role.Caseworker => new("社工", "caseworker"),
        Role.Dispatcher => new("應變中心作業人員", "dispatcher of the emergency centre"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>A role with where it must be held.</summary>
    public static Bilingual Of(Grant grant) => grant.At switch
    {
        Tie.Lead => new($"主辦機關的{Of(grant.Role).ZhHant}", $"the lead agency's {Of(grant.Role).En}"),
        Tie.Supporting => new($"協辦機關的{Of(grant.Role).ZhHant}", $"a supporting agency's {Of(grant.Role).En}"),
        _ => Of(grant.Role),
    };
}
