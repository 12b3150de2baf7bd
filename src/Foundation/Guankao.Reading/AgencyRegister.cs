namespace Guankao.Reading;

/// <summary>The names of agencies and bodies that reading knows; filled from data, never from code.</summary>
public sealed class AgencyRegister
{
    /// <summary>Knows no name.</summary>
    public static readonly AgencyRegister Empty = new();
}
