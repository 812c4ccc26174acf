using GuidanceBot.Host.Commands;

return await CommandLine.RunAsync(args);
