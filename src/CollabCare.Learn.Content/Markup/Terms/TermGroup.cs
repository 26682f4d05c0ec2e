using System.Collections.Immutable;
using System.Net;
using System.Text;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Markup.Terms;

/// <summary>
/// A term as written, with all of its meanings, and the card that tells them. The card is the same wherever the term is marked, so it is written once.
/// </summary>
sealed class TermGroup
{
    public TermGroup(string name, ImmutableArray<Term> meanings)
    {
        Name = name;
        Unsafe = meanings.Any(m => m.Unsafe);
        CardId = "term_" + meanings[0].Id;
        Card = Write(meanings);
    }

    /// <summary>The term.</summary>
    public string Name { get; }

    /// <summary>True where one of its meanings is never to be written.</summary>
    public bool Unsafe { get; }

    /// <summary>The id of its card on a page. It holds a low line, so that it is no heading's.</summary>
    public string CardId { get; }

    /// <summary>The card, as HTML that may stand among words.</summary>
    public string Card { get; }

    string Write(ImmutableArray<Term> meanings)
    {
        var html = new StringBuilder();
        html.Append("<span class=\"term-card\" id=\"").Append(Encode(CardId)).Append("\" role=\"note\" popover><dfn>").Append(Encode(Name)).Append("</dfn>");
        foreach (var meaning in meanings)
        {
            html.Append(" <span class=\"term-meaning\">");
            string?[] lead =
            [
                meaning.StandsFor is { Length: > 0 } standsFor ? $"<i>{Encode(standsFor)}</i>" : null,
                meaning.Setting is { Length: > 0 } setting && meanings.Length > 1 ? $"<span class=\"term-setting\">({Encode(setting)})</span>" : null,
            ];
            html.AppendJoin(' ', lead.Where(l => l is not null)).Append(lead.Any(l => l is not null) ? ": " : "").Append(Encode(meaning.Meaning));
            if (meaning.Unsafe)
            {
                html.Append(" <strong class=\"term-never\">Read it, never write it.</strong>");
            }

            html.Append(" <a href=\"/glossary#").Append(Encode(meaning.Id)).Append("\">In the glossary</a></span>");
        }

        return html.Append("</span>").ToString();
    }

    static string Encode(string text) => WebUtility.HtmlEncode(text);
}
