using System.Globalization;
using Guankao.Importing.Trips;

namespace Guankao.Cli.Verbs;

/// <summary>A report of a trip for people: who, where, when, whom they met, what is recommended and what was found in the narrative.</summary>
internal static class TripText
{
    public static void Write(Terminal terminal, TripDraft draft)
    {
        var output = terminal.Out;
        output.WriteLine(draft.Title);
        output.WriteLine(terminal.Say(
            $"出國報告：{draft.Travellers.Count} 人、{draft.Itinerary.Count} 項行程、{draft.Bodies.Count} 個拜會對象、{draft.Recommendations.Count} 項建議、內文另有 {draft.Mined.Count} 句承諾、{draft.Questions.Count} 個問題",
            $"Report of a trip: {draft.Travellers.Count} people, {draft.Itinerary.Count} entries, {draft.Bodies.Count} bodies met, {draft.Recommendations.Count} recommendations, {draft.Mined.Count} promises in the narrative, {draft.Questions.Count} questions"));
        if (draft.Period is { } period)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{period.From:yyyy-MM-dd} – {period.To:yyyy-MM-dd}  {string.Join('、', draft.Places.Select(place => place.City ?? place.Country))}"));
        }

        foreach (var traveller in draft.Travellers)
        {
            output.WriteLine($"  {traveller.Name}  {traveller.Post}  {traveller.Agency}  {traveller.Unit}".TrimEnd());
        }

        Visits(terminal, draft);
        Promises(terminal, draft);
        foreach (var question in draft.Questions)
        {
            output.WriteLine($"{terminal.Say("問題", "question")}: {terminal.Say(question.Message)} [{question.Code}]");
        }
    }

    private static void Visits(Terminal terminal, TripDraft draft)
    {
        terminal.Out.WriteLine();
        foreach (var entry in draft.Itinerary)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {entry.Day:yyyy-MM-dd} {entry.Part}  {entry.Text}"));
        }

        terminal.Out.WriteLine();
        foreach (var body in draft.Bodies)
        {
            terminal.Out.WriteLine($"  {body.Name}");
            foreach (var figure in body.Figures)
            {
                terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {figure.Measure}: {figure.Where.Text}{(figure.Home is { } home ? $" = {home:N0} TWD ({figure.Rate})" : "")}"));
            }
        }
    }

    private static void Promises(Terminal terminal, TripDraft draft)
    {
        terminal.Out.WriteLine();
        foreach (var point in draft.Recommendations)
        {
            terminal.Out.WriteLine($"{point.Number,4}  {point.Path} {point.Title}");
        }

        terminal.Out.WriteLine();
        foreach (var promise in draft.Mined)
        {
            terminal.Out.WriteLine($"{promise.Number,4}  {promise.Where.Text}");
            terminal.Out.WriteLine($"        {promise.Kind}: {terminal.Say(promise.Reason)}");
        }
    }
}
