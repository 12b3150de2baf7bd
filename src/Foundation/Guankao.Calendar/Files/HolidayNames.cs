using Guankao.Calendar.Rows;
using Guankao.Kernel;

namespace Guankao.Calendar;

/// <summary>English for the names in the office calendar, from data.</summary>
internal static class HolidayNames
{
    private static readonly Lazy<Dictionary<string, string>> English = new(Load);

    public static Bilingual Of(string zh) => new(zh, English.Value.GetValueOrDefault(zh, zh));

    private static Dictionary<string, string> Load()
    {
        var (name, text) = Shipped.Under("calendars/names.json").Single();
        var flaws = new List<Flaw>();
        var names = new Dictionary<string, string>();
        foreach (var row in new RowReader(name, LinedJson.Parse(name, text, flaws)!, flaws).Rows("names", required: true))
        {
            names[row.Text("zh")] = row.Text("en");
        }

        return names;
    }
}
