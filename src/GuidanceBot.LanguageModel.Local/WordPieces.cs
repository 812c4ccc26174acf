using FastBertTokenizer;

namespace GuidanceBot.LanguageModel.Local;

/// <summary>
/// Texts as the models read them: <c>[CLS] question [SEP] clause [SEP]</c>. A question alone is cut at 64 pieces, a clause alone and a
/// pair at 176; of a pair only the clause is cut.
/// </summary>
internal sealed class WordPieces
{
    private const int QuestionLength = 64;
    private const int PairLength = 176;

    // Nothing that the bot accepts is longer in pieces than in UTF-16 units, so nothing is cut before we cut it ourselves.
    private const int Uncut = 150_000;

    private readonly BertTokenizer _tokenizer = new();
    private readonly Lock _gate = new();
    private readonly long _separator;

    /// <summary>Loads the vocabulary.</summary>
    public WordPieces(string vocabularyPath)
    {
        using var vocabulary = File.OpenText(vocabularyPath);
        _tokenizer.LoadVocabulary(vocabulary, convertInputToLowercase: true);
        _separator = Pieces("")[^1];
    }

    /// <summary>A question alone.</summary>
    public ModelInput Question(string text) => Alone(text, QuestionLength);

    /// <summary>A clause alone.</summary>
    public ModelInput Clause(string text) => Alone(text, PairLength);

    /// <summary>A question and a clause.</summary>
    public ModelInput Pair(string question, string clause)
    {
        var first = Pieces(question);
        // A question of more than the pair's length would leave no room: it keeps two thirds and its own end mark.
        first = first.Length <= PairLength * 2 / 3 ? first : [.. first[..((PairLength * 2 / 3) - 1)], _separator];
        var second = Pieces(clause)[1..^1];
        var room = PairLength - first.Length - 1;
        long[] ids = [.. first, .. second[..Math.Min(room, second.Length)], _separator];
        var types = new long[ids.Length];
        Array.Fill(types, 1, first.Length, ids.Length - first.Length);
        return new ModelInput(ids, types);
    }

    private ModelInput Alone(string text, int length)
    {
        var pieces = Pieces(text);
        long[] ids = pieces.Length <= length ? pieces : [.. pieces[..(length - 1)], _separator];
        return new ModelInput(ids, new long[ids.Length]);
    }

    private long[] Pieces(string text)
    {
        // The tokenizer reuses its buffers.
        lock (_gate)
        {
            return _tokenizer.Encode(text, Uncut).InputIds.ToArray();
        }
    }
}
