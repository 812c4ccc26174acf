using System.Globalization;
using System.Text.Json;
using CsvHelper;
using GuidanceBot.Core.Cases;
using GuidanceBot.Core.Conversations;
using GuidanceBot.Core.Delivery;
using GuidanceBot.Core.People;
using GuidanceBot.Core.Questions;
using GuidanceBot.Storage;
using GuidanceBot.TestKit;
using GuidanceBot.TestKit.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Case = GuidanceBot.Core.Cases.Case;

namespace GuidanceBot.Host.Tests.Commands;

/// <summary><c>audit verify</c> and <c>export</c>, on a database as the bot leaves it.</summary>
public sealed class RecordCommandTests : IAsyncLifetime
{
    private const string Name = "Zenobia Quillfeather";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("guidancebot-records-");
    private ServiceProvider? _services;
    private int _deliveries;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Store Store => _services!.GetRequiredService<Store>();

    public async ValueTask InitializeAsync()
    {
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddGuidanceStorage(new StorageOptions { ConnectionString = "Data Source=" + Path.Combine(_folder.FullName, "guidancebot.db") }).BuildServiceProvider();
        await Store.MigrateAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_record_that_holds_ends_with_0_and_a_broken_one_with_1_and_its_number()
    {
        var (exit, output, _) = await Terminal.RunAsync(null, "audit", "verify", "--data", _folder.FullName);
        (exit, output.Trim()).ShouldBe((0, "Nothing is recorded yet."));
        for (var i = 0; i < 3; i++)
        {
            await WriteAsync(new SaveAnswer(Samples.Answer("ans_" + i)));
        }

        (exit, output, var error) = await Terminal.RunAsync(null, "audit", "verify", "--data", _folder.FullName);
        exit.ShouldBe(0);
        output.ShouldStartWith("3 records, 1 to 3: nothing was changed, removed or put in.");
        error.ShouldBeEmpty();

        await Store.WriteAsync(scope => scope.Db.Database.ExecuteSqlAsync($"UPDATE records SET reference = 'ans_9' WHERE seq = 2", Cancel), Cancel);
        (exit, output, _) = await Terminal.RunAsync(null, "audit", "verify", "--data", _folder.FullName);
        (exit, output.Trim()).ShouldBe((1, "Record 2: it was changed."));
    }

    [Theory]
    [InlineData("audit", "verify", "--data", "no-such-folder")]
    [InlineData("export", "cases", "--data", "no-such-folder")]
    [InlineData("export", "people")]
    [InlineData("export")]
    public async Task Wrong_arguments_end_with_2_and_one_line_on_stderr(params string[] arguments)
    {
        var (exit, output, error) = await Terminal.RunAsync(null, arguments);

        (exit, output).ShouldBe((2, ""));
        error.Trim().Split('\n').Length.ShouldBe(1, error);
    }

    [Fact]
    public async Task No_cell_of_a_sheet_runs_as_a_formula_and_each_is_otherwise_whole()
    {
        var lines = await File.ReadAllLinesAsync(Needs.Data("reports/DSK-05.jsonl"), Cancel);
        var questions = lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("question").GetString()!).Concat(["＝1+1", "\r\n=1+1", "plain"]).ToList();
        for (var i = 0; i < questions.Count; i++)
        {
            await WriteAsync(Samples.Move(Samples.Case("cas_" + i, "Q-" + i, "ans_" + i) with { Text = questions[i], OpenedAt = Samples.Case().OpenedAt.AddMinutes(i) }));
        }

        var cells = (await CsvAsync("cases")).ConvertAll(r => r["question"]);

        cells.ShouldAllBe(c => !"=+-@\t\r\n＝＋－＠".Contains(c[0]));
        cells.ConvertAll(c => c.StartsWith('\'') ? c[1..] : c).ShouldBe(questions);
        cells.ShouldContain("plain");
        (await JsonAsync("cases")).ConvertAll(r => r.GetProperty("question").GetString()!).ShouldBe(questions);
    }

    [Fact]
    public async Task People_are_pseudonyms_that_agree_and_a_nameless_case_holds_nothing_of_its_asker()
    {
        var asker = new AccountId("fake", "t1", "u-zenobia");
        var named = Samples.Case() with { Asker = asker, AskerName = Name, AskedIn = "the fake chat" };
        await WriteAsync(new SeeSender(new Sender(asker, Name)), Samples.Move(named), Move(named, Samples.Reviewer, "A reviewer"));
        await WriteAsync(Samples.Move(named with { Id = "cas_2", Number = "Q-2", SourceRef = "ans_2" }));
        await WriteAsync(Samples.Move(named with { Id = "cas_3", Number = "Q-3", SourceRef = "ans_3", Nameless = true, AskerName = null, AskedIn = null }));
        await WriteAsync(Samples.Move(named with { Id = "cas_4", Number = "Q-4", SourceRef = "ans_4", Alone = true }));
        await WriteAsync(new SaveAnswer(Samples.Answer("ans_5") with { Account = asker }));

        var cases = await JsonAsync("cases");
        var moves = await JsonAsync("moves");
        var answers = await JsonAsync("answers");

        cases.ConvertAll(c => c.GetProperty("number").GetString()).Order(StringComparer.Ordinal).ShouldBe(["Q-1", "Q-2", "Q-3"]);
        var of = cases.ToDictionary(c => c.GetProperty("number").GetString()!, c => c.GetProperty("asker").GetString(), StringComparer.Ordinal);
        of["Q-1"]!.ShouldStartWith("p-");
        of["Q-2"].ShouldBe(of["Q-1"]);
        of["Q-3"].ShouldBeNull();
        moves.Single(m => m.GetProperty("number").GetString() == "Q-1" && m.GetProperty("step").GetString() == "open").GetProperty("by").GetString().ShouldBe(of["Q-1"]);
        moves.Single(m => m.GetProperty("step").GetString() == "claim").GetProperty("by").GetString()!.ShouldNotBe(of["Q-1"]);
        moves.Single(m => m.GetProperty("number").GetString() == "Q-3").GetProperty("by").ValueKind.ShouldBe(JsonValueKind.Null);
        answers.ShouldHaveSingleItem().GetProperty("asker").GetString()!.ShouldNotBe(of["Q-1"]);
        foreach (var kind in (string[])["answers", "cases", "moves", "decisions", "counts"])
        {
            var (exit, output, error) = await Terminal.RunAsync(null, "export", kind, "--data", _folder.FullName);
            exit.ShouldBe(0, error);
            output.ShouldNotContain(Name);
            output.ShouldNotContain("zenobia");
            output.ShouldNotContain("A reviewer");
        }
    }

    [Fact]
    public async Task Words_that_were_not_sent_to_a_person_come_out_from_five_askers_on_and_without_whose_they_are()
    {
        for (var i = 1; i <= 4; i++)
        {
            await WriteAsync(new SaveAnswer(Samples.Answer("ans_" + i) with { Account = new AccountId("fake", "t1", "u" + i) }));
        }

        await WriteAsync(new SaveAnswer(Samples.Answer("ans_4b") with { Account = new AccountId("fake", "t1", "u4") }));
        (await JsonAsync("answers")).ShouldAllBe(a => a.GetProperty("question").ValueKind == JsonValueKind.Null && a.GetProperty("asker").GetString()!.Length > 3);

        await WriteAsync(new SaveAnswer(Samples.Answer("ans_5") with { Account = new AccountId("fake", "t1", "u5") }));
        await WriteAsync(new SaveAnswer(Samples.Answer("ans_6") with { Account = new AccountId("fake", "t1", "u6"), State = AnswerState.HandedOver }));

        var answers = await JsonAsync("answers");
        answers.Count(a => a.GetProperty("question").GetString() == Samples.Answer().Question).ShouldBe(6);
        answers.ShouldAllBe(a => a.GetProperty("asker").ValueKind == JsonValueKind.Null);
        answers.Single(a => a.GetProperty("state").GetString() == "handed_over").GetProperty("question").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static MoveCase Move(Case c, AccountId by, string name) => new(
        c with { Version = 2, State = CaseState.Claimed, Holder = by, HolderName = name },
        new CaseMove { CaseId = c.Id, Version = 2, Step = CaseStep.Claim, From = CaseState.Waiting, To = CaseState.Claimed, Role = CaseRole.Reviewer, By = by, ByName = name, At = c.OpenedAt });

    private async Task WriteAsync(params Change[] changes)
    {
        var inbox = _services!.GetRequiredService<IInbox>();
        var id = "d" + _deliveries++;
        await inbox.InsertAsync(Samples.Message(id, channel: id), Cancel);
        var held = (await inbox.ClaimAsync(10, TimeSpan.FromSeconds(30), Cancel)).Single(l => l.Delivery.DeliveryId == id);
        (await inbox.CompleteAsync(held, new Handled(changes, [], ActResult.Done), Cancel)).ShouldBe(CompleteResult.Done);
    }

    private async Task<List<Dictionary<string, string>>> CsvAsync(string kind)
    {
        var (exit, output, error) = await Terminal.RunAsync(null, "export", kind, "--data", _folder.FullName);
        exit.ShouldBe(0, error);
        using var csv = new CsvReader(new StringReader(output), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (await csv.ReadAsync())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h)!, StringComparer.Ordinal));
        }

        return rows;
    }

    private async Task<List<JsonElement>> JsonAsync(string kind)
    {
        var (exit, output, error) = await Terminal.RunAsync(null, "export", kind, "--json", "--data", _folder.FullName);
        exit.ShouldBe(0, error);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }
}
