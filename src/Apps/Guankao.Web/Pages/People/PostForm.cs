using System.Globalization;
using Guankao.Identity;

namespace Guankao.Web.Pages.People;

/// <summary>A post as it is filled in. Only these fields are ever read from the form.</summary>
public sealed class PostForm
{
    /// <summary>Which role.</summary>
    public Role Role { get; set; } = Role.Reporter;

    /// <summary>At which agency, as written.</summary>
    public string? Agency { get; set; }

    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    public string? Until { get; set; }

    /// <summary>As the command wants it; a day that cannot be read counts as none.</summary>
    public PostTerms Terms() => new(Role, Agency, Day(From), Day(Until));

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
