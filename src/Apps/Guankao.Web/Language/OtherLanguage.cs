using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Guankao.Web.Language;

/// <summary>The address of the page one is on, in another language.</summary>
internal static class OtherLanguage
{
    public static string Address(HttpRequest request, PageLanguage language)
    {
        var query = new QueryBuilder(request.Query.Where(part => part.Key != LanguageChoice.Query))
        {
            { LanguageChoice.Query, language.Code },
        };
        return request.Path + query.ToQueryString();
    }
}
