using Guankao.Kernel;
using Guankao.Reading.Personal;

namespace Guankao.Referrals;

/// <summary>A note that holds nothing by which a person could be told.</summary>
internal static class CleanNote
{
    public const int Longest = 200;

    private static readonly Dictionary<PersonalKind, Bilingual> Kinds = new()
    {
        [PersonalKind.Mail] = new("電子郵件", "an e-mail address"),
        [PersonalKind.Phone] = new("電話號碼", "a telephone number"),
        [PersonalKind.IdentityNumber] = new("身分證或居留證號碼", "an identity number"),
        [PersonalKind.Name] = new("姓名", "a name"),
        [PersonalKind.Address] = new("地址", "an address"),
    };

    /// <summary>The note without blanks around it, or where it says too much; the sentence never repeats what was found.</summary>
    public static Outcome<string> Of(string? note)
    {
        var text = (note ?? "").Trim();
        if (text.Length > Longest)
        {
            return ReferralFaults.LongNote(Longest);
        }

        var found = StrictPersonal.Find(text).ToList();
        if (found.Count == 0)
        {
            return text;
        }

        var places = found.DistinctBy(each => each.Span.Start).ToList();
        return new Refusal("note-tells-who", new(
            $"備註{string.Join('、', places.Select(each => $"第{each.Span.Start + 1}到{each.Span.End}字像是{Kinds[each.Kind].ZhHant}"))}；請刪去，改用「案主」「案母」「學校」等稱呼。",
            $"The note holds what looks like {string.Join(", ", places.Select(each => $"{Kinds[each.Kind].En} (characters {each.Span.Start + 1} to {each.Span.End})"))}: take it out and write “the client”, “the mother”, “the school”."));
    }
}
