using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Guankao.Bench;

/// <summary>One hostile request to one door.</summary>
internal sealed partial class FuzzAsk
{
    private const int Remembered = 400;

    // Ids and words that pages showed: what is almost right goes deeper than what is wrong at once.
    private static readonly List<string> Known = [];
    private static readonly Lock Turn = new();

    private static readonly string[] Headers =
        ["If-None-Match", "Range", "Accept-Language", "Accept", "If-Modified-Since", "Guankao-Autosave", "X-Forwarded-For", "HX-Request", "Last-Event-ID", "traceparent"];

    private static readonly string[] Files = ["x.csv", "x.xlsx", "x.pdf", "x.docx", "x.ods", "x.xls", "x", "..", "表.txt"];

    private readonly Random _random;
    private readonly FuzzedDoors _doors;
    private readonly HostileWords _words;

    public FuzzAsk(Random random, FuzzedDoors doors)
    {
        (_random, _doors) = (random, doors);
        Door = doors.All[random.Next(doors.All.Count)];
        lock (Turn)
        {
            _words = new HostileWords(random, [.. Known]);
        }
    }

    public FuzzedDoor Door { get; }

    /// <summary>What was sent, shortened.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Remembers what could be asked for next.</summary>
    public void Learn(string page)
    {
        foreach (Match match in Id().Matches(page).Take(3))
        {
            lock (Turn)
            {
                if (Known.Count < Remembered)
                {
                    Known.Add(match.Groups[1].Value);
                }
                else
                {
                    Known[_random.Next(Remembered)] = match.Groups[1].Value;
                }
            }
        }
    }

    public async Task<HttpRequestMessage> Request(StaffBrowser visitor)
    {
        var address = Address();
        var request = new HttpRequestMessage(Door.Method == "POST" ? HttpMethod.Post : HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (_random.Next(4) == 0)
        {
            request.Headers.TryAddWithoutValidation(Headers[_random.Next(Headers.Length)], OneLine(_words.Next()));
        }

        if (request.Method == HttpMethod.Post)
        {
            request.Content = await Form(visitor);
        }

        Said = address[..Math.Min(address.Length, 300)] + Said;
        return request;
    }

    private string Address()
    {
        var path = Place().Replace(Door.Pattern, match => Uri.EscapeDataString(Filled(match.Groups[1].Value)));
        var questions = Enumerable.Range(0, _random.Next(5)).Select(_ => $"{_doors.Names[_random.Next(_doors.Names.Count)]}={Uri.EscapeDataString(Whole(_words.Next()))}").ToList();
        if (Door.Handler is { } handler)
        {
            questions.Insert(0, "handler=" + handler);
        }

        return questions.Count == 0 ? path : path + "?" + string.Join('&', questions);
    }

    // Half of the time something of the right form, so that the door opens.
    private string Filled(string place) => (place.Split(':') is [_, var kind] ? kind.Split('(')[0] : "", _random.Next(2)) switch
    {
        ("guid", 0) => Pick(word => Guid.TryParse(word, out _)) ?? Guid.CreateVersion7().ToString(),
        ("int", 0) => $"{_random.Next(1, 3000)}",
        ("datetime", 0) => $"20{_random.Next(10, 40)}-{_random.Next(1, 13):00}-{_random.Next(1, 29):00}",
        _ => Whole(_words.Next()) is { Length: > 0 and < 1500 } word ? word : "x",
    };

    private async Task<HttpContent> Form(StaffBrowser visitor)
    {
        var token = _random.Next(10) == 0 ? "no token" : await visitor.TokenOf("/corrections");
        var fields = Enumerable.Range(0, _random.Next(12)).Select(_ => KeyValuePair.Create(_doors.Names[_random.Next(_doors.Names.Count)], Whole(_words.Next()))).ToList();
        fields.Add(KeyValuePair.Create("form-token", token));
        Said = " " + string.Join('&', fields.Select(field => $"{field.Key}={field.Value[..Math.Min(field.Value.Length, 40)]}"));
        if (_random.Next(3) > 0)
        {
            return new FormUrlEncodedContent(fields);
        }

        var parts = new MultipartFormDataContent();
        fields.ForEach(field => parts.Add(new StringContent(field.Value), $"\"{field.Key}\""));
        var file = new ByteArrayContent(_words.File());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        parts.Add(file, "\"file\"", $"\"{Files[_random.Next(Files.Length)]}\"");
        return parts;
    }

    private string? Pick(Func<string, bool> fits)
    {
        lock (Turn)
        {
            var fitting = Known.Where(fits).ToList();
            return fitting.Count == 0 ? null : fitting[_random.Next(fitting.Count)];
        }
    }

    // Half of a surrogate pair cannot be written in UTF-8.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string OneLine(string text) => new([.. text.Where(c => c is >= ' ' and < '\u007f').Take(500)]);

    [GeneratedRegex("\\{\\*{0,2}([^}]+)\\}")]
    private static partial Regex Place();

    [GeneratedRegex("(?:href|value|action)=\"[^\"]*?([0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4}-[0-9]{2}-[0-9]{2})")]
    private static partial Regex Id();
}
