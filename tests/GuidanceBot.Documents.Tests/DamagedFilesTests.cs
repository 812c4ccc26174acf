using GuidanceBot.Core.Guidance;
using GuidanceBot.Documents.Html;
using GuidanceBot.Documents.Pdf;
using GuidanceBot.Documents.Word;
using Shouldly;
using Xunit;

namespace GuidanceBot.Documents.Tests;

/// <summary>A file with bytes changed at random (always the same ones) is read, or refused in one sentence: nothing else comes out.</summary>
public sealed class DamagedFilesTests
{
    [Theory]
    [InlineData("larch-word.docx", 150)]
    [InlineData("larch-word.pdf", 80)]
    [InlineData("larch-columns.pdf", 40)]
    [InlineData("larch.html", 100)]
    public void A_damaged_file_is_read_or_refused(string file, int rounds)
    {
        var whole = File.ReadAllBytes(Larch.PathOf(file));
        IDocumentReader reader = Path.GetExtension(file) switch { ".docx" => new DocxReader(), ".pdf" => new PdfReader(), _ => new HtmlReader() };
        var random = new Random(7);
        for (var round = 0; round < rounds; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var i = 0; i < 1 + (round % 20); i++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            if (round % 5 == 0)
            {
                damaged = damaged[..random.Next(damaged.Length)];
            }

            try
            {
                reader.Read(file, damaged).Clauses.ShouldNotBeEmpty();
            }
            catch (UnreadableGuidanceException refused)
            {
                refused.Message.ShouldStartWith(file);
                refused.Message.ShouldNotContain('\n');
            }
        }
    }
}
