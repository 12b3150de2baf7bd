using Guankao.Kernel;

namespace Guankao.Importing.Meetings;

/// <summary>What a person should look at before minutes are registered.</summary>
internal static class MinutesDoubts
{
    public static IReadOnlyList<MinutesQuestion> Of(MinutesDraft draft) => [.. Head(draft), .. draft.Resolutions.SelectMany(Resolution)];

    private static IEnumerable<MinutesQuestion> Head(MinutesDraft draft)
    {
        if (draft.Series.Length == 0)
        {
            yield return new("series-unknown", new("看不出是哪個會議，請填會議名稱。", "It cannot be told which meeting this is; name it."));
        }

        if (draft.Day is null)
        {
            yield return new("day-unknown", new("看不出開會日期，請填日期。", "The day of the meeting cannot be told; give it."));
        }

        if (draft.Chair.Length == 0)
        {
            yield return new("chair-unknown", new("沒有寫主席，請確認由誰主持。", "Nobody is named as chair; check who chaired it."));
        }

        if (draft.End < draft.Start)
        {
            yield return new("end-before-start", new(
                $"散會時間 {draft.End:HH\\:mm} 早於開會時間 {draft.Start:HH\\:mm}，請確認。", $"It ended at {draft.End:HH\\:mm}, before it began at {draft.Start:HH\\:mm}; check the times."));
        }

        if (draft.People.Count == 0)
        {
            yield return new("people-unknown", new("紀錄沒有列出出席人員（可能另附簽到表）。", "Nobody is listed as present; a sheet of signatures may be kept apart."));
        }

        if (draft.Resolutions.Count == 0)
        {
            yield return new("resolutions-missing", new("沒有讀到裁示或決議，請確認。", "Neither a ruling nor a resolution was found; check the minutes."));
        }
    }

    private static IEnumerable<MinutesQuestion> Resolution(DraftResolution resolution)
    {
        var terms = resolution.Terms;
        if (resolution.Formal)
        {
            yield break;
        }

        if (terms.Lead is null)
        {
            yield return new("owner-missing", new($"第 {terms.Number} 項沒有寫由誰辦理。", $"Item {terms.Number} does not say who must do it."), terms.Locator);
        }

        foreach (var date in terms.Due.Where(date => date.Doubt != Reading.DateDoubt.None))
        {
            yield return new("day-doubtful", new(
                $"第 {terms.Number} 項的日期「{date.Span.Of(terms.Text)}」有疑問，請確認。", $"The day {date.Span.Of(terms.Text)} of item {terms.Number} is doubtful; check it."), terms.Locator);
        }
    }
}
