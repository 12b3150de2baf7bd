using Guankao.Identity;

namespace Guankao.Testing.Databases;

/// <summary>People of a test, each with one post: <c>Person.Reporter("社會局")</c>.</summary>
public static class Person
{
    /// <summary>研考會承辦.</summary>
    public static Actor Evaluator { get; } = With(Role.Evaluator, null, "研考會周小姐");

    /// <summary>首長.</summary>
    public static Actor Executive { get; } = With(Role.Executive, null, "秘書長");

    /// <summary>稽核.</summary>
    public static Actor Auditor { get; } = With(Role.Auditor, null, "稽核林先生");

    /// <summary>承辦.</summary>
    public static Actor Reporter(string agency, string? name = null) => With(Role.Reporter, agency, name);

    /// <summary>主管.</summary>
    public static Actor Approver(string agency) => With(Role.Approver, agency);

    /// <summary>機關窗口.</summary>
    public static Actor Coordinator(string agency) => With(Role.Coordinator, agency);

    /// <summary>協辦.</summary>
    public static Actor Supporter(string agency) => With(Role.Supporter, agency);

    /// <summary>Somebody with one post.</summary>
    public static Actor With(Role role, string? agency, string? name = null) =>
        new(Guid.CreateVersion7(), name ?? $"{agency}{RoleNames.Of(role).ZhHant}", [new Post(role, agency)]);
}
