using GuidanceBot.Core.People;

namespace GuidanceBot.Core.Cases;

/// <summary>Which cases are listed.</summary>
/// <param name="Open">True: open ones. False: closed ones. Null: all.</param>
/// <param name="Asker">Only this person's.</param>
/// <param name="Holder">Only those held by this reviewer.</param>
/// <param name="Max">At most so many.</param>
public sealed record CaseFilter(bool? Open = null, AccountId? Asker = null, AccountId? Holder = null, int Max = 200);
