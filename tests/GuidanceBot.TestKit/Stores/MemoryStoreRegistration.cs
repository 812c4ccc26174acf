using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.Drafts;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.TestKit.Stores;

/// <summary>Puts the store in memory behind Core's ports.</summary>
public static class MemoryStoreRegistration
{
    public static IServiceCollection AddMemoryStore(this IServiceCollection services) => services
        .AddSingleton<ISignals, Signals>()
        .AddSingleton<MemoryStore>()
        .AddSingleton<IInbox>(s => s.GetRequiredService<MemoryStore>())
        .AddSingleton<IOutbox>(s => s.GetRequiredService<MemoryStore>())
        .AddSingleton<IConversations>(s => s.GetRequiredService<MemoryStore>())
        .AddSingleton<IAnswers>(s => s.GetRequiredService<MemoryStore>())
        .AddSingleton<IDrafts>(s => s.GetRequiredService<MemoryStore>())
        .AddSingleton<ICases>(s => s.GetRequiredService<MemoryStore>())
        .AddSingleton<ISettings>(s => s.GetRequiredService<MemoryStore>())
        .AddSingleton<IPeople>(s => s.GetRequiredService<MemoryStore>());
}
