using System.Globalization;
using Guankao.Importing;

namespace Guankao.Cli.Verbs;

/// <summary>A repaired table for people: one line an item, then what was mended and what should be asked.</summary>
internal static class DraftText
{
    public static void Write(Terminal terminal, PolicyTableDraft draft)
    {
        var output = terminal.Out;
        WriteHead(terminal, draft);
        output.WriteLine();
        foreach (var item in draft.Items)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{item.Number,4}  {item.Title}  [{item.Lead ?? "?"}]  {item.Grade}"));
            foreach (var repair in item.Repairs)
            {
                output.WriteLine($"        {terminal.Say("修復", "repair")}: {terminal.Say(repair.Why)}");
            }

            WriteQuestions(terminal, item.Questions, $"        ");
        }

        output.WriteLine();
        WriteQuestions(terminal, draft.Questions, "");
    }

    /// <summary>The table's title and what was found in it, in two lines.</summary>
    public static void WriteHead(Terminal terminal, PolicyTableDraft draft)
    {
        var (milestones, repairs) = (draft.Items.Sum(i => i.Milestones.Count), draft.Items.Sum(i => i.Repairs.Count));
        terminal.Out.WriteLine(draft.Title);
        terminal.Out.WriteLine(terminal.Say(
            $"{draft.Items.Count} 項、{milestones} 個工作項目、{repairs} 處修復、{Questions(draft)} 個問題",
            $"{draft.Items.Count} items, {milestones} milestones, {repairs} repairs, {Questions(draft)} questions"));
    }

    private static int Questions(PolicyTableDraft draft) => draft.Questions.Count + draft.Items.Sum(i => i.Questions.Count);

    private static void WriteQuestions(Terminal terminal, IReadOnlyList<Question> questions, string indent)
    {
        foreach (var question in questions)
        {
            terminal.Out.WriteLine($"{indent}{terminal.Say("問題", "question")}: {terminal.Say(question.Message)} [{question.Code}]");
        }
    }
}
