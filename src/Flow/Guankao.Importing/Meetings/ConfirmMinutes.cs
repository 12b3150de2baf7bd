using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Importing.Meetings;

/// <summary>What a person wants of a resolution.</summary>
/// <param name="Choice">What is to become of it.</param>
/// <param name="Lead">The lead agency, where the minutes name none or another.</param>
public sealed record MinutesChoice(ResolutionChoice Choice, string? Lead = null);

/// <summary>A person has looked at a draft of minutes and keeps them.</summary>
/// <param name="Draft">What was looked at.</param>
/// <param name="File">The bytes they were read from; kept as evidence.</param>
/// <param name="Actor">Who confirms.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
/// <param name="Choices">What is wanted of each resolution, by its number; the others wait for a decision.</param>
public sealed record ConfirmMinutes(
    MinutesDraft Draft, ReadOnlyMemory<byte> File, Actor Actor, string Who, string Why, IReadOnlyDictionary<int, MinutesChoice>? Choices = null)
{
    /// <summary>The series they belong to; null to find it by its name.</summary>
    public Guid? Series { get; init; }

    /// <summary>The meeting that was called; null to find it by its day.</summary>
    public Guid? Meeting { get; init; }

    /// <summary>The city, where the minutes do not say.</summary>
    public string? City { get; init; }

    /// <summary>The name of the meeting, likewise.</summary>
    public string? Name { get; init; }

    /// <summary>Who chaired it, likewise.</summary>
    public string? Chair { get; init; }

    /// <summary>Its day, where the minutes do not say or say it wrongly.</summary>
    public DateOnly? Day { get; init; }
}

/// <summary>Does <see cref="ConfirmMinutes"/>: all of it in one transaction or nothing. <c>await confirm.Do(command, ct)</c>.</summary>
public sealed class ConfirmMinutesHandler(LedgerStore store, RunningRules rules)
{
    /// <summary>Keeps the minutes, or says why not.</summary>
    public async Task<Outcome<MinutesReceipt>> Do(ConfirmMinutes command, CancellationToken cancellation)
    {
        var document = command.Draft.Document;
        if (DocumentShelf.HashOf(command.File.Span) != document.Sha256)
        {
            return new Refusal("file-changed", new Bilingual(
                $"「{document.Name}」的內容和剛才檢視的不同，可能還在寫入；請重新上傳再確認。",
                $"{document.Name} is not the file that was looked at, perhaps it was still being written: hand it in again."));
        }

        await using var ledger = await store.Write(cancellation);
        await DocumentShelf.Keep(ledger, document.Name, document.Format, command.File, cancellation);
        var registered = await RegisterMinutesHandler.Do(
            ledger, rules.Basis,
            new RegisterMinutes(Terms(command), Chosen(command), command.Series, command.Meeting, command.Actor, command.Who, command.Why), cancellation);
        if (registered.Refusal is null)
        {
            await ledger.Commit(cancellation);
        }

        return registered;
    }

    private static MinutesTerms Terms(ConfirmMinutes command)
    {
        var draft = command.Draft;
        var series = Given(command.Name, draft.Series);
        return new MinutesTerms(
            draft.Title.Length > 0 ? draft.Title : series, Given(command.City, draft.City), series, draft.Term, draft.Number, command.Day ?? draft.Day ?? default,
            draft.Start, draft.End, draft.Place, Given(command.Chair, draft.Chair), draft.Recorder, draft.People,
            [.. draft.Matters.Select(matter => matter.CaseNumber is { } number ? $"{number}　{matter.Subject}" : matter.Subject)], draft.Papers, draft.Document.Name, draft.Document.Sha256);
    }

    private static List<ChosenResolution> Chosen(ConfirmMinutes command) =>
    [
        .. command.Draft.Resolutions.Select(resolution =>
        {
            var choice = command.Choices?.GetValueOrDefault(resolution.Terms.Number);
            return new ChosenResolution(resolution.Terms, choice?.Choice ?? ResolutionChoice.Later, choice?.Lead);
        }),
    ];

    private static string Given(string? given, string? read) => string.IsNullOrWhiteSpace(given) ? read ?? "" : given.Trim();
}
