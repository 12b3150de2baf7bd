using System.Net;
using System.Text.RegularExpressions;
using Guankao.Identity;
using Guankao.Web.Doors;

namespace Guankao.Web.Tests;

/// <summary>Every way into the program, tried by everybody, against the permission table.</summary>
public sealed partial class RouteMatrixTests(StaffedSite site) : IClassFixture<StaffedSite>
{
    private const string Public = "public";

    public static TheoryData<string> Visitors => [Public, .. Enum.GetNames<Role>()];

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task EveryRoute_TriedByThisVisitor_OpensWhereTheTableSaysSo(string visitor)
    {
        using var client = visitor == Public ? site.NewVisitor() : await SignedIn(Enum.Parse<Role>(visitor));
        var wrong = new List<string>();
        foreach (var route in EveryRoute.Of(site.App))
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Method), Address(route));
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var opened = !TurnedAway(answer);
            if (opened != May(route.Sign!, visitor))
            {
                wrong.Add($"{route.Method} {route.Pattern} {route.Handler}: {(int)answer.StatusCode}");
            }

            if ((int)answer.StatusCode >= 500)
            {
                wrong.Add($"{route.Method} {route.Pattern} breaks");
            }

            // No form does anything without its token, whoever sends it.
            if (opened && route.Method == "POST" && !route.Pattern.StartsWith("/status", StringComparison.Ordinal) && answer.StatusCode != HttpStatusCode.TooManyRequests)
            {
                Assert.Equal((route.Pattern, HttpStatusCode.BadRequest), (route.Pattern, answer.StatusCode));
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryDeedOnADoor_IsOneThatSomebodyMay() => Assert.All(
        EveryRoute.Of(site.App).Select(route => route.Sign).OfType<DoesAttribute>().SelectMany(does => does.Deeds),
        deed => Assert.NotEmpty(PermissionTable.Shipped.Of(deed).Who));

    [Fact]
    public async Task Method_ThatAPageHasNoActFor_IsRefused()
    {
        using var keeper = await SignedIn(Role.Keeper);
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/people");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await keeper.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public void PermissionsPage_IsPrintedFromTheTableAndTheDoors()
    {
        var page = Testing.Repository.File("docs", "permissions.md");
        var printed = PermissionsPrint.Of(
            PermissionTable.Shipped, EveryRoute.Of(site.App).Select(route => (route.Method, route.Pattern + (route.Handler is null ? "" : $" ({route.Handler})"), route.Sign!.Words)));
        if (Environment.GetEnvironmentVariable("GUANKAO_PRINT") == "1")
        {
            File.WriteAllText(page, printed);
        }

        Assert.Equal(printed, File.ReadAllText(page));
    }

    private Task<HttpClient> SignedIn(Role role) => site.SignedIn(role, PostTerms.OfCity.Contains(role) ? null : "社會局");

    // Worked out from the rows themselves, not by the code that guards the doors.
    private static bool May(DoorSignAttribute sign, string visitor) => sign switch
    {
        OpenToAllAttribute => true,
        SignedInAttribute => visitor != Public,
        DoesAttribute does => visitor != Public && does.Deeds.Any(deed => PermissionTable.Shipped.Rows.Single(row => row.Deed == deed)
            .Who.Any(grant => grant.Role == Enum.Parse<Role>(visitor) && (grant.At == Tie.City) == PostTerms.OfCity.Contains(grant.Role))),
        _ => false,
    };

    private static bool TurnedAway(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized
        || answer.Headers.Location?.ToString().StartsWith("/sign-in?back=", StringComparison.Ordinal) == true;

    private static string Address(RouteDoor route)
    {
        var filled = Placeholder().Replace(route.Pattern, hole => hole.Groups["name"].Value switch
        {
            "token" => new string('0', 32),
            "number" or "table" => "1",
            "ending" => "ods",
            "code" => "404",
            "leg" => "",
            _ => hole.Value.Contains("guid", StringComparison.Ordinal) ? Guid.CreateVersion7().ToString() : "trip.report",
        });
        return filled + (route.Handler is null ? "" : "?handler=" + route.Handler);
    }

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}")]
    private static partial Regex Placeholder();
}
