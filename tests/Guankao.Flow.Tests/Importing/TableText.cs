using System.Text;
using Guankao.Documents;
using Guankao.Importing;
using Guankao.Kernel;

namespace Guankao.Flow.Tests.Importing;

/// <summary>Writes a small table the way a page prints it and reads it back.</summary>
internal static class TableText
{
    internal const string Head = "領域\t綱要\t類別\t政策項目\t主辦\t協辦\t113年度目標\t重要工作項目\t113年上半年辦理情形\t辦理等級";

    internal static PolicyTableDraft Read(params string[] rows) => ReadWhole("海安市政府113年上半年政策辦理情形表\n\n" + Head + "\n" + string.Join('\n', rows));

    internal static PolicyTableDraft ReadWhole(string text) =>
        Outcome(text).Is(out var draft, out var refusal) ? draft : throw new InvalidOperationException(refusal.Sentence.En);

    internal static Refusal Refused(string text) => Outcome(text).Refusal ?? throw new InvalidOperationException("It was read.");

    internal static Outcome<PolicyTableDraft> Outcome(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return DocumentReader.Read(stream, "表.txt").Is(out var document, out var refusal)
            ? PolicyTableReader.Read(document)
            : refusal;
    }
}
