namespace Guankao.Architecture.Tests;

/// <summary>A module of the product: where it stands, what it is for and which modules it may reference.</summary>
internal sealed record Module(string Name, Floor Floor, string Purpose, params string[] May);

/// <summary>Floors only look down; apps may see everything.</summary>
internal enum Floor
{
    Foundation,
    Ledger,
    Sources,
    Flow,
    Apps,
}

/// <summary>
/// The one map of what may reference what. docs/modules.md is printed from it (set GUANKAO_PRINT=1 and run the tests);
/// a project that is not on it fails the build of the house.
/// </summary>
internal static class ModuleMap
{
    public static readonly IReadOnlyList<Module> Modules =
    [
        new("Kernel", Floor.Foundation, "Sentences in both languages, refusals, outcomes, pages"),
        new("Calendar", Floor.Foundation, "ROC dates, rest days, legal clocks that explain themselves", "Kernel"),
        new("Reading", Floor.Foundation, "Official prose to dates, quantities, agencies, verbs", "Kernel", "Calendar"),
        new("Documents", Floor.Foundation, "Files to blocks, tables and locators", "Kernel"),
        new("Rules", Floor.Foundation, "Rule sets as data: loaded, checked, explained", "Kernel", "Calendar"),
        new("Store", Floor.Foundation, "The one database, acts, files, search", "Kernel"),

        new("Identity", Floor.Ledger, "People, posts and roles; who may do what to which state", "Kernel", "Calendar", "Reading", "Store"),
        new("Jobs", Floor.Ledger, "Long work that outlives its request: asked for once, done chunk by chunk, each chunk once", "Kernel", "Store", "Identity"),
        new("Notices", Floor.Ledger, "Who is told what, once; letters and their delivery", "Kernel", "Store", "Identity"),
        new("Clocks", Floor.Ledger, "Open clocks, what they rest on, and what moved", "Kernel", "Calendar", "Rules", "Store", "Identity", "Jobs", "Notices"),
        new("Lineage", Floor.Ledger, "Which record rests on which, and the way from a source to its evidence", "Kernel", "Documents", "Store", "Identity"),
        new("Commitments", Floor.Ledger, "The ledger: who owes what, by when, measured how", "Kernel", "Calendar", "Reading", "Documents", "Rules", "Store", "Identity", "Lineage", "Clocks"),
        new("Reporting", Floor.Ledger, "Periods and reports", "Kernel", "Calendar", "Documents", "Rules", "Store", "Identity", "Notices", "Lineage", "Commitments"),
        new("Audit", Floor.Ledger, "Claims against promises, three lights, findings", "Kernel", "Calendar", "Reading", "Store", "Jobs", "Commitments", "Reporting"),

        new("Policies", Floor.Sources, "Policy books and their items", "Kernel", "Calendar", "Reading", "Store", "Commitments", "Reporting"),
        new("Trips", Floor.Sources, "Official trips, what they recommend and what came of it",
            "Kernel", "Calendar", "Reading", "Documents", "Rules", "Store", "Identity", "Clocks", "Lineage", "Commitments"),
        new("Grants", Floor.Sources, "Programmes, plans and their money: lines held against the share, posts, centres",
            "Kernel", "Calendar", "Reading", "Documents", "Rules", "Store", "Identity", "Lineage", "Commitments"),
        new("Meetings", Floor.Sources, "Series of meetings and their rhythm, minutes, rulings and what came of them, the council's questions",
            "Kernel", "Calendar", "Reading", "Documents", "Rules", "Store", "Identity", "Lineage", "Clocks", "Commitments"),
        new("Referrals", Floor.Sources, "Hand-offs between bodies as tokens and legal clocks, sealed; who holds a family now",
            "Kernel", "Calendar", "Reading", "Rules", "Store", "Identity", "Notices", "Clocks"),
        new("Youth", Floor.Sources, "Youth support as counters and tokens, a signed intake, the yearly report that tells of nobody",
            "Kernel", "Calendar", "Reading", "Rules", "Store", "Identity"),
        new("Incidents", Floor.Sources, "The night of a disaster: command, reports from the scene, division of work, shelters, drills, reviews",
            "Kernel", "Calendar", "Reading", "Documents", "Rules", "Store", "Identity", "Notices", "Lineage", "Clocks", "Commitments"),

        new("Importing", Floor.Flow, "A document to a draft to confirmed records",
            "Kernel", "Calendar", "Reading", "Documents", "Rules", "Store", "Identity", "Commitments", "Reporting", "Audit", "Policies", "Trips", "Grants", "Meetings"),
        new("Desk", Floor.Flow, "What staff see and do: duties, review, checking while one writes, filled tables",
            "Kernel", "Calendar", "Reading", "Documents", "Rules", "Store", "Identity", "Commitments", "Reporting", "Audit", "Importing", "Publishing"),
        new("Publishing", Floor.Flow, "What readers see: read models, open data, official forms",
            "Kernel", "Calendar", "Reading", "Documents", "Rules", "Store", "Identity", "Lineage", "Commitments", "Reporting", "Audit", "Policies", "Trips", "Meetings"),

        new("Scheduling", Floor.Apps, "Quartz, which wakes jobs and rounds on one of the nodes", "Store", "Jobs"),
        new("Hosting", Floor.Apps, "One call that puts a Guankao together", "*"),
        new("Migrations.Sqlite", Floor.Apps, "Migrations of the embedded store", "Store"),
        new("Migrations.Postgres", Floor.Apps, "Migrations of PostgreSQL", "Store"),
        new("Migrations.Design", Floor.Apps, "What the migrations tool starts; never shipped", "Store", "Hosting"),
        new("Web", Floor.Apps, "Pages", "*"),
        new("Cli", Floor.Apps, "The command line", "*"),
    ];

    public static Module? Find(string name) => Modules.FirstOrDefault(m => m.Name == name);

    /// <summary>docs/modules.md.</summary>
    public static string Print()
    {
        var lines = new List<string>
        {
            "# Modules",
            "",
            "Printed from the map in tests/Guankao.Architecture.Tests/ModuleMap.cs; a test fails where the two differ.",
            "Floors only look down: Foundation ← Ledger ← Sources ← Flow ← Apps.",
            "",
            "| floor | module | what it is for | may reference |",
            "| --- | --- | --- | --- |",
        };
        lines.AddRange(Modules.Select(m =>
            $"| {m.Floor} | Guankao.{m.Name} | {m.Purpose} | {(m.May is ["*"] ? "all below" : string.Join(", ", m.May.DefaultIfEmpty("nothing")))} |"));
        return string.Join('\n', lines) + "\n";
    }
}
