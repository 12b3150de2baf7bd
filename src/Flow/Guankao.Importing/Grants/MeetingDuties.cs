using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Meetings that are to be held are duties too.</summary>
internal static class MeetingDuties
{
    internal static IEnumerable<DutyDraft> Of(IReadOnlyList<SeriesDraft> series) =>
        from one in series
        from cadence in one.Cadences
        where cadence.Every > 0
        let text = one.Name + "：" + cadence.Text
        select new DutyDraft(
            "meeting", text, new TextSpan(one.Name.Length + 1, text.Length), one.Secretariat.Length > 0 ? one.Secretariat : null,
            cadence.Times, null, cadence.Every == 1 ? cadence.Unit.ToString().ToLowerInvariant() : $"{cadence.Every} {cadence.Unit.ToString().ToLowerInvariant()}",
            "", cadence.Locator);
}
