using System.Globalization;
using System.Text.Json;

namespace Guankao.Importing;

/// <summary>Corrections as JSON, in the words of the command line's contract.</summary>
internal static class CorrectionJson
{
    internal static void Write(IReadOnlyList<Correction> corrections, Utf8JsonWriter json)
    {
        json.WriteStartArray("corrections");
        foreach (var correction in corrections)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(correction.Kind.ToString()));
            PolicyTableJson.Place(correction.Row, json);
            json.WriteString("column", correction.Column);
            if (correction.Code.Length > 0)
            {
                json.WriteString("code", correction.Code);
            }

            json.WriteString("old", correction.Old);
            json.WriteString("new", correction.New);
            json.WriteString("at", correction.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteString("who", correction.Who);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Offers(IReadOnlyList<OfferedReading> offers, Utf8JsonWriter json)
    {
        if (offers.Count == 0)
        {
            return;
        }

        json.WriteStartArray("offers");
        foreach (var offer in offers)
        {
            json.WriteStartObject();
            json.WriteString("column", offer.Column.Word());
            json.WriteString("words", offer.Words);
            json.WriteString("text", offer.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
