using Guankao.Kernel;

namespace Guankao.Meetings;

/// <summary>What the words of this module are called.</summary>
public static class MeetingWords
{
    /// <summary>A level.</summary>
    public static Bilingual Name(this MeetingLevel level) => level switch
    {
        MeetingLevel.City => new("府級", "city"),
        MeetingLevel.District => new("區級", "district"),
        MeetingLevel.Case => new("個案研討", "case conference"),
        _ => new("議題", "theme"),
    };

    /// <summary>A state of a meeting.</summary>
    public static Bilingual Name(this MeetingState state) => state switch
    {
        MeetingState.Convened => new("已排定", "called"),
        MeetingState.Held => new("已召開", "held"),
        _ => new("取消", "cancelled"),
    };

    /// <summary>A kind of resolution.</summary>
    public static Bilingual Name(this ResolutionKind kind) => kind switch
    {
        ResolutionKind.Ruling => new("主席裁示", "ruling of the chair"),
        ResolutionKind.Resolution => new("決議", "resolution"),
        _ => new("臨時動議", "motion from the floor"),
    };

    /// <summary>A standing.</summary>
    public static Bilingual Name(this ResolutionStanding standing) => standing switch
    {
        ResolutionStanding.Offered => new("待選項", "to be selected"),
        ResolutionStanding.Tracked => new("列管中", "tracked"),
        ResolutionStanding.Untracked => new("不列管", "left to its agency"),
        _ => new("解除列管", "released"),
    };

    /// <summary>A wish.</summary>
    public static Bilingual Name(this Wish wish) => wish == Wish.Release ? new("解除列管", "release") : new("繼續列管", "go on tracking");

    /// <summary>How somebody stands in the list.</summary>
    public static Bilingual Name(this Attendance attendance) => attendance switch
    {
        Attendance.Present => new("出席", "present"),
        Attendance.Observer => new("列席", "observing"),
        _ => new("請假或缺席", "absent"),
    };

    /// <summary>A state of a round.</summary>
    public static Bilingual Name(this RoundState state) => state switch
    {
        RoundState.Held => new("已召開", "held"),
        RoundState.Missed => new("未召開", "missed"),
        RoundState.Due => new("本期應召開", "due in this round"),
        _ => new("尚未開始", "to come"),
    };

    /// <summary>A kind of council matter.</summary>
    public static Bilingual Name(this CouncilKind kind) => kind == CouncilKind.Question ? new("議會質詢", "council question") : new("議員索資", "councillor's data request");
}
