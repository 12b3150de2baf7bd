using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Guankao.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>The real pages on a real port with a ledger of their own.</summary>
public class Site : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("guankao-web-").FullName;
    private WebApplication _app = null!;

    /// <summary>A browser of a person: keeps cookies, does not follow redirects by itself.</summary>
    public HttpClient NewVisitor() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        _app = GuankaoWeb.Build(new GuankaoSettings(Path.Combine(_folder, "guankao.db")), "http://127.0.0.1:0");
        Assert.Null((await _app.Services.GetRequiredService<MigrateDatabase>().Do(default)).Refusal);
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>A site whose ledger holds the sample table, put there through the pages.</summary>
public sealed class FilledSite : Site
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var visitor = NewVisitor();
        var draft = await visitor.Drop(SampleTable.File());
        Assert.Equal(HttpStatusCode.SeeOther, draft.StatusCode);
        var saved = await visitor.Post(draft.Headers.Location!.ToString(), new() { ["who"] = "林管考", ["why"] = "年中定稿" });
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
    }
}

/// <summary>What a person does on pages.</summary>
internal static class Visits
{
    public static async Task<IHtmlDocument> Page(this HttpClient visitor, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var response = await visitor.GetAsync(address);
        Assert.Equal(expected, response.StatusCode);
        return await response.Page();
    }

    public static async Task<IHtmlDocument> Page(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public static async Task<string> Token(this HttpClient visitor, string address)
    {
        var page = await visitor.Page(address);
        return page.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
    }

    public static async Task<HttpResponseMessage> Drop(this HttpClient visitor, params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(await visitor.Token("/drop")), "form-token" } };
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "file", name);
        }

        return await visitor.PostAsync("/drop", form);
    }

    public static async Task<HttpResponseMessage> Post(this HttpClient visitor, string address, Dictionary<string, string> fields)
    {
        fields["form-token"] = await visitor.Token(address);
        return await visitor.PostAsync(address, new FormUrlEncodedContent(fields));
    }

    public static byte[] Utf8(this string text) => Encoding.UTF8.GetBytes(text);
}
