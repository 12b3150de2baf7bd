using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Guankao.Web.Serving;

/// <summary>
/// Turns away words that hold the character zero. Nobody can type it and PostgreSQL cannot keep it, so it is a program that
/// tries; changed quietly, the words would not be the ones that their act is proved by.
/// </summary>
internal static class WholeWords
{
    private const char Zero = '\0';

    /// <summary>Looks at questions before anything else does.</summary>
    public static IApplicationBuilder UseWholeWords(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(context);
    });

    /// <summary>Looks at the fields of a form before a page does.</summary>
    internal sealed class OfForms : IAsyncResourceFilter
    {
        /// <inheritdoc />
        public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
        {
            var request = context.HttpContext.Request;
            if (HttpMethods.IsPost(request.Method) && request.HasFormContentType && IsHeld(request))
            {
                context.Result = new BadRequestResult();
                return Task.CompletedTask;
            }

            return next();
        }

        private static bool IsHeld(HttpRequest request)
        {
            try
            {
                return request.Form.Any(field => Holds(field.Key) || field.Value.Any(Holds));
            }
            catch (InvalidDataException)
            {
                // No form at all: the page that says so must not fall over it a second time.
                return false;
            }
        }

        private static bool Holds(string? text) => text?.Contains(Zero, StringComparison.Ordinal) == true;
    }
}
