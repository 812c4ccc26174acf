namespace GuidanceBot.Core.Drafts.Posts;

/// <summary>A part of a post that platforms turn into a link.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 unit, the sign included.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Value">The address; the name, tag or ticker without its sign.</param>
/// <param name="List">For <c>@name/list</c>: <c>/list</c>; empty otherwise.</param>
public readonly record struct PostEntity(PostEntityKind Kind, int Start, int End, string Value, string List = "")
{
    /// <summary>True for an address that starts with <c>http://</c> or <c>https://</c>.</summary>
    public bool HasScheme => Kind == PostEntityKind.Url && Value.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Value.Contains("://", StringComparison.Ordinal);
}
