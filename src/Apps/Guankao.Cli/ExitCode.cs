namespace Guankao.Cli;

/// <summary>What the program's end says to the script that called it.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Fine = 0;

    /// <summary>Findings or refusals of the weight asked for with <c>--fail-on</c>, or an act that was refused.</summary>
    public const int Refused = 1;

    /// <summary>The call itself was wrong.</summary>
    public const int Usage = 2;

    /// <summary>The file could not be read.</summary>
    public const int Unreadable = 3;
}
