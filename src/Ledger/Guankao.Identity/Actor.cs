namespace Guankao.Identity;

/// <summary>A role held at an agency, or for the whole city.</summary>
/// <param name="Role">Which.</param>
/// <param name="Agency">Full name of the agency; null for the whole city.</param>
public sealed record Post(Role Role, string? Agency);

/// <summary>Who acts, with the posts held at this moment: rights follow the post and are copied nowhere.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">As it is written into acts.</param>
/// <param name="Posts">Held now; empty for the public.</param>
public sealed record Actor(Guid Id, string Name, IReadOnlyList<Post> Posts)
{
    /// <summary>Somebody who has not signed in.</summary>
    public static Actor Public { get; } = new(Guid.Empty, "", []);

    /// <summary>
    /// Whoever sits at the machine of a ledger that has no account yet: the city's evaluator and keeper. Forms ask for
    /// a name, since the account has none.
    /// </summary>
    public static Actor LocalOwner { get; } = new(
        new Guid("00000000-0000-7000-8000-000000000001"), "本機使用者", [new Post(Role.Evaluator, null), new Post(Role.Keeper, null)]);

    /// <summary>The one who starts the program from the command line; no page ever acts as this.</summary>
    public static Actor Console { get; } = new(
        new Guid("00000000-0000-7000-8000-000000000002"), "系統主控台", [new Post(Role.Keeper, null)]);

    /// <summary>True for a person with an account.</summary>
    public bool HasAccount => Id != Guid.Empty && Id != LocalOwner.Id && Id != Console.Id;

    /// <summary>True where one of the posts has the role, wherever.</summary>
    public bool Is(Role role) => Posts.Any(post => post.Role == role);

    /// <summary>The agencies at which the person holds any post, without repeats.</summary>
    public IEnumerable<string> Agencies => Posts.Select(post => post.Agency).OfType<string>().Distinct(StringComparer.Ordinal);
}
