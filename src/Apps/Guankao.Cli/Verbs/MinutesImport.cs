using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Importing.Meetings;
using Guankao.Kernel;
using Guankao.Meetings;

namespace Guankao.Cli.Verbs;

/// <summary>What <c>guankao import</c> and <c>guankao meetings</c> do with minutes.</summary>
internal static class MinutesImport
{
    /// <summary>True where the file is minutes; anything else, unreadable files too, is left to the other readers.</summary>
    public static bool Reads(string path, [NotNullWhen(true)] out MinutesDraft? draft)
    {
        draft = null;
        return Asked.Document(path).Is(out var document, out _) && MinutesReader.Recognises(document) && MinutesReader.Read(document).Is(out draft, out _);
    }

    /// <summary>Reads a file as minutes, or says why it is none.</summary>
    public static Outcome<MinutesDraft> Draft(string path) => Asked.Document(path).Is(out var document, out var refusal) ? MinutesReader.Read(document) : refusal;

    /// <summary>Shows them and, unless it is a dry run, registers them; resolutions wait for a person.</summary>
    public static async Task<int> Run(
        string path, MinutesDraft draft, OutputFormat format, bool dryRun, string why, GuankaoSettings settings, Terminal terminal, CancellationToken stop)
    {
        if (dryRun)
        {
            Write(draft, format, terminal);
            return ExitCode.Fine;
        }

        var opened = await OpenLedger.Of(settings, stop).ConfigureAwait(false);
        if (!opened.Is(out var ledger, out var closed))
        {
            return terminal.Refuse(closed, ExitCode.Refused);
        }

        await using (ledger)
        {
            var bytes = await File.ReadAllBytesAsync(path, stop).ConfigureAwait(false);
            var command = new ConfirmMinutes(draft, bytes, Actor.LocalOwner, Environment.UserName, why) { City = draft.City ?? settings.City };
            var saved = await ledger.Ask<ConfirmMinutesHandler>().Do(command, stop).ConfigureAwait(false);
            if (!saved.Is(out var receipt, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            Write(draft, format, terminal);
            await (format == OutputFormat.Text ? terminal.Out : terminal.Error).WriteLineAsync(terminal.Say(
                $"已登錄會議紀錄，{receipt.Offered} 項裁示或決議待選項。", $"Minutes registered; {receipt.Offered} rulings or resolutions wait to be selected.")).ConfigureAwait(false);
        }

        return ExitCode.Fine;
    }

    public static void Write(MinutesDraft draft, OutputFormat format, Terminal terminal)
    {
        if (format != OutputFormat.Text)
        {
            terminal.WriteJson(json => MinutesJson.Write(draft, json), indented: format == OutputFormat.Json);
            return;
        }

        var output = terminal.Out;
        output.WriteLine(draft.Title);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{draft.Day:yyyy-MM-dd} {draft.Start:HH\\:mm}–{draft.End:HH\\:mm}  {draft.Place}  {terminal.Say("主席", "chair")}: {draft.Chair}"));
        output.WriteLine(terminal.Say(
            $"會議紀錄：{draft.People.Count} 人、{draft.Matters.Count} 案、{draft.Resolutions.Count} 項裁示或決議、{draft.Questions.Count} 個問題",
            $"Minutes: {draft.People.Count} people, {draft.Matters.Count} matters, {draft.Resolutions.Count} rulings or resolutions, {draft.Questions.Count} questions"));
        foreach (var resolution in draft.Resolutions)
        {
            var terms = resolution.Terms;
            output.WriteLine();
            output.WriteLine($"{terms.Number,3}  [{terminal.Say(terms.Kind.Name())}] {terms.Text.ReplaceLineEndings(" ")}");
            output.WriteLine($"     {terminal.Say("主辦", "lead")}: {terms.Lead ?? "–"}  {terminal.Say("協辦", "with")}: {string.Join('、', terms.Supporting)}  {terminal.Say("期限", "by")}: {resolution.When}");
        }

        foreach (var question in draft.Questions)
        {
            output.WriteLine($"{terminal.Say("問題", "question")}: {terminal.Say(question.Message)} [{question.Code}]");
        }
    }
}
