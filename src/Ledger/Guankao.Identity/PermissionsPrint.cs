using System.Text;

namespace Guankao.Identity;

/// <summary>docs/permissions.md, printed from the table.</summary>
public static class PermissionsPrint
{
    /// <summary>The page: the table, and which of its rows opens each way into the program.</summary>
    /// <param name="table">The table.</param>
    /// <param name="routes">Method, address and the words of the sign on its door.</param>
    public static string Of(PermissionTable table, IEnumerable<(string Method, string Address, string Sign)> routes)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(routes);
        var page = new StringBuilder();
        page.Append("# Permissions 權限表\n\nPrinted from data/permissions.json and the doors of the program; a test fails where they differ (print it anew with GUANKAO_PRINT=1).\n")
            .Append("Whoever is not named in a row may not do it. A person's posts count as they are at the moment of the act.\n\n")
            .Append("| deed | 行為 | what | who may | states |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in table.Rows)
        {
            var who = string.Join("; ", row.Who.Select(grant => $"{RoleNames.Of(grant).En} {RoleNames.Of(grant).ZhHant}"));
            var states = row.States.Count == 0 ? "any" : string.Join(", ", row.States.Select(state => $"{state} {StateNames.Of(state).ZhHant}"));
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{row.Deed}` | {row.Name.ZhHant} | {row.Name.En} | {who} | {states} |\n");
        }

        page.Append("\n## Doors 路由\n\nEvery page and endpoint with the sign on its door; whether a deed may be done to this very thing, and now, the handler asks the table.\n\n")
            .Append("| method | address | who passes |\n| --- | --- | --- |\n");
        foreach (var (method, address, sign) in routes)
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {method} | `{address.Replace("|", "\\|", StringComparison.Ordinal)}` | {sign} |\n");
        }

        return page.ToString();
    }
}
