using System.Globalization;
using Guankao.Documents.Writing;
using Guankao.Grants;
using Guankao.Kernel;
using Guankao.Publishing.Forms;

namespace Guankao.Hosting;

/// <summary>Fills the official tables of a grant plan from the ledger.</summary>
public static class GrantForms
{
    private const string Currency = "元";

    /// <summary>The table of its money: what was asked for, approved and spent, line by line.</summary>
    public static GrantTableForm Money(PlanDetail plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var approved = plan.Account.Approved is not null;
        return new GrantTableForm(plan.Terms.Title + "經費明細表", Currency, [.. plan.Terms.Lines.Select((line, at) => Line(line, plan.Account.Lines[at], approved))])
        {
            Footnotes = [.. plan.Terms.Lines.Where(line => line.SubItems.Count > 0).Select(line => $"註：{Named(line)}含{string.Join('、', line.SubItems)}。")],
        };
    }

    /// <summary>All its tables as one document: money, posts, centres; a csv file holds one, the money.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ending">Ending of the file.</param>
    /// <param name="language">Language of headings and words.</param>
    public static PrintedDocument Tables(PlanDetail plan, string ending, string language = "zh-Hant-TW")
    {
        var money = GrantTablePrint.Of(Money(plan), language);
        if (OutputFormats.Parse(ending) == OutputFormat.Csv)
        {
            return money;
        }

        PrintedTable?[] others = [GrantPartsPrint.Posts(plan.Account.Posts.Select(Row).ToList(), language), GrantPartsPrint.Sites(plan.Account.Sites.Select(Row).ToList(), language)];
        return money with { Parts = [.. money.Parts, .. others.OfType<PrintedTable>()] };
    }

    private static GrantTableLine Line(BudgetLineTerms line, AccountLine kept, bool approved) => new(line.Number?.ToString(CultureInfo.InvariantCulture) ?? "", line.Name)
    {
        Total = line.Money.Total, Own = line.Money.Own, Subsidy = line.Money.Subsidy,
        Approved = approved ? kept.Approved?.Total ?? 0 : null, Spent = approved ? kept.Spent.Total : null, Note = Note(line, kept),
    };

    // The reason that a person gave comes before what the figures say.
    private static string Note(BudgetLineTerms line, AccountLine kept) => kept.ExceptionWhy ?? (line.Proof is { Deviates: true } proof ? proof.Why.ZhHant : "");

    private static string Named(BudgetLineTerms line) => line.Number is { } number ? $"項目{number}「{line.Name}」" : $"「{line.Name}」";

    private static GrantPostLine Row(PostRow post) => new(post.Number?.ToString(CultureInfo.InvariantCulture) ?? "", post.Item, post.Kind, post.Approved, post.Requested, post.Filled);

    private static GrantSiteLine Row(SiteRow site) => new(site.Name, site.Target, site.Built, site.Planned, site.Gap, site.Why ?? "");
}
