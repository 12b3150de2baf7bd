using System.Text;
using System.Text.Json;
using Guankao.Importing;
using Guankao.Kernel;

namespace Guankao.Cli;

/// <summary>Where a verb writes, and in which language.</summary>
/// <param name="Out">Results. Nothing else may be written here, so that it can be piped.</param>
/// <param name="Error">Progress, refusals and hints.</param>
/// <param name="Language"><c>zh-Hant</c> or <c>en</c>.</param>
/// <param name="Interactive">True where <paramref name="Error"/> is a screen that can show a moving bar.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, string Language, bool Interactive)
{
    /// <summary>One of the two.</summary>
    public string Say(string zhHant, string en) => Language == "en" ? en : zhHant;

    /// <summary>The sentence in the terminal's language.</summary>
    public string Say(Bilingual sentence) => sentence.In(Language);

    /// <summary>Writes one JSON document to <see cref="Out"/>.</summary>
    public void WriteJson(Action<Utf8JsonWriter> write, bool indented)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, PolicyTableJson.Options with { Indented = indented }))
        {
            write(json);
        }

        Out.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>Writes why something was not done, with its code, and gives back the exit code.</summary>
    public int Refuse(Refusal refusal, int exitCode)
    {
        Error.WriteLine($"{Say(refusal.Sentence)} [{refusal.Code}]");
        if (refusal.Basis is { } basis)
        {
            Error.WriteLine(Say($"依據：{basis}", $"Basis: {basis}"));
        }

        return exitCode;
    }
}
