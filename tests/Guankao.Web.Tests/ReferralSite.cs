using System.Net;
using Guankao.Identity;
using Guankao.Referrals;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>A site of Taoyuan with a caseworker at each of four bodies, where one of each role is signed in.</summary>
public class ReferralSite : Site
{
    public const string School = "桃園市政府教育局";
    public const string Social = "桃園市政府社會局";
    public const string Health = "桃園市政府衛生局";
    public const string Police = "桃園市政府警察局";

    public static readonly IReadOnlyList<string> Bodies = [School, Social, Health, Police];

    private readonly Dictionary<string, HttpClient> _workers = [];

    public HttpClient Worker(string body) => _workers[body];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var body in Bodies)
        {
            _workers[body] = await this.SignedIn(Role.Caseworker, body, body[5..] + "社工");
        }
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers.Values)
        {
            worker.Dispose();
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Proposes a referral on the page, and gives its address.</summary>
    public async Task<string> Propose(string external = "A-115-0042", string note = "", string to = School, string from = Social, string procedure = "school")
    {
        var answer = await Worker(from).Post("/referrals/new", Fields(external, note, to, from, procedure));
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    public static Dictionary<string, string> Fields(string external, string note, string to = School, string from = Social, string procedure = "school") => new()
    {
        ["procedure"] = procedure, ["theme"] = "behaviour", ["age"] = procedure == "school" ? "7-11" : "12-17", ["district"] = "中壢區", ["system"] = "school", ["externalId"] = external,
        ["consent"] = "guardian", ["from"] = from, ["to"] = to, ["note"] = note,
    };
}
