using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Guankao.Web.Tests;

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
