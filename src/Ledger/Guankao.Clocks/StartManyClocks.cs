using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Clocks;

/// <summary>Starts many clocks in one open change, where a register or an import brings them all at once.</summary>
public static class StartManyClocks
{
    private static readonly string[] Columns =
    [
        "id", "rule", "city", "district", "subject_kind", "subject", "owner", "start_day", "start_minute", "pauses", "extensions", "rule_version",
        "calendar_version", "due_day", "due_minute", "reads_from", "reads_to", "warns_from", "warnings", "state", "opened_at",
    ];

    /// <summary>Starts them all, or none where one is refused; gives back their ids in order.</summary>
    public static async Task<Outcome<IReadOnlyList<Guid>>> Do(
        LedgerTransaction ledger, Basis basis, IReadOnlyList<StartClock> commands, CancellationToken cancellation)
    {
        var ground = new Ground(basis);
        var clocks = new List<RunningClock>(commands.Count);
        foreach (var command in commands)
        {
            if (!StartClockHandler.Begin(ground, basis, command, ledger.Now).Is(out var begun, out var refusal))
            {
                return refusal;
            }

            await ground.Keep(ledger.Db, begun.Row, command.City, command.District, cancellation);
            clocks.Add(begun.Clock);
        }

        await ledger.Insert(new ManyRows("open_clocks", Columns, clocks.Select(Row)), cancellation);
        foreach (var (clock, command) in clocks.Zip(commands))
        {
            ledger.RecordUnfollowed(StartClockHandler.Act(clock, command));
        }

        return clocks.ConvertAll(clock => clock.Id);
    }

    private static object?[] Row(RunningClock clock) =>
    [
        clock.Id, clock.Rule, clock.City, clock.District, clock.SubjectKind, clock.Subject, clock.Owner, clock.StartDay, clock.StartMinute,
        clock.Pauses, clock.Extensions, clock.RuleVersion, clock.CalendarVersion, clock.DueDay, clock.DueMinute, clock.ReadsFrom, clock.ReadsTo,
        clock.WarnsFrom, clock.Warnings, clock.State.ToString(), clock.OpenedAt,
    ];
}
