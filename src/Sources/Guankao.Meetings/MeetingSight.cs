using Guankao.Identity;
using Guankao.Lineage;
using Guankao.Store.Acts;

namespace Guankao.Meetings;

/// <summary>What one reader sees of meetings: who prepares, answers or registers reads them as written, others without what is personal.</summary>
internal sealed class MeetingSight(Actor reader, PublicText clean)
{
    private readonly bool _inside = new[] { Deed.RegisterMinutes, Deed.ReplyToResolution, Deed.ConveneMeeting }.Any(deed => PermissionTable.Shipped.Might(reader, deed));

    public MeetingPage Of(MeetingPage page) => _inside ? page : page with
    {
        Minutes = page.Minutes is { } minutes ? minutes with { Matters = [.. minutes.Matters.Select(Clean)] } : null,
        Agenda = [.. page.Agenda.Select(item => item with { Title = Clean(item.Title), Reason = item.Reason is { } reason ? Clean(reason) : null, Papers = [.. item.Papers.Select(Clean)] })],
        Resolutions = Of(page.Resolutions), Note = page.Note is { } note ? Clean(note) : null, History = Of(page.History),
    };

    public IReadOnlyList<ResolutionLine> Of(IReadOnlyList<ResolutionLine> rows) => _inside ? rows : [.. rows.Select(row => CleanedTexts.Of(row, Clean))];

    public IReadOnlyList<PastAct> Of(IReadOnlyList<PastAct> acts) => _inside ? acts : [.. acts.Select(act => CleanedTexts.Of(act, Clean))];

    private string Clean(string text) => clean(text);
}
