using System.CommandLine;
using Guankao.Hosting;
using Guankao.Reading;

namespace Guankao.Cli.Verbs;

/// <summary><c>guankao read FILE</c>: what is read from prose, mention by mention.</summary>
internal static class ReadVerb
{
    public static Command Build(Terminal terminal, GuankaoSettings settings)
    {
        var file = Asked.File(terminal);
        var format = Asked.Format(terminal);
        var lines = new Option<bool>("--lines")
        {
            Description = terminal.Say("每一行各自獨立判讀，不承前行", "Read each line on its own"),
        };
        var reference = new Option<DateOnly?>("--date")
        {
            Description = terminal.Say("文件日期（yyyy-MM-dd），用來補上省略的年份", "The document's date (yyyy-MM-dd), for dates without a year"),
        };
        var command = new Command("read", terminal.Say("判讀文字裡的日期、數量、機關、文號與動詞", "Read dates, quantities, agencies, numbers and verbs from prose"))
        {
            file, format, lines, reference,
        };
        command.SetAction(call =>
        {
            var path = call.GetRequiredValue(file);
            var context = new ReadingContext(call.GetValue(reference), settings.City);
            return Asked.Document(path).Is(out var document, out var refusal)
                ? Write(NumberedLine.Of(document), context, call.GetValue(lines), call.GetValue(format), terminal)
                : terminal.Refuse(refusal, ExitCode.Unreadable);
        });
        return command;
    }

    private static int Write(IEnumerable<NumberedLine> lines, ReadingContext context, bool alone, OutputFormat format, Terminal terminal)
    {
        var reader = new ProseReader(AgencyRegister.Taiwan);
        var mentions = new Mentions();
        using var json = format == OutputFormat.Text ? null : new MentionJson(terminal, format);
        foreach (var (number, text) in lines)
        {
            reader.Read(text, context, mentions);
            if (!alone && mentions.Dates is [.., { Doubt: DateDoubt.None } last] && (last.To ?? last.From) is { } day)
            {
                context = context with { Reference = day };
            }

            if (json is not null)
            {
                json.Write(number, text, mentions);
            }
            else
            {
                MentionText.Write(terminal, number, text, mentions);
            }
        }

        return ExitCode.Fine;
    }
}
