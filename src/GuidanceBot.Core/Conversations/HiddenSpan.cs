namespace GuidanceBot.Core.Conversations;

/// <summary>A stretch of text that was masked before anything was stored: same length, letters and digits gone.</summary>
/// <param name="In">Where it stood: <c>text</c>, or a form field's name.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Kind">What it looked like, as the rule that found it calls it: <c>nhs_number</c>, <c>phone</c>, <c>email</c>.</param>
public sealed record HiddenSpan(string In, int Start, int End, string Kind);
