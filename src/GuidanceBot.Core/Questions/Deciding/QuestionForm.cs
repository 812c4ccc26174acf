using GuidanceBot.Core.Questions.Subjects;

namespace GuidanceBot.Core.Questions.Deciding;

/// <summary>How a question is put: may I, must I, how, who; what the asker already has. Form only: who wrote it and how politely is no feature.</summary>
internal static class QuestionForm
{
    private static readonly (string Name, WordPatterns Words)[] Forms =
    [
        ("may", new(@"\b(can|may|could|am|are|is it|ok|okay|allowed|permitted|fine|alright|good to|free to|do i need|shall|should|mind if|cool|legit)\b")),
        ("asks", new(@"^(so |hi |and |pls |ok )*(how|what|who|whom|where|when|which|why|whose)\b")),
        ("which", new(@"\b(how (do|long|soon|quick|many|much|must|should|can)|what (do|now|next|should|must|happens|is|are|first)|who (do|can|is|should|must|decides|signs)|where (do|is|can)|which)\b")),
        ("must", new(@"\b(do (i|we) (need|have)|need to|have to|required|necessary|must (i|we))\b")),
        ("mark", new(@"\?")),
        ("not", new(@"\b(not|dont|cant|without|no)\b|n['’]t\b")),
        ("has", new(@"\b(signed|agreed|said (yes|ok)|asked|approved|consent|permission|cleared)\b")),
        ("wants", new(@"\b(want|wanna|going to|gonna|about to|thinking of|would like|planning)\b")),
        ("trouble", new(@"\b(wrong|mistake|what now|someone|somebody|says|asks|asked|keeps|wrote|commented|threat)\b")),
    ];

    /// <summary>True for "may I …?", and not for "must I, who, how …?".</summary>
    public static bool AsksLeave(string question) => Of(question) is var forms && forms.Contains("may", StringComparer.Ordinal) && !forms.Any(f => f is "asks" or "which" or "must");

    /// <summary>The names of the forms that a question has.</summary>
    public static IReadOnlyList<string> Of(string question) => [.. Forms.Where(f => f.Words.In(question)).Select(f => f.Name)];
}
