using System.Text;
using Guankao.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { AutoFlush = false };
var code = await GuankaoCommand.Run(args, output, Console.Error, !Console.IsErrorRedirected).ConfigureAwait(false);
await output.FlushAsync().ConfigureAwait(false);
return code;
