using Guankao.Grants;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Everything in a plan that a person should look at.</summary>
internal static class PlanQuestions
{
    internal static IReadOnlyList<PlanQuestion> Of(GrantPlanDraft plan, PlanHead head, ReadBudget budget) =>
        [.. Money(plan), .. Shares(plan, head), .. Notes(budget), .. Posts(plan.Staffing), .. Gaps(plan), .. Meetings(plan)];

    private static IEnumerable<PlanQuestion> Money(GrantPlanDraft plan)
    {
        foreach (var line in plan.Lines)
        {
            var money = line.Money;
            if (!money.Adds)
            {
                yield return new("line-does-not-add", new Bilingual(
                    $"項目{line.Number}「{line.Name}」：自籌{money.Own:N0}＋補助{money.Subsidy:N0}＝{money.Own + money.Subsidy:N0}，總經費卻為{money.Total:N0}，請更正。",
                    $"Item {line.Number}: own {money.Own:N0} and subsidy {money.Subsidy:N0} make {money.Own + money.Subsidy:N0}, not {money.Total:N0}. Please correct it."), line.Locator);
            }
        }

        if (plan.Totals is { } totals && totals.Printed != plan.Computed)
        {
            var (said, sum) = (totals.Printed, plan.Computed);
            yield return new("totals-differ", new Bilingual(
                $"合計印為{said.Total:N0}／{said.Own:N0}／{said.Subsidy:N0}，各項相加為{sum.Total:N0}／{sum.Own:N0}／{sum.Subsidy:N0}，請查明。",
                $"The totals say {said.Total:N0} / {said.Own:N0} / {said.Subsidy:N0}, the lines make {sum.Total:N0} / {sum.Own:N0} / {sum.Subsidy:N0}. Please check."), totals.Locator);
        }
    }

    private static IEnumerable<PlanQuestion> Shares(GrantPlanDraft plan, PlanHead head)
    {
        if (plan.Basis is null)
        {
            yield return new("share-unknown", new Bilingual(
                "查無本計畫、本市與本年度之補助比率，計畫書亦未載明，無法逐項核對；請指定比率。",
                "Neither the rules nor the plan say what share the city bears, so no line could be proved. Please give the share."), null);
            yield break;
        }

        if (head.StatedOwn is { } stated && stated != plan.Basis.OwnPercent)
        {
            yield return new("share-said-otherwise", new Bilingual(
                $"計畫書稱自籌{stated:0.##}%，規則（{plan.Basis.Source.ZhHant}）為{plan.Basis.OwnPercent:0.##}%，以何者為準？",
                $"The plan says own {stated:0.##} %, the rule ({plan.Basis.Source.En}) {plan.Basis.OwnPercent:0.##} %. Which holds?"), null);
        }

        foreach (var line in plan.Lines.Where(line => line.Proof is { Standing: ShareStanding.Asked }))
        {
            yield return new("share-deviates", new Bilingual(
                $"項目{line.Number}「{line.Name}」：{line.Proof!.Why.ZhHant}", $"Item {line.Number}: {line.Proof.Why.En}"), line.Locator);
        }

        foreach (var line in plan.Lines.Where(line => line.Proof is { OverCap: true }))
        {
            yield return new("share-over-cap", new Bilingual(
                $"項目{line.Number}「{line.Name}」：中央補助逾總經費{plan.Basis.CapPercent:0.##}%上限，請敘明例外依據。",
                $"Item {line.Number}: the subsidy is more than {plan.Basis.CapPercent:0.##} % of the total. Please name the exception."), line.Locator);
        }
    }

    private static IEnumerable<PlanQuestion> Notes(ReadBudget budget) => budget.Lines.Select(line => line.Note).OfType<PlanNote>()
        .Where(note => note.Said is { } said && said != note.Items.Count)
        .Select(note => new PlanQuestion("note-count-differs", new Bilingual(
            $"註{note.Mark}稱{note.Said}項，讀得{note.Items.Count}項，請核對。", $"Note {note.Mark} says {note.Said} items, {note.Items.Count} were read. Please check."), note.Locator));

    private static IEnumerable<PlanQuestion> Posts(StaffingDraft staffing)
    {
        foreach (var post in staffing.Totals?.Posts ?? [])
        {
            var sum = staffing.Lines.SelectMany(line => line.Of(post.Stage)).Where(other => other.Kind == post.Kind).Sum(other => other.Count);
            if (sum != post.Count)
            {
                yield return new("posts-differ", new Bilingual(
                    $"人力「{post.Kind}」合計印為{post.Count}，各項相加為{sum}，請核對。", $"Posts “{post.Kind}”: the total says {post.Count}, the lines make {sum}. Please check."), staffing.Totals!.Locator);
            }
        }

        foreach (var line in staffing.Lines)
        {
            var (approved, requested) = (line.Of("approved").Sum(post => post.Count), line.Of("requested").Sum(post => post.Count));
            if (line.Of("approved").Any() && line.Of("requested").Any() && requested != approved)
            {
                yield return new("posts-not-as-approved", new Bilingual(
                    $"項目{line.Number}「{line.Name}」：核定{approved}名，申請{requested}名，請說明。", $"Item {line.Number}: {approved} posts approved, {requested} asked for. Please explain."), line.Locator);
            }
        }
    }

    private static IEnumerable<PlanQuestion> Gaps(GrantPlanDraft plan) => plan.Resources.Where(resource => resource.Gap > 0)
        .Select(resource => new PlanQuestion(resource.Silent ? "resource-gap-silent" : "resource-gap", new Bilingual(
            $"{resource.Name}：目標{resource.Target}處，已布建{resource.Built}處，本年預計{resource.Planned ?? 0}處，仍缺{resource.Gap}處{(resource.Silent ? "，計畫書未說明原因與期程" : "")}。",
            $"{resource.Name}: target {resource.Target}, built {resource.Built}, planned {resource.Planned ?? 0}: {resource.Gap} missing{(resource.Silent ? ", and the plan does not say why or until when" : "")}."), resource.Locator));

    private static IEnumerable<PlanQuestion> Meetings(GrantPlanDraft plan) => plan.Series.Where(series => series.Conflict)
        .Select(series => new PlanQuestion("cadence-conflict", new Bilingual(
            $"「{series.Name}」之頻率前後不一：{string.Join("；", series.Cadences.Select(cadence => $"「{cadence.Text}」"))}，以何者為準？",
            $"Two places say differently how often “{series.Name}” is held: {string.Join("; ", series.Cadences.Select(cadence => cadence.Text))}. Which holds?"), series.Cadences[^1].Locator));
}
