using System.Globalization;
using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Calendar.Rows;

/// <summary>
/// Reads one object of a data file member by member and notes every flaw with its line. What is left unread at
/// <see cref="Done"/> is a flaw too: a misspelt word must not silently mean nothing.
/// </summary>
internal sealed class RowReader(string file, LinedJson node, ICollection<Flaw> flaws)
{
    private readonly HashSet<string> _read = [];

    public int Line => node.Line;

    public void Wrong(int line, string code, string zh, string en) => flaws.Add(new(file, line, code, new(zh, en)));

    public bool Has(string key) => node.Members.Exists(m => m.Key == key && m.Value.Kind != JsonTokenType.Null);

    public LinedJson? Get(string key)
    {
        _read.Add(key);
        var found = node.Members.Find(m => m.Key == key).Value;
        return found is { Kind: not JsonTokenType.Null } ? found : null;
    }

    public string? Optional(string key)
    {
        if (Get(key) is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonTokenType.String && !string.IsNullOrWhiteSpace(value.Text))
        {
            return value.Text;
        }

        Wrong(value.Line, "not-text", $"「{key}」應為文字。", $"“{key}” must be text.");
        return null;
    }

    public string Text(string key) => Optional(key) ?? Missing(key, "");

    public int? OptionalNumber(string key, int least, int most)
    {
        if (Get(key) is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonTokenType.Number
            && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        Wrong(value.Line, "not-a-number", $"「{key}」應為 {least} 至 {most} 的整數。", $"“{key}” must be a whole number from {least} to {most}.");
        return null;
    }

    public int Number(string key, int least, int most) =>
        Get(key) is null ? Missing(key, least) : OptionalNumber(key, least, most) ?? least;

    public decimal? OptionalDecimal(string key)
    {
        if (Get(key) is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonTokenType.Number && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Wrong(value.Line, "not-a-number", $"「{key}」應為數字。", $"“{key}” must be a number.");
        return null;
    }

    public bool Flag(string key)
    {
        if (Get(key) is not { } value)
        {
            return false;
        }

        if (value.Kind is not (JsonTokenType.True or JsonTokenType.False))
        {
            Wrong(value.Line, "not-a-flag", $"「{key}」應為 true 或 false。", $"“{key}” must be true or false.");
        }

        return value.Kind == JsonTokenType.True;
    }

    public DateOnly? OptionalDay(string key)
    {
        if (Optional(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Wrong(Get(key)!.Line, "not-a-day", $"「{key}」的「{text}」不是日期，請寫成 2025-06-13。", $"“{text}” in “{key}” is not a day; write 2025-06-13.");
        return null;
    }

    public DateOnly Day(string key) => Get(key) is null ? Missing(key, default(DateOnly)) : OptionalDay(key) ?? default;

    /// <summary>A word of a closed list; an unknown one is refused with the list.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words, T? otherwise = null) where T : struct
    {
        if (Get(key) is null)
        {
            return otherwise ?? Missing(key, default(T));
        }

        var text = Optional(key);
        if (text is not null && words.TryGetValue(text, out var word))
        {
            return word;
        }

        Wrong(Get(key)!.Line, $"unknown-{key}", $"「{key}」的「{text}」不在 {string.Join("、", words.Keys)} 之中。",
            $"“{text}” in “{key}” is none of {string.Join(", ", words.Keys)}.");
        return default;
    }

    public Bilingual? OptionalWords(string key)
    {
        if (Get(key) is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonTokenType.StartObject)
        {
            var inner = new RowReader(file, value, flaws);
            var (zh, en) = (inner.Text("zh"), inner.Text("en"));
            inner.Done();
            return zh.Length > 0 && en.Length > 0 ? new(zh, en) : null;
        }

        Wrong(value.Line, "not-both-languages", $"「{key}」應含 zh 與 en。", $"“{key}” must hold zh and en.");
        return null;
    }

    public Bilingual Words(string key) => OptionalWords(key) ?? Missing(key, new Bilingual("?", "?"));

    public RowReader? Inner(string key)
    {
        if (Get(key) is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonTokenType.StartObject)
        {
            return new(file, value, flaws);
        }

        Wrong(value.Line, "not-an-object", $"「{key}」應為物件 {{…}}。", $"“{key}” must be an object {{…}}.");
        return null;
    }

    public IEnumerable<RowReader> Rows(string key, bool required = false)
    {
        if (Get(key) is not { } value)
        {
            if (required)
            {
                Missing(key, 0);
            }

            return [];
        }

        if (value.Kind == JsonTokenType.StartArray && value.Items.TrueForAll(i => i.Kind == JsonTokenType.StartObject))
        {
            return value.Items.Select(i => new RowReader(file, i, flaws));
        }

        Wrong(value.Line, "not-rows", $"「{key}」應為物件的陣列。", $"“{key}” must be an array of objects.");
        return [];
    }

    public void Done()
    {
        foreach (var (key, line, _) in node.Members.Where(m => !_read.Contains(m.Key)))
        {
            Wrong(line, "unknown-member", $"不認得欄位「{key}」。", $"The member “{key}” is not known here.");
        }

        foreach (var twice in node.Members.GroupBy(m => m.Key).Where(g => g.Count() > 1))
        {
            Wrong(twice.Last().Line, "member-twice", $"欄位「{twice.Key}」出現兩次。", $"The member “{twice.Key}” stands twice.");
        }
    }

    private T Missing<T>(string key, T otherwise)
    {
        // A member that is there but flawed has been reported already.
        if (!Has(key))
        {
            Wrong(node.Line, $"missing-{key}", $"缺少「{key}」。", $"“{key}” is missing.");
        }

        return otherwise;
    }
}
