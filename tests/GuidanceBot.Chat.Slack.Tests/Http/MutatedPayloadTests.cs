using System.Text;
using System.Text.Json.Nodes;
using GuidanceBot.Chat.Slack.Tests.Hosting;
using Shouldly;
using Xunit;

namespace GuidanceBot.Chat.Slack.Tests.Http;

/// <summary>Payloads that were mutated and then signed, so that they get past the signature; and as many that were not signed.</summary>
public sealed class MutatedPayloadTests
{
    /// <summary>10,000 here; the full hundred thousand by <c>tests/scripts/slack-mutations.sh</c>.</summary>
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("GUIDANCEBOT_MUTATIONS"), out var set) ? set : 10_000;

    [Fact]
    public async Task No_mutation_brings_it_down_and_nothing_unsigned_gets_in()
    {
        await using var bot = await SlackBot.StartAsync();
        var statuses = new System.Collections.Concurrent.ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var seeds = Seeds(bot).ToList();
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, async (i, _) =>
        {
            var random = new Random(i);
            var (form, payload) = seeds[i % seeds.Count];
            var body = Mutation.Of(random, form, payload);
            var type = form is null ? "application/json" : "application/x-www-form-urlencoded";
            var (status, _) = await bot.PostAsync(body, type);
            statuses.AddOrUpdate($"signed {status}", 1, (_, n) => n + 1);
            var (unsigned, _) = await bot.PostAsync(body, type, h =>
            {
                h.Remove("X-Slack-Signature");
                h.Add("X-Slack-Signature", "v0=" + new string((char)('0' + (i % 10)), 64));
            });
            statuses.AddOrUpdate($"unsigned {unsigned}", 1, (_, n) => n + 1);
        });

        var seen = string.Join(", ", statuses.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}: {s.Value}"));
        TestContext.Current.TestOutputHelper?.WriteLine(seen);
        statuses.Keys.Where(k => k.StartsWith("signed", StringComparison.Ordinal)).ShouldBeSubsetOf(["signed 200", "signed 400", "signed 401", "signed 413"], seen);
        statuses.GetValueOrDefault("signed 401").ShouldBeLessThan(Count / 10, seen);
        statuses.Keys.Where(k => k.StartsWith("unsigned", StringComparison.Ordinal)).ShouldBe(["unsigned 401"], seen);

        // Still there, still right.
        await bot.SayAsync("U0LAST", "can i tweet this slide?");
        await bot.FindAsync("D0LAST", "Yes, if…");
    }

    private static IEnumerable<(string? Form, JsonNode Payload)> Seeds(SlackBot bot)
    {
        JsonObject Rich(string type) => new()
        {
            ["type"] = type,
            ["channel"] = type == "message" ? "D0ANA" : SlackStandIn.Staff,
            ["channel_type"] = "im",
            ["user"] = SlackStandIn.Ana,
            ["text"] = $"<@{SlackStandIn.Bot}> can i tweet <https://a.example|this> &amp; that?",
            ["ts"] = bot.NextTs(),
            ["thread_ts"] = bot.NextTs(),
            ["files"] = new JsonArray(new JsonObject { ["id"] = "F1", ["name"] = "a.txt", ["mimetype"] = "text/plain", ["size"] = 12, ["url_private"] = "https://files.example/a" }),
            ["blocks"] = new JsonArray(new JsonObject { ["type"] = "rich_text", ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = "hi" }, new JsonObject { ["type"] = "emoji", ["unicode"] = "1f389" }) }) }),
        };
        yield return (null, bot.Envelope(Rich("message")));
        yield return (null, bot.Envelope(Rich("app_mention")));
        yield return (null, bot.Envelope(new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackStandIn.Ana, ["channel"] = "D0ANA", ["tab"] = "home" }));
        yield return (null, bot.Envelope(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["oauth"] = new JsonArray("U1") } }));
        yield return ("payload", bot.Press(SlackStandIn.Ana, "D0ANA", "1.1", null, "case.claim", "cas_1:1"));
        yield return ("payload", bot.Press(SlackStandIn.Ana, "D0ANA", "1.1", "1.0", "show.helped.1", "ans_1:1:opt_1"));
        yield return ("payload", new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = SlackStandIn.Team },
            ["user"] = new JsonObject { ["id"] = SlackStandIn.Ana },
            ["view"] = new JsonObject { ["id"] = "V1", ["hash"] = "h", ["callback_id"] = "form.unknown", ["private_metadata"] = "ans_1:1:1.1", ["state"] = new JsonObject { ["values"] = new JsonObject { ["question_v2"] = new JsonObject { ["question"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = "hm" } } } } },
        });
        yield return ("payload", new JsonObject { ["type"] = "message_action", ["team"] = new JsonObject { ["id"] = SlackStandIn.Team }, ["user"] = new JsonObject { ["id"] = SlackStandIn.Ana }, ["callback_id"] = "check_draft", ["message"] = new JsonObject { ["text"] = "x" } });
        yield return ("command", new JsonObject { ["command"] = "/guidance", ["text"] = "help", ["team_id"] = SlackStandIn.Team, ["user_id"] = SlackStandIn.Ana, ["trigger_id"] = "t" });
    }

    private static class Mutation
    {
        private static readonly string[] Junk = ["", "\0", "\uD800", "‮x", "💥", "a\r\nb", "<!channel>", "T0TRUST:U1", "-1", "1e999", "🏳️‍🌈", "../../etc"];

        public static byte[] Of(Random random, string? form, JsonNode seed)
        {
            var payload = seed.DeepClone();
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                Mutate(random, payload);
            }

            var json = payload.ToJsonString();
            json = random.Next(6) == 0 ? Twist(random, json) : json;
            var text = form switch
            {
                null => json,
                "payload" => "payload=" + Uri.EscapeDataString(json.Replace("\uD800", "", StringComparison.Ordinal)),
                _ => string.Join('&', ((JsonObject)payload).Select(p => p.Key + "=" + Uri.EscapeDataString((p.Value?.ToJsonString() ?? "").Trim('"')))),
            };
            var bytes = Encoding.UTF8.GetBytes(text);
            for (var n = random.Next(4) == 0 ? random.Next(1, 5) : 0; n > 0 && bytes.Length > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            return random.Next(20) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
        }

        private static string Twist(Random random, string json) => random.Next(5) switch
        {
            0 => json.Replace("\"text\":", "\"text\":\"twice\",\"text\":", StringComparison.Ordinal),
            1 => new string('[', random.Next(1, 5000)) + json,
            2 => json.Replace(":\"", ":\"\\ud800", StringComparison.Ordinal),
            3 => json.Replace("\"type\"", "\"\\u0074ype\"", StringComparison.Ordinal),
            _ => json.Replace("\"user\"", "\"us\\udc00er\"", StringComparison.Ordinal),
        };

        private static void Mutate(Random random, JsonNode root)
        {
            var places = new List<(JsonNode Parent, object Key)>();
            Walk(root, places);
            if (places.Count == 0)
            {
                return;
            }

            var (parent, key) = places[random.Next(places.Count)];
            JsonNode? value = random.Next(10) switch
            {
                0 => null,
                1 => random.Next(-5, 5),
                2 => random.Next(2) == 0,
                3 => new JsonArray(),
                4 => new JsonObject(),
                5 => Junk[random.Next(Junk.Length)],
                6 => new string('x', random.Next(1, 20_000)),
                7 => double.MaxValue,
                8 => Nested(random.Next(1, 80)),
                _ => Junk[random.Next(Junk.Length)] + random.Next(),
            };
            switch (parent)
            {
                case JsonObject o when random.Next(8) == 0:
                    o.Remove((string)key);
                    break;
                case JsonObject o:
                    o[(string)key] = value;
                    break;
                case JsonArray a:
                    a[(int)key] = value;
                    break;
            }
        }

        private static JsonNode Nested(int depth)
        {
            JsonNode node = "deep";
            for (var i = 0; i < depth; i++)
            {
                node = i % 2 == 0 ? new JsonArray(node) : new JsonObject { ["elements"] = node };
            }

            return node;
        }

        private static void Walk(JsonNode? node, List<(JsonNode, object)> places)
        {
            switch (node)
            {
                case JsonObject o:
                    foreach (var (key, value) in o)
                    {
                        places.Add((o, key));
                        Walk(value, places);
                    }

                    break;
                case JsonArray a:
                    for (var i = 0; i < a.Count; i++)
                    {
                        places.Add((a, i));
                        Walk(a[i], places);
                    }

                    break;
            }
        }
    }
}
