namespace Guankao.Identity;

/// <summary>A person as the framework's passkey checks see them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">As written into acts.</param>
/// <param name="Mail">The name to sign in with.</param>
public sealed record PasskeyOwner(Guid Id, string Name, string Mail);
