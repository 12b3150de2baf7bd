using System.Text.Json;
using System.Text.Json.Serialization;
using Guankao.Kernel;

namespace Guankao.Web.Signing;

/// <summary>The city's own sign-on, as its file describes it: docs/operate/accounts.md.</summary>
/// <param name="ZhHant">What its button says.</param>
/// <param name="En">The same in English.</param>
/// <param name="Authorize">Where the browser is sent.</param>
/// <param name="Token">Where codes become tokens.</param>
/// <param name="UserInfo">Where a token says who it is.</param>
/// <param name="ClientId">Who we are there.</param>
/// <param name="ClientSecret">What proves it.</param>
/// <param name="Scope">What we ask for.</param>
/// <param name="SubjectClaim">The claim that names a person for good.</param>
/// <param name="MailClaim">The claim with the e-mail.</param>
public sealed record CitySignOn(
    string ZhHant, string En, string Authorize, string Token, string UserInfo, string ClientId, string ClientSecret,
    string Scope = "openid profile email", string SubjectClaim = "sub", string MailClaim = "email")
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true,
    };

    /// <summary>The variable that names the file.</summary>
    public const string Variable = "GUANKAO_SIGN_ON";

    /// <summary>What the button says.</summary>
    public Bilingual Name => new(ZhHant, En);

    /// <summary>Reads the file, or says what is wrong with it; the secret in it is never repeated.</summary>
    public static Outcome<CitySignOn> Read(string path)
    {
        try
        {
            var read = JsonSerializer.Deserialize<CitySignOn>(File.ReadAllText(path), Options);
            return read is not null && new[] { read.Authorize, read.Token, read.UserInfo }.All(IsSafe) ? read : Fault(path);
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            return Fault(path);
        }
    }

    // Codes and tokens travel there: encrypted, or inside this machine.
    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static Refusal Fault(string path) => new("sign-on-unreadable", new Bilingual(
        $"單一登入的設定檔「{path}」不能使用：需要 zhHant、en、authorize、token、userInfo（都要 https）、clientId、clientSecret，格式見 docs/operate/accounts.md。",
        $"The sign-on file {path} cannot be used: it needs zhHant, en, authorize, token, userInfo (https), clientId and clientSecret; see docs/operate/accounts.md."));
}
