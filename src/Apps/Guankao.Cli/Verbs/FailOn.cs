using System.CommandLine;
using Guankao.Audit;

namespace Guankao.Cli.Verbs;

/// <summary><c>--fail-on</c>: the weight from which findings make the program end with 1.</summary>
internal static class FailOn
{
    public static Option<Severity?> Option(Terminal terminal) => new("--fail-on")
    {
        Description = terminal.Say("有此等級以上的發現時以代碼 1 結束：note、warning、error", "End with 1 where there are findings of this weight: note, warning, error"),
    };

    public static bool Reached(this Severity? asked, IEnumerable<Finding> findings) =>
        asked is { } least && findings.Any(f => f.Severity >= least);
}
