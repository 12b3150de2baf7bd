using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>What a bureau says to an assignment.</summary>
public enum AssignmentAnswer
{
    /// <summary>接案.</summary>
    Accept,

    /// <summary>退回，請改派.</summary>
    Decline,

    /// <summary>處理完成.</summary>
    Finish,
}

/// <summary>A bureau answers an assignment (接案、退回、完成).</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Assignment">Which.</param>
/// <param name="Answer">What it says.</param>
/// <param name="Note">Why it declines, or what was done.</param>
/// <param name="Actor">Who answers.</param>
/// <param name="Who">By what name.</param>
public sealed record AnswerAssignment(Guid Incident, Guid Assignment, AssignmentAnswer Answer, string Note, Actor Actor, string Who);

/// <summary>Does <see cref="AnswerAssignment"/>: <c>await answer.Do(command, ct)</c>.</summary>
public sealed class AnswerAssignmentHandler(LedgerStore store)
{
    /// <summary>Writes it down and gives the situation, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(AnswerAssignment command, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(command.Who))
        {
            return IncidentFaults.NoWho;
        }

        if (command.Answer == AssignmentAnswer.Decline && string.IsNullOrWhiteSpace(command.Note))
        {
            return IncidentFaults.NoWhy;
        }

        await using var ledger = await store.Write(cancellation);
        var row = await ledger.Db.Set<Situation>().Include(each => each.Assignments)
            .FirstOrDefaultAsync(each => each.IncidentId == command.Incident && each.Assignments.Any(one => one.Id == command.Assignment), cancellation);
        if (row?.Assignments.Find(one => one.Id == command.Assignment) is not { } assignment)
        {
            return IncidentFaults.NoAssignment;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.AnswerAssignment, Matter.Of(assignment.Agency)) is { } refused)
        {
            return refused;
        }

        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.AnswerAssignment, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (Fault(assignment, command.Answer) is { } fault)
        {
            return fault;
        }

        Answer(at, row, assignment, command);
        await ledger.Commit(cancellation);
        return row.Id;
    }

    private static Refusal? Fault(Assignment assignment, AssignmentAnswer answer) => (assignment.State, answer) switch
    {
        (AssignmentState.Proposed, AssignmentAnswer.Finish) => IncidentFaults.NotAccepted,
        (AssignmentState.Proposed, _) or (AssignmentState.Accepted, not AssignmentAnswer.Accept) => null,
        _ => IncidentFaults.Answered,
    };

    private static void Answer(IncidentAtHand at, Situation row, Assignment assignment, AnswerAssignment command)
    {
        var before = assignment.State;
        (assignment.By, assignment.EscalateAt) = (command.Who.Trim(), null);
        assignment.Note = string.IsNullOrWhiteSpace(command.Note) ? assignment.Note : command.Note.Trim();
        assignment.State = command.Answer switch
        {
            AssignmentAnswer.Accept => AssignmentState.Accepted,
            AssignmentAnswer.Decline => AssignmentState.Declined,
            _ => AssignmentState.Done,
        };
        assignment.AnsweredAt ??= at.Now;
        assignment.DoneAt = assignment.State == AssignmentState.Done ? at.Now : null;
        row.State = Of(row);
        at.Record(
            command.Answer switch { AssignmentAnswer.Accept => "AssignmentAccepted", AssignmentAnswer.Decline => "AssignmentDeclined", _ => "AssignmentFinished" },
            row, command.Who, string.IsNullOrWhiteSpace(command.Note) ? assignment.WhyZh : command.Note.Trim(),
            new ActChange("agency", null, assignment.Agency), new ActChange("assignment-state", before.Name().ZhHant, assignment.State.Name().ZhHant));
    }

    /// <summary>Done when nobody carries it any more and a lead finished it; open while no lead has taken it.</summary>
    private static SituationState Of(Situation row)
    {
        var leads = row.Assignments.Where(each => each.Lead).ToList();
        return leads.Exists(each => each.State == AssignmentState.Done) && row.Assignments.TrueForAll(each => each.State is not AssignmentState.Accepted) ? SituationState.Done
            : row.Assignments.Exists(each => each.State is AssignmentState.Accepted or AssignmentState.Done) ? SituationState.Taken
            : SituationState.Open;
    }
}
