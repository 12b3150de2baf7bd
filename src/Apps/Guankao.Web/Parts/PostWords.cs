using Guankao.Identity;
using Guankao.Web.Language;

namespace Guankao.Web.Parts;

/// <summary>Posts in the language of the page: 社會局承辦人.</summary>
internal static class PostWords
{
    public static string Of(PostLine post) => Of(post.Role, post.Agency);

    public static string Of(Role role, string? agency) => string.Join(
        PageLanguage.Current.IsEnglish || agency is null ? " " : "", new[] { agency, PageLanguage.Current.Of(RoleNames.Of(role)) }.OfType<string>());
}
