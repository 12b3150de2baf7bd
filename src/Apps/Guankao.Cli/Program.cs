using System.Text;
using Guankao.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { AutoFlush = false };
var terminal = new Terminal(output, Console.Error, GuankaoCommand.LanguageOf(args), !Console.IsErrorRedirected);
var code = await GuankaoCommand.Run(args, terminal).ConfigureAwait(false);
await output.FlushAsync().ConfigureAwait(false);
return code;
