using GuidanceBot.Core.Events;
using Shouldly;
using Xunit;

namespace GuidanceBot.Core.Tests.Events;

public sealed class EventFileTests
{
    private const string Kidney = """
        name: Kidney Week
        hashtag: "#KidneyWeek26"
        also_called: [the kidney meeting]
        from: 2026-12-04
        to: 2026-12-06
        photos: Photograph the stage and your friends, never the audience.
        slides: "You may share a slide unless it shows the closed padlock."
        embargoes:
          - what: Late-breaking trial results
            until: 2026-12-05T09:00+01:00
        contact: Press desk, hall 3, 01632 960145
        """;

    [Fact]
    public void An_event_file_is_read()
    {
        var (e, document) = EventFile.Read("kidney.yaml", Kidney);
        e.Name.ShouldBe("Kidney Week");
        e.Embargoes.Single().Until.ShouldBe(new DateTimeOffset(2026, 12, 5, 9, 0, 0, TimeSpan.FromHours(1)));
        document.Clauses.Select(c => c.Section).ShouldBe(["Events > Kidney Week > Hashtag", "Events > Kidney Week > Photographs", "Events > Kidney Week > Slides", "Events > Kidney Week > Embargoes", "Events > Kidney Week > Contact"]);
    }

    [Fact]
    public void Its_entries_are_quoted_as_they_stand_in_the_file()
    {
        var (_, document) = EventFile.Read("kidney.yaml", Kidney);
        document.Clauses[1].Run.Of(document.Text).ShouldBe("Photograph the stage and your friends, never the audience.");
        document.Clauses[2].Run.Of(document.Text).ShouldBe("You may share a slide unless it shows the closed padlock.");
    }

    [Theory]
    [InlineData("can i post from kidney week?", true)]
    [InlineData("slide from #KidneyWeek26, ok?", true)]
    [InlineData("the kidney meeting was great, can i say so", true)]
    [InlineData("can i post the kidney weekly report", false)]
    public void A_question_names_it_by_name_or_hashtag(string question, bool named) => EventFile.Read("kidney.yaml", Kidney).Event.IsNamedIn(question).ShouldBe(named);

    [Theory]
    [InlineData("name: A\nfrom: 2026-12-04\nto: 2026-12-01", "line 3: the event ends before it begins")]
    [InlineData("name: A\nfrom: tomorrow\nto: 2026-12-01", "line 2: from is a day such as 2026-12-04")]
    [InlineData("name: A\nfrom: 2026-12-04\nto: 2026-12-05\nphoto: none", "line 4: photo is no entry")]
    [InlineData("from: 2026-12-04\nto: 2026-12-05", "name is missing")]
    [InlineData("name: A\nfrom: 2026-12-04\nto: 2026-12-05\nembargoes:\n  - what: x\n    until: noon", "line 6: until needs date, time and offset")]
    [InlineData("name: [a\nfrom: 1", "line ")]
    public void What_is_wrong_is_said_with_file_line_and_reason(string yaml, string says)
    {
        var message = Should.Throw<InvalidEventException>(() => EventFile.Read("e.yaml", yaml)).Message;
        message.ShouldStartWith("e.yaml, line ");
        message.ShouldContain(says);
    }
}
