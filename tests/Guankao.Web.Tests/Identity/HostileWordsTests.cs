using System.Net;
using Guankao.Hosting;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Web.Tests;

/// <summary>What bench/fuzz.sh found once, on PostgreSQL, where it was found.</summary>
public sealed class HostileWordsTests(TestDatabases databases)
{
    [Fact]
    public async Task Question_OrForm_WithTheCharacterZero_IsTurnedAwayWithoutAFailure()
    {
        Assert.SkipWhen(PostgresBinaries.Folder is null, PostgresBinaries.Lacking ?? "");
        await using var site = new PostgresSite(await databases.Nothing(StoreKind.Postgres));
        await site.InitializeAsync();
        using var visitor = site.NewVisitor();
        foreach (var address in (string[])["/search?q=a%00b", "/trips?place=%00", "/commitments?agency=%00", "/data/v1/commitments.json?domain=%00", "/agencies/x?%00=1"])
        {
            Assert.Equal((address, HttpStatusCode.BadRequest), (address, (await visitor.GetAsync(address)).StatusCode));
        }

        var answer = await visitor.Post("/corrections", new() { ["text"] = "錯了\0" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);

        using var parts = new MultipartFormDataContent { { new StringContent(await visitor.Token("/corrections")), "form-token" }, { new StringContent("錯了\0"), "text" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/corrections", parts)).StatusCode);
    }

    private sealed class PostgresSite(GuankaoSettings settings) : Site
    {
        protected override GuankaoSettings Settings => settings;
    }
}
