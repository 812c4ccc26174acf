using System.ComponentModel.DataAnnotations;

namespace GuidanceBot.Host.Settings;

/// <summary>How drafts are checked.</summary>
public sealed class DraftOptions
{
    /// <summary>The organisation's own rules: YAML files or folders of them. Default: none, the rules that come with the program.</summary>
    public IReadOnlyList<string> Rules { get; set; } = [];

    /// <summary>False: the words in pictures are not read. Default: true; without the program below they aren't either.</summary>
    public bool ReadPictures { get; set; } = true;

    /// <summary>The program that reads words from pictures: <c>tesseract</c> on the search path, or its full path.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Set Drafts:PictureProgram to tesseract or to its full path, or Drafts:ReadPictures to false.")]
    public string PictureProgram { get; set; } = "tesseract";
}
