using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Guankao.Calendar;
using Guankao.Hosting;
using Guankao.Rules;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao calendar due --rule ID --start DATE</c>: when a duty is due, and each step that makes it so.</summary>
internal static class CalendarVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings) =>
        new("calendar", terminal.Say("日曆與期限", "Calendar and deadlines")) 
        {
            Due(terminal, settings), RecomputeVerb.Build(terminal, settings), CloseVerb.Build(terminal, settings),
        };

    private static Command Due(Terminal terminal, GuankaoSettings settings)
    {
        var rule = new Option<string>("--rule") { Description = terminal.Say("規則代碼，見 rules list", "The rule, see rules list"), Required = true };
        var start = new Option<DateOnly>("--start") { Description = terminal.Say("起算事件的日期（yyyy-MM-dd）", "Day of the event (yyyy-MM-dd)"), Required = true };
        var district = new Option<string?>("--district") { Description = terminal.Say("行政區，用於停班停課", "District, for closures") };
        var format = Asked.Format(terminal);
        var command = new Command("due", terminal.Say("計算期限並逐步說明", "Compute a deadline and explain it step by step"))
        {
            rule, start, district, format,
        };
        command.SetAction(call =>
        {
            var run = new ClockRun(Moment.StartOf(call.GetRequiredValue(start)));
            if (!CityFolder.Read(settings.Data).Is(out var basis, out var bad))
            {
                return terminal.Refuse(bad, ExitCode.Refused);
            }

            var asked = basis.Rules.Due(call.GetRequiredValue(rule), settings.City, run, basis.Calendars, call.GetValue(district));
            if (!asked.Is(out var due, out var refusal))
            {
                return terminal.Refuse(refusal, ExitCode.Refused);
            }

            if (call.GetValue(format) == OutputFormat.Text)
            {
                foreach (var line in due.Explain())
                {
                    terminal.Out.WriteLine(terminal.Say(line));
                }
            }
            else
            {
                terminal.WriteJson(json => Write(due, terminal, json), indented: call.GetValue(format) == OutputFormat.Json);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static void Write(RuleDue due, Terminal terminal, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", due.Row.Id);
        json.WriteString("city", due.Row.City);
        json.WriteString("due", due.Date.Due.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("minute", due.Date.Due.Minute);
        json.WriteString("article", due.Row.Article);
        json.WriteStartArray("steps");
        foreach (var step in due.Date.Steps)
        {
            json.WriteStartObject();
            json.WriteString("kind", step.Kind.ToString());
            json.WriteString("text", terminal.Say(step.Text));
            json.WriteString("article", step.Article);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("caveats");
        foreach (var caveat in due.Date.Caveats)
        {
            json.WriteStringValue(terminal.Say(caveat));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
