using Microsoft.EntityFrameworkCore;

namespace GuidanceBot.Chat.Web.Tests.SignIn;

/// <summary>What the provider keeps: clients and codes.</summary>
internal sealed class ProviderDb(DbContextOptions<ProviderDb> options) : DbContext(options);
