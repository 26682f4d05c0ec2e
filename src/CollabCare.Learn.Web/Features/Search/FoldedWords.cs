using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CollabCare.Learn.Web.Features.Search;

/// <summary>Words as the index knows them: lower case, without accents, parted at whatever is no letter or digit.</summary>
public static class FoldedWords
{
    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                Close();
            }
        }

        Close();
        return words.ToImmutable();

        void Close()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
