using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Watching;

/// <summary>Something that the program complained of.</summary>
/// <param name="Where">The part of the program.</param>
/// <param name="Sentence">What it says each time, without what it was said of.</param>
/// <param name="Kind">The kind of fault, where it names one.</param>
/// <param name="Count">How often since the start.</param>
/// <param name="Last">When last, UTC.</param>
public sealed record NotedWarning(string Where, string Sentence, string Kind, long Count, DateTime Last);

/// <summary>
/// Keeps every kind of warning once, with how often and when last: rounds in the background that stop, letters that are refused,
/// files that are wrong. Only the sentence as it stands in the program is kept, never what it was filled with.
/// </summary>
internal sealed class NotedWarnings(TimeProvider time) : ILoggerProvider
{
    private const int Most = 200;
    private const string Template = "{OriginalFormat}";
    private const string KindOfFault = "Kind";

    // Told of by the requests that failed already.
    private static readonly string[] Known = ["Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", typeof(FailedRequests).FullName!];

    private readonly ConcurrentDictionary<(string Where, string Sentence, string Kind), (long Count, DateTime Last)> _noted = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<NotedWarning> All => [.. _noted.Select(each => new NotedWarning(each.Key.Where, each.Key.Sentence, each.Key.Kind, each.Value.Count, each.Value.Last))
        .OrderByDescending(each => each.Last)];

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private void Note(string where, string sentence, string kind)
    {
        if (_noted.Count < Most || _noted.ContainsKey((where, sentence, kind)))
        {
            var now = time.GetUtcNow().UtcDateTime;
            _noted.AddOrUpdate((where, sentence, kind), (1, now), (_, seen) => (seen.Count + 1, now));
        }
    }

    private sealed class Ear(NotedWarnings notes, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None && !Known.Contains(category);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
            {
                return;
            }

            var said = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
            var sentence = said.LastOrDefault(part => part.Key == Template).Value as string ?? "";
            var kind = said.FirstOrDefault(part => part.Key == KindOfFault).Value as string ?? exception?.GetBaseException().GetType().Name ?? "";
            notes.Note(category, sentence, kind);
        }
    }
}
