using System.Security.Cryptography;
using System.Text;
using Guankao.Web.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Tests;

/// <summary>A city's own sign-on, inside the test: codes are good once, and only with the right verifier.</summary>
internal sealed class CityProvider : IAsyncDisposable
{
    private const string Secret = "between-us-two";
    private readonly Dictionary<string, (string Challenge, string Return)> _codes = [];
    private WebApplication _app = null!;

    /// <summary>Whom it says is at the browser.</summary>
    public object? Person { get; set; } = new { sub = "u-1001", email = "reporter@city.example", email_verified = true };

    /// <summary>What happens instead of an answer: <c>token</c>, <c>userinfo</c> or <c>down</c>; null for nothing.</summary>
    public string? Trouble { get; set; }

    /// <summary>True where a careless provider takes one code twice.</summary>
    public bool Careless { get; set; }

    /// <summary>As our side is told about it.</summary>
    public CitySignOn Settings { get; private set; } = null!;

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", Exchange);
        _app.MapGet("/userinfo", (HttpRequest request) => Trouble == "userinfo" || request.Headers.Authorization != "Bearer at-1" ? Results.Unauthorized() : Results.Json(Person));
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Settings = new CitySignOn("市府單一登入", "City sign-on", address + "/authorize", address + "/token", address + "/userinfo", "guankao", Secret);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Authorize(HttpRequest request)
    {
        var (query, code) = (request.Query, Guid.CreateVersion7().ToString("N"));
        if (query["response_type"] != "code" || query["client_id"] != "guankao" || query["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        _codes[code] = (query["code_challenge"]!, query["redirect_uri"]!);
        return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> Exchange(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var known = _codes.TryGetValue(form["code"]!, out var asked);
        if (!Careless)
        {
            _codes.Remove(form["code"]!);
        }

        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return Trouble == "down" ? Results.StatusCode(503)
            : Trouble == "token" || !known || challenge != asked.Challenge || form["redirect_uri"] != asked.Return || form["client_secret"] != Secret
                ? Results.BadRequest(new { error = "invalid_grant" })
                : Results.Json(new { access_token = "at-1", token_type = "Bearer" });
    }
}
