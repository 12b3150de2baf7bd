using Guankao.Kernel;

namespace Guankao.Meetings;

/// <summary>Why something of the council is not taken: a sentence each.</summary>
internal static class CouncilFaults
{
    public static readonly Refusal NoCouncillor = new("councillor-missing", new("請填質詢或索資的議員。", "Name the councillor who asked."));

    public static readonly Refusal NoSubject = new("subject-missing", new("請填質詢或索資的內容。", "Say what was asked for."));

    public static readonly Refusal NoAgency = new("agency-missing", new("請填答復的機關。", "Name the agency that owes the answer."));

    public static readonly Refusal Future = new("asked-in-future", new("質詢或索資的時間還沒到，請更正。", "It would have been asked in the future; correct the time."));

    public static readonly Refusal NoMatter = new("council-matter-unknown", new("找不到這件質詢或索資，請重新選取。", "There is no such matter of the council; choose it again."));

    public static readonly Refusal NoStep = new("council-step-unknown", new("這個期限已經完成或不存在，請重新整理頁面。", "This clock was stopped already or does not exist; reload the page."));

    public static readonly Refusal NoAnswer = new("answer-missing", new("請填答復內容或文號。", "Write the answer or the number of the letter."));
}
