using GuidanceBot.TestKit.Chat;

if (args is not ["bot", ..])
{
    return 2;
}

await using var app = await FakeBot.BuildAsync(args[1..]);
await app.RunAsync();
return 0;
