using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.People;

/// <summary>Identifier Q of Safe Harbor: full-face photographs and the like. A text holds none; it says that one was taken or comes with it.</summary>
public sealed class Photographs : IdentifierRule
{
    static readonly Regex Taken = Pattern.Any(
        @"\b(?:attached|attaching|here(?:['’]s| is)|took|taken|sent|sending|uploaded|posted|see)\s+(?:is |you |them |him |her |me )?(?<id>(?:a |the |an |my |his |her )?(?:photo|picture|pic|selfie|video|recording|snapshot)s?"
        + @" (?:of|with|showing) (?:the |our |my |a )?(?:patient|pt|her face|his face|their face|her|him|resident|baby|mom|lady|gentleman|family)(?:['’]s face)?)\b");

    static readonly Regex Never = Pattern.Any(@"\b(?:never|no|not|don['’]t|nobody|without|cannot|can['’]t)\b");

    public override string Class => "photograph";

    public override Lesson Lesson { get; } = new(
        "a picture of a patient",
        "A face is the person. A picture stays one even when the name is cut off, and what hangs behind the bed often names them too.",
        "Describe in words what mattered, or draw it.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Taken.Places(text).Where(p => !Never.IsMatch(Pattern.Before(text, p.Start, 30)));
}
