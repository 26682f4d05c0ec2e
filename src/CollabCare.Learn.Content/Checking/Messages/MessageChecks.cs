using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Checking.Language;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Checking.Messages;

/// <summary>
/// Looks at a message as its receiver would miss things in it. It knows words, not meaning: it only ever asks, and marks nothing (curriculum 2.3: program checks warn).
/// </summary>
public sealed partial class MessageChecks(WrittenTask task, IEnumerable<Term> terms)
{
    readonly FrozenSet<string> _explained = terms.SelectMany(t => NamePart().Split(t.Name)).ToFrozenSet(StringComparer.Ordinal);
    readonly string _story = PlainText(task.ScenarioHtml) + " " + PlainText(task.PromptHtml);

    /// <summary>What is missing or in the way, in the order in which to mend it.</summary>
    /// <param name="parts">The name of each part and what was written there.</param>
    public ImmutableArray<Noticed> Look(IReadOnlyList<(string Name, string Text)> parts)
    {
        var whole = string.Join("\n", parts.Select(p => p.Text.Trim()));
        return
        [
            .. parts.Where(p => Words.Spaced(p.Text) == 0).Select(p => new Noticed(Lack.Part, p.Name, Empty(p.Name))),
            .. Words.Spaced(whole) == 0 ? [] : Asks(parts, whole),
            .. parts.SelectMany(p => Wording(p.Name, p.Text)),
            .. Letters(whole),
            .. Length(whole),
        ];
    }

    string Empty(string part) => task.Rubric == Rubric.Ipass && part.StartsWith("Synthesis", StringComparison.Ordinal)
        ? "What will the receiver say back to you? A handoff counts when the other person has said what they have."
        : $"What belongs into “{part}”? It is empty.";

    IEnumerable<Noticed> Asks(IReadOnlyList<(string Name, string Text)> parts, string whole)
    {
        switch (task.Rubric)
        {
            // A story asks for nothing.
            case Rubric.Star:
                yield break;
            case Rubric.Debrief:
                foreach (var noticed in Questions(whole))
                {
                    yield return noticed;
                }

                yield break;
            case Rubric.Ipass when Words.Spaced(parts.FirstOrDefault(p => p.Name.StartsWith("Synthesis", StringComparison.Ordinal)).Text ?? "") is > 0 and < 5:
                yield return new(Lack.Synthesis, "Synthesis by receiver", "What does the receiver repeat in their own words: the state, the tasks, the times? So far they say too little to show that it arrived.");
                break;
        }

        // Where the ask has a part of its own it has to stand there.
        var where = task.Rubric switch
        {
            Rubric.Sbar => parts[^1].Name,
            Rubric.Ipass => "Action list",
            _ => null,
        };
        var text = where is null ? whole : parts.FirstOrDefault(p => p.Name == where).Text ?? "";
        if (Words.Spaced(text) == 0)
        {
            yield break;
        }

        if (WordLists.Asks.In(text) is null && !Assigned().IsMatch(text))
        {
            yield return new(Lack.Ask, where, $"What do you ask {Reader()} to do? No sentence here asks for anything.");
            yield break;
        }

        if (!Owned(text))
        {
            yield return new(Lack.Owner, where, "Who does it? The ask names nobody, so everybody may think that it is somebody else’s.");
        }

        if (WordLists.Times.In(text) is null)
        {
            yield return new(Lack.Time, where, "By when? The ask has no time, so it can wait until tomorrow.");
        }
    }

    static IEnumerable<Noticed> Questions(string whole)
    {
        if (!whole.Contains('?'))
        {
            yield return new(Lack.Question, null, "What do you ask? A debrief question ends with a question mark.");
        }

        if (WordLists.Leading.In(whole) is { } words)
        {
            yield return new(Lack.Leading, null, $"Does “{words}” carry your own answer? Ask with what or how, and wait.");
        }

        if (WordLists.Times.In(whole) is null)
        {
            yield return new(Lack.Time, null, "When did you see it, and when do you talk? There is no time in your message.");
        }
    }

    static IEnumerable<Noticed> Wording(string part, string text)
    {
        var own = Quotes.Removed(text);
        if (WordLists.Tone.In(own) is { } blame)
        {
            yield return new(Lack.Blame, part, $"Whom does “{blame}” blame? Name what makes the right thing hard.");
        }

        if (WordLists.Advice.In(own) is { } advice)
        {
            yield return new(Lack.Advice, part, $"Whose decision is “{advice}”? Care is for clinicians; say what your product shows, and ask.");
        }

        if (WordLists.VagueVerbs.In(own) is { } verb)
        {
            yield return new(Lack.Vague, part, $"How would one see that “{verb}” is done? Write what somebody does.");
        }

        if (Unsafe.In(text) is { } form)
        {
            yield return new(Lack.Unsafe, part, $"Could “{form}” be misread on a unit? It is on the do-not-use list; write it out.");
        }
    }

    IEnumerable<Noticed> Letters(string whole) =>
        Abbreviations.In(whole).Where(l => !Abbreviations.IsExpanded(l, whole) && !_story.Contains(l, StringComparison.Ordinal)).Select(l => new Noticed(
            Lack.Jargon, null,
            _explained.Contains(l)
                ? $"Does {Reader()} use “{l}”? It stands in the glossary, and not in the situation; write it out once."
                : $"Would {Reader()} know “{l}”? Write it out, with the letters in brackets, or say it plainly."));

    IEnumerable<Noticed> Length(string whole)
    {
        var words = Words.Spaced(whole);
        if (words > task.LimitWords)
        {
            yield return new(Lack.Length, null, $"Which {(words - task.LimitWords == 1 ? "word" : $"{words - task.LimitWords} words")} can {Reader()} do without? There are {words}, and the limit is {task.LimitWords}.");
        }
    }

    string Reader()
    {
        var name = task.Receiver.Who.Split(',')[0];
        return name.Length == 0 || char.IsLower(name[0]) ? "the reader" : name;
    }

    // A name of the situation, a role, or the reader addressed.
    bool Owned(string text) =>
        WordLists.Owners.In(text) is not null || Name().Matches(text).Any(m => _story.Contains(m.Value, StringComparison.Ordinal) || task.Receiver.Who.Contains(m.Value, StringComparison.Ordinal));

    static readonly WordList Unsafe = new(WordLists.Of("unsafe-forms"));

    static string PlainText(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, " "));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(" and |, |; ")]
    private static partial Regex NamePart();

    [GeneratedRegex("(?<!\\w)\\p{Lu}\\p{Ll}{2,}")]
    private static partial Regex Name();

    // "Salma: call …", "Me: test …": a list of who does what.
    [GeneratedRegex("(?m)(?:^|[.;] )\\p{Lu}[\\p{L} ]{1,40}: \\w")]
    private static partial Regex Assigned();
}
