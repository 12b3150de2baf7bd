using Guankao.Identity;
using Guankao.Kernel;

namespace Guankao.Notices;

/// <summary>To whom: one person, or whoever holds the role at the agency when the letter is written.</summary>
/// <param name="Person">One person; null for a post.</param>
/// <param name="Role">The role; null for a person.</param>
/// <param name="Agency">Full name of the agency; null for a post of the whole city.</param>
public sealed record Addressee(Guid? Person, Role? Role, string? Agency)
{
    /// <summary>One person.</summary>
    public static Addressee Of(Guid person) => new(person, null, null);

    /// <summary>Whoever holds the role at the agency.</summary>
    public static Addressee At(Role role, string agency) => new(null, role, agency);

    /// <summary>Whoever holds the role for the whole city.</summary>
    public static Addressee OfCity(Role role) => new(null, role, null);
}

/// <summary>Something that somebody should be told.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Once">
/// Names the occasion, e.g. <c>overdue/…id…/2026-01-10</c>. The same addressee is told once of one occasion, however often it is asked for.
/// </param>
/// <param name="To">To whom.</param>
/// <param name="Subject">Whose history it belongs to.</param>
/// <param name="Path">Where to go, from the root of the site: <c>/desk/reports/…</c>.</param>
/// <param name="Sentence">What happened and what to do.</param>
public sealed record NewNotice(NoticeKind Kind, string Once, Addressee To, Guid Subject, string Path, Bilingual Sentence)
{
    /// <summary>Kinds that do not wait for the daily letter.</summary>
    public bool Pressing => Kind is NoticeKind.Returned or NoticeKind.Overdue or NoticeKind.Escalated;
}
