using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Guankao.Web.Language;

/// <summary>The address of the page one is on, in another language or with another calendar.</summary>
internal static class OtherLanguage
{
    public static string Address(HttpRequest request, PageLanguage language) => With(request, LanguageChoice.Query, language.Code);

    /// <summary>The same page with its days in the other calendar.</summary>
    public static string Dates(HttpRequest request) => With(request, CalendarChoice.Query, CalendarChoice.Other);

    private static string With(HttpRequest request, string name, string value)
    {
        var query = new QueryBuilder(request.Query.Where(part => part.Key != name)) { { name, value } };
        return request.Path + query.ToQueryString();
    }
}
