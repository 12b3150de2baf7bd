using System.Security.Cryptography;
using System.Text;
using Guankao.Importing;

namespace Guankao.Testing.Databases;

/// <summary>A policy table as it lies before the person who confirms it.</summary>
public sealed class PolicyTableBuilder(IReadOnlyList<CommitmentBuilder> rows)
{
    private string? _city = "松陽市";
    private DraftPeriod? _period = new(new DateOnly(2023, 7, 1), new DateOnly(2023, 12, 31), "112年下半年");
    private string _file = "第一版";

    /// <summary>Whose table; null where it does not say.</summary>
    public PolicyTableBuilder Of(string? city)
    {
        _city = city;
        return this;
    }

    /// <summary>The half-year that it reports on.</summary>
    public PolicyTableBuilder For(int rocYear, bool secondHalf = true)
    {
        var (from, to) = secondHalf ? (7, 12) : (1, 6);
        _period = new DraftPeriod(
            new DateOnly(rocYear + 1911, from, 1), new DateOnly(rocYear + 1911, to, secondHalf ? 31 : 30), $"{rocYear}年{(secondHalf ? "下" : "上")}半年");
        return this;
    }

    /// <summary>A table that does not say its period.</summary>
    public PolicyTableBuilder ForNoPeriod()
    {
        _period = null;
        return this;
    }

    /// <summary>What the file holds; another text is another file.</summary>
    public PolicyTableBuilder In(string file)
    {
        _file = file;
        return this;
    }

    /// <summary>The draft.</summary>
    public PolicyTableDraft Draft() => new(
        new DraftDocument("松陽市政策表.txt", "txt", Convert.ToHexStringLower(SHA256.HashData(Bytes())), Bytes().Length),
        "松陽市政策項目辦理情形", _period, _city, [], [.. rows.Select(row => row.Row())], []);

    /// <summary>The file's bytes.</summary>
    public byte[] Bytes() => Encoding.UTF8.GetBytes(_file);

    /// <summary>The command that confirms it.</summary>
    public ConfirmPolicyTable Confirmed(string who = "研考會承辦", string why = "112年下半年管考") => new(Draft(), Bytes(), who, why);
}
