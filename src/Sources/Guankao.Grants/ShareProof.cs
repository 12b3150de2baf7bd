using Guankao.Kernel;

namespace Guankao.Grants;

/// <summary>How a line stands to the share rule.</summary>
public enum ShareStanding
{
    /// <summary>It holds the share to the dollar.</summary>
    Fits,

    /// <summary>It differs by what rounding of sub-items explains.</summary>
    Rounding,

    /// <summary>It leaves the share, and the plan says under which exception.</summary>
    Explained,

    /// <summary>It leaves the share, and nothing in the plan says why.</summary>
    Asked,
}

/// <summary>The proof of one line.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="ExpectedOwn">What the city should bear.</param>
/// <param name="Difference">Own share in the plan less that.</param>
/// <param name="Exception">Exception declared in the plan, or else the one that the figures suggest: pass-through, fixed or extra; null for none.</param>
/// <param name="OverCap">True where the centre would pay more than a subsidy may be.</param>
/// <param name="Why">The proof in words.</param>
public sealed record ShareProof(ShareStanding Standing, long ExpectedOwn, long Difference, string? Exception, bool OverCap, Bilingual Why)
{
    // A subsidy without a broken thousand that is no share of its total was set as an amount.
    private const long RoundAmount = 10_000;

    /// <summary>True where the line leaves the share for more than rounding.</summary>
    public bool Deviates => Standing is ShareStanding.Explained or ShareStanding.Asked;

    /// <summary>Proves a line; the exception is what the plan declares for it, null where it declares nothing.</summary>
    public static ShareProof Of(BudgetFigures line, ShareBasis basis, string? declared)
    {
        var expected = basis.OwnOf(line.Total);
        var difference = line.Own - expected;
        var cap = basis.CapPercent is { } most && line.Total > 0 && line.Subsidy * 100m > line.Total * most;
        if (Math.Abs(difference) <= GrantProgramme.RoundingTolerance)
        {
            var exact = difference == 0;
            return new ShareProof(exact ? ShareStanding.Fits : ShareStanding.Rounding, expected, difference, null, cap, exact
                ? new Bilingual($"自籌{basis.OwnPercent:0.##}%，相符。", $"Own share {basis.OwnPercent:0.##} %; it fits.")
                : new Bilingual($"與應自籌{expected:N0}元相差{difference:+#;-#}元，為進位所致。", $"{difference:+#;-#} against {expected:N0}: rounding."));
        }

        var exception = declared ?? Suggested(line, difference);
        var percent = line.OwnPercent ?? 0;
        return declared is not null
            ? new ShareProof(ShareStanding.Explained, expected, difference, declared, cap, new Bilingual(
                $"自籌{percent:0.##}%，應為{basis.OwnPercent:0.##}%；計畫書載明為{Zh(declared)}。",
                $"Own share {percent:0.##} % instead of {basis.OwnPercent:0.##} %; the plan declares {En(declared)}."))
            : new ShareProof(ShareStanding.Asked, expected, difference, exception, cap, new Bilingual(
                $"自籌{percent:0.##}%，應為{basis.OwnPercent:0.##}%（{expected:N0}元），計畫書未說明；是否為{Zh(exception!)}？請補理由。",
                $"Own share {percent:0.##} % instead of {basis.OwnPercent:0.##} % ({expected:N0}), and the plan does not say why. Is it {En(exception!)}? Please give the reason."));
    }

    private static string Suggested(BudgetFigures line, long difference) =>
        difference < 0 || (line.Subsidy > 0 && line.Subsidy % RoundAmount == 0) ? "fixed" : "extra";

    private static string Zh(string exception) => exception switch { "pass-through" => "代收代付", "fixed" => "中央定額補助", _ => "地方加碼" };

    private static string En(string exception) => exception switch
    {
        "pass-through" => "money received and paid on behalf", "fixed" => "a fixed central amount", _ => "extra money of the city",
    };
}
