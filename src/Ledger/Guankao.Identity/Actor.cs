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

    /// <summary>True where one of the posts has the role, wherever.</summary>
    public bool Is(Role role) => Posts.Any(post => post.Role == role);

    /// <summary>The agencies at which the person holds any post, without repeats.</summary>
    public IEnumerable<string> Agencies => Posts.Select(post => post.Agency).OfType<string>().Distinct(StringComparer.Ordinal);
}
