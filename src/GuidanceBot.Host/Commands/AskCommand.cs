using System.CommandLine;
using System.Text.Json;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Conversations.Replies;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Host.Settings;

namespace GuidanceBot.Host.Commands;

/// <summary>Answers questions on the terminal.</summary>
internal static class AskCommand
{
    public static Command Make()
    {
        var question = new Argument<string?>("question") { Description = "The question.", Arity = ArgumentArity.ZeroOrOne };
        var guidance = new Option<string[]>("--guidance") { Description = "A guidance file or folder; repeatable. Default: the sample." };
        var json = new Option<bool>("--json") { Description = "One JSON object." };
        var jsonl = new Option<bool>("--jsonl") { Description = "Reads JSON Lines on stdin, answers each on stdout." };
        var command = new Command("ask", "Answers a question from the guidance.") { question, guidance, json, jsonl };
        command.SetAction(async (parsed, cancel) =>
        {
            var settings = BotConfiguration.ForCommands();
            var set = LocalGuidance.Read(parsed.GetValue(guidance) ?? [], settings);
            using var engine = await Engines.OpenAsync(set, settings, null, cancel);
            if (parsed.GetValue(jsonl))
            {
                await using var output = Console.OpenStandardOutput();
                await JsonLines.RunAsync(Console.OpenStandardInput(), output, ContractJson.Default.AskLine, line => AnswerAsync(engine.Answers, set, line, cancel), cancel);
                return 0;
            }

            return await AskAsync(engine.Answers, set, parsed.GetValue(question), parsed.GetValue(json), cancel);
        });
        return command;
    }

    private static async ValueTask<byte[]> AnswerAsync(IAnswerEngine engine, GuidanceSet guidance, AskLine line, CancellationToken cancel)
    {
        var question = line.Read();
        var start = TimeProvider.System.GetTimestamp();
        var answer = await engine.AnswerAsync(question, guidance, cancel);
        return JsonSerializer.SerializeToUtf8Bytes(AnswerLine.Of(line.Id, answer, TimeProvider.System.GetElapsedTime(start)), ReadableJson.Lines.AnswerLine);
    }

    private static async Task<int> AskAsync(IAnswerEngine engine, GuidanceSet guidance, string? text, bool json, CancellationToken cancel)
    {
        Question question;
        try
        {
            question = new AskLine { Question = text }.Read();
        }
        catch (BadLineException e)
        {
            await Console.Error.WriteLineAsync($"ask: {e.Message}. Write: guidancebot ask \"can I tweet this slide?\"");
            return 2;
        }

        var start = TimeProvider.System.GetTimestamp();
        var answer = await engine.AnswerAsync(question, guidance, cancel);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(AnswerLine.Of(null, answer, TimeProvider.System.GetElapsedTime(start)), ReadableJson.Lines.AnswerLine));
            return 0;
        }

        var record = new AnswerRecord
        {
            Ref = "ans_terminal",
            Address = new ConversationAddress("terminal", "local", "stdout"),
            Account = new AccountId("terminal", "local", "you"),
            AskedAt = TimeProvider.System.GetUtcNow(),
            Question = question.Text,
            Answer = answer,
            GuidanceVersion = guidance.Version,
            EngineVersion = engine.Version,
        };
        TerminalReply.Write(Console.Out, AnswerReplies.Given(record, guidance, new SpeakingUpOptions().Listeners));
        return 0;
    }
}
