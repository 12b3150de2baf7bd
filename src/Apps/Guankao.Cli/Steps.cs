using Spectre.Console;

namespace Guankao.Cli;

/// <summary>Work in named steps: a moving bar on a terminal, a plain line a step where the output is piped.</summary>
internal static class Steps
{
    /// <summary>Runs the steps in order until one gives an exit code other than fine.</summary>
    public static async Task<int> Run(Terminal terminal, IReadOnlyList<(string Name, Func<Task<int>> Work)> steps)
    {
        if (!terminal.Interactive)
        {
            return await Each(steps, (name, _) => terminal.Error.WriteLine(name)).ConfigureAwait(false);
        }

        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await screen.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var bar = bars.AddTask(steps[0].Name, maxValue: steps.Count);
            return await Each(steps, (name, done) =>
            {
                bar.Description = Markup.Escape(name);
                bar.Value = done;
            }).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Runs one long work that tells how much of it is done.</summary>
    public static async Task<T> Measure<T>(Terminal terminal, string name, Func<Action<double>, Task<T>> work)
    {
        if (!terminal.Interactive)
        {
            await terminal.Error.WriteLineAsync(name).ConfigureAwait(false);
            return await work(_ => { }).ConfigureAwait(false);
        }

        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return await screen.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var bar = bars.AddTask(Markup.Escape(name), maxValue: 1);
            return await work(share => bar.Value = share).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static async Task<int> Each(IReadOnlyList<(string Name, Func<Task<int>> Work)> steps, Action<string, int> begin)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            begin(steps[i].Name, i);
            var code = await steps[i].Work().ConfigureAwait(false);
            if (code != ExitCode.Fine)
            {
                return code;
            }
        }

        return ExitCode.Fine;
    }
}
