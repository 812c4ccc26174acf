using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.Questions;
using GuidanceBot.TestKit.Chat;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Conversations;

/// <summary>What can't be handled is put aside with an apology, once, and the next message passes.</summary>
public sealed class DeadLetterTests
{
    [Fact]
    public async Task A_message_that_fails_five_times_gets_one_apology_and_the_next_one_passes()
    {
        var engine = new Broken();
        await using var bench = new Bench(services => services.AddSingleton<IAnswerEngine>(engine));
        await bench.SayAsync("nurse", "can i tweet this slide?");
        await bench.SayAsync("nurse", "/help");
        bench.In("nurse").ShouldBeEmpty("the first message is tried again before the next one passes");

        await bench.PassAsync(TimeSpan.FromMinutes(5));

        bench.In("nurse").Select(r => r.State).ShouldBe(["sorry", "help"]);
        engine.Asked.ShouldBe(5);
    }

    private sealed class Broken : IAnswerEngine
    {
        public int Asked { get; private set; }

        public string Version => "broken";

        public ValueTask<Answer> AnswerAsync(Question question, GuidanceSet guidance, CancellationToken cancel)
        {
            Asked++;
            throw new InvalidOperationException("a bug");
        }
    }
}
