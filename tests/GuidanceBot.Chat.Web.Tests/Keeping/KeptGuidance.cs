using System.Net.Http.Headers;
using System.Text;
using GuidanceBot.Chat.Web.Tests.Hosting;
using GuidanceBot.Core.Guidance;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Core.Rulings;
using Microsoft.Extensions.DependencyInjection;

namespace GuidanceBot.Chat.Web.Tests.Keeping;

/// <summary>A running bot with a document of its own, people who asked, and a lead who brings another text.</summary>
internal sealed class KeptGuidance : IAsyncDisposable
{
    public const string Name = "policy.md";

    public const string First = """
        ---
        owner: Communications
        effective: 2026-01-01
        review_by: 2026-06-01
        ---
        # Social media

        ## Cards

        Never share a thank-you card from a patient or a family.

        ## Slides

        You may share a slide if you name the speaker.

        ## Speaking up

        Nothing in this guidance stops you from raising a concern about staffing.
        """;

    public const string Second = """
        ---
        owner: Communications
        effective: 2026-12-04
        review_by: 2099-06-01
        ---
        # Social media

        ## Cards

        You may share a thank-you card if no name or handwriting can be read on it.

        ## Slides

        You may share a slide if you name the speaker.

        ## Speaking up

        Nothing in this guidance stops you from raising a concern about staffing.

        ## Pictures made with AI

        You may use a generated picture if it shows no real people and the post says that it was generated.
        """;

    private readonly DirectoryInfo _folder;

    private KeptGuidance(DirectoryInfo folder, RunningBot bot, WordEngine engine)
    {
        (_folder, Bot, Engine) = (folder, bot, engine);
        Lead = new PageClient(bot);
    }

    public RunningBot Bot { get; }

    public WordEngine Engine { get; }

    public PageClient Lead { get; }

    public static async Task<KeptGuidance> StartAsync(Roles desk = Roles.Reviewer | Roles.Lead, Action<IServiceCollection>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("guidancebot-keeping-");
        var file = Path.Combine(folder.FullName, Name);
        await File.WriteAllTextAsync(file, First);
        var engine = new WordEngine();
        void Services(IServiceCollection services)
        {
            services.AddSingleton<IAnswerEngine>(engine).AddSingleton<IRoles>(new FixedRoles(desk));
            more?.Invoke(services);
        }

        var bot = await RunningBot.StartAsync(Services, args: "--Guidance:Paths:0=" + file);
        return new KeptGuidance(folder, bot, engine);
    }

    /// <summary>So many people ask, each in a browser of their own; the last one comes back.</summary>
    public async Task<PageClient> AskAsync(string question, int people = 1)
    {
        for (var i = 1; ; i++)
        {
            var asker = new PageClient(Bot);
            await asker.OpenAsync("/new");
            await asker.SayAsync(question);
            if (i == people)
            {
                return asker;
            }

            asker.Dispose();
        }
    }

    /// <summary>The lead brings a file; the page that comes of it is open.</summary>
    public async Task<PageClient> BringAsync(byte[] content, string fileName, string document = Name)
    {
        await Lead.OpenAsync("/guidance");
        var form = Lead.Multipart([("token", Lead.Hidden("token")), ("id", Lead.Hidden("id")), ("document", document)]);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", fileName);
        using (form)
        {
            return await Lead.SendAsync("/guidance/upload", form);
        }
    }

    public Task<PageClient> BringSecondAsync() => BringAsync(Encoding.UTF8.GetBytes(Second), "policy-december.md");

    /// <summary>Opens a page until past questions have been asked again.</summary>
    public async Task<PageClient> OpenToTheEndAsync(string path)
    {
        for (var i = 0; i < 200; i++)
        {
            await Lead.OpenAsync(path);
            if (!Lead.Html.Contains("data-running=\"1\"", StringComparison.Ordinal))
            {
                return Lead;
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("Still asking again: " + Lead.Page);
    }

    /// <summary>The lead presses a button of the page that is open, with the fields of its form.</summary>
    public Task<PageClient> ActAsync(string press, string? version = null, string? inForce = null, string? guidance = null) =>
        Lead.SendAsync("/guidance/act", multipart: false, ("press", press), ("document", Name), ("version", version ?? VersionOf(Second)), ("in_force", inForce ?? VersionOf(First)), ("guidance", guidance ?? ""));

    public string GuidanceVersion => Bot.Get<IGuidanceLibrary>().Current.Version;

    public static string VersionOf(string text) => ContentHash.Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Keeps a decision.</summary>
    public async Task KeepRulingAsync(string id, string question, string text, Verdict verdict, int days = 60, Citation? clause = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        var ruling = new Ruling
        {
            Id = id,
            Question = question,
            Text = text,
            Verdict = verdict,
            Clause = clause,
            GuidanceVersion = GuidanceVersion,
            Owner = AccountId.LocalReviewer.Key,
            DecidedAt = now.AddDays(-30),
            GoodUntil = DateOnly.FromDateTime(now.UtcDateTime).AddDays(days),
        };
        var content = RulingDocument.ToBytes(ruling);
        var (name, document) = (RulingDocument.NameOf(ruling), RulingDocument.Read(RulingDocument.NameOf(ruling), content));
        var shelf = Bot.Get<IGuidanceShelf>();
        await shelf.AddAsync(new GuidanceVersion { Document = name, Version = document.Version, Content = content, Source = RulingDocument.Source, By = ruling.Owner, At = now }, document.Clauses, default);
        await shelf.PublishAsync(name, document.Version, ruling.Owner, now, default);
        await Bot.Get<IGuidanceLibrary>().ReloadAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        Lead.Dispose();
        await Bot.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
