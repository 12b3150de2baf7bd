using System.Text;

namespace Guankao.Identity;

/// <summary>docs/permissions.md, printed from the table.</summary>
public static class PermissionsPrint
{
    /// <summary>The page.</summary>
    public static string Of(PermissionTable table)
    {
        var page = new StringBuilder();
        page.Append("# Permissions 權限表\n\nPrinted from data/permissions.json; a test fails where the two differ.\n")
            .Append("Whoever is not named in a row may not do it. A person's posts count as they are at the moment of the act.\n\n")
            .Append("| deed | 行為 | what | who may | states |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in table.Rows)
        {
            var who = string.Join("; ", row.Who.Select(grant => $"{RoleNames.Of(grant).En} {RoleNames.Of(grant).ZhHant}"));
            var states = row.States.Count == 0 ? "any" : string.Join(", ", row.States.Select(state => $"{state} {StateNames.Of(state).ZhHant}"));
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{row.Deed}` | {row.Name.ZhHant} | {row.Name.En} | {who} | {states} |\n");
        }

        return page.ToString();
    }
}
