namespace Guankao.Reading.Personal;

/// <summary>What kind of personal data was found.</summary>
public enum PersonalKind
{
    /// <summary>電子郵件.</summary>
    Mail,

    /// <summary>電話.</summary>
    Phone,

    /// <summary>身分證或居留證號碼.</summary>
    IdentityNumber,

    /// <summary>姓名.</summary>
    Name,

    /// <summary>地址.</summary>
    Address,
}

/// <summary>Personal data in a text.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">What.</param>
public readonly record struct PersonalReading(TextSpan Span, PersonalKind Kind);
