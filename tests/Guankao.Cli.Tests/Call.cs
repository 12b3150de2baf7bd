using System.Text.Json;

namespace Guankao.Cli.Tests;

/// <summary>A call of the command line as a person makes it, with what came back.</summary>
internal sealed record Call(int ExitCode, string Output, string Error)
{
    /// <summary>Runs <c>guankao</c> with these words.</summary>
    public static async Task<Call> Guankao(params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await GuankaoCommand.Run(words, output, error, interactive: false, TestContext.Current.CancellationToken);
        return new Call(code, output.ToString(), error.ToString());
    }

    /// <summary>The output as one JSON document.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The output as one JSON object a line.</summary>
    public IReadOnlyList<JsonElement> JsonLines =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
