using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Guankao.Web.Signing;

/// <summary>
/// One journey to the city's own sign-on and back: authorization code with PKCE, then userinfo. The state and the
/// verifier wait sealed in the browser that set out, so nobody else can come back in its place.
/// </summary>
public sealed class CityJourney(CitySignOn city, CeremonyCookie cookie, SignInFromCityHandler signIn, HttpClient client)
{
    internal const string Kind = "city";

    /// <summary>Sets out: where the browser is sent.</summary>
    public string SetOut(HttpContext context, string back)
    {
        var (state, verifier) = (Random(), Random());
        cookie.Keep(context, Kind, JsonSerializer.Serialize(new Luggage(state, verifier, back)));
        return QueryHelpers.AddQueryString(city.Authorize, new Dictionary<string, string?>
        {
            ["response_type"] = "code", ["client_id"] = city.ClientId, ["redirect_uri"] = Return(context), ["scope"] = city.Scope, ["state"] = state,
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))), ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>Comes back: signs in and says where to go on, or says why not.</summary>
    public async Task<Outcome<CityArrival>> ComeBack(HttpContext context, string? code, string? state, string? error, CancellationToken cancel)
    {
        if (cookie.Take(context, Kind) is not { } kept || JsonSerializer.Deserialize<Luggage>(kept) is not { } luggage || !Same(luggage.State, state))
        {
            return CityRefusals.Stale;
        }

        if (error is not null || string.IsNullOrEmpty(code))
        {
            return CityRefusals.Declined;
        }

        try
        {
            return (await Who(context, code, luggage.Verifier, cancel)).Is(out var claims, out var refusal)
                && (await signIn.Do(new SignInFromCity(claims.Subject, claims.Mail, luggage.State, context.Request.Headers.UserAgent), cancel)).Is(out var receipt, out refusal)
                ? new CityArrival(receipt, luggage.Back) : refusal!;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return CityRefusals.Down;
        }
    }

    private async Task<Outcome<CityClaims>> Who(HttpContext context, string code, string verifier, CancellationToken cancel)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = Return(context), ["client_id"] = city.ClientId,
            ["client_secret"] = city.ClientSecret, ["code_verifier"] = verifier,
        });
        using var exchanged = await client.PostAsync(city.Token, form, cancel);
        if (await Body(exchanged, cancel) is not { } told || Text(told, "access_token") is not { Length: > 0 } token)
        {
            return (int)exchanged.StatusCode >= 500 ? CityRefusals.Down : CityRefusals.TokenRefused;
        }

        using var ask = new HttpRequestMessage(HttpMethod.Get, city.UserInfo) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var answered = await client.SendAsync(ask, cancel);
        if (await Body(answered, cancel) is not { } person)
        {
            return (int)answered.StatusCode >= 500 ? CityRefusals.Down : CityRefusals.TokenRefused;
        }

        return Text(person, city.SubjectClaim) is { Length: > 0 } subject
            ? new CityClaims(subject, IsVerified(person) ? Text(person, city.MailClaim) : null)
            : CityRefusals.Unreadable;
    }

    private static async Task<JsonElement?> Body(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancel));
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // An e-mail that the provider itself has not checked could be anybody's.
    private static bool IsVerified(JsonElement person) =>
        !person.TryGetProperty("email_verified", out var verified) || verified.ValueKind == JsonValueKind.True || Text(person, "email_verified") == "true";

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;

    private static bool Same(string kept, string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(kept), Encoding.UTF8.GetBytes(given));

    private static string Return(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}{Links.Account.CityBack}";

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    private sealed record Luggage(string State, string Verifier, string Back);

    private sealed record CityClaims(string Subject, string? Mail);
}

/// <summary>Somebody who came back from the city's sign-on.</summary>
/// <param name="Receipt">What the browser gets to keep.</param>
/// <param name="Back">Where they were going.</param>
public sealed record CityArrival(SignInReceipt Receipt, string Back);
