using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing;

/// <summary>Words that tell whether a sentence speaks of somebody in care, or of the work around it.</summary>
static class Speaking
{
    const string Kin =
        "daughter|son|wife|husband|mother|father|mom|mum|dad|mama|papa|parents?|brother|sister|niece|nephew|partner|spouse|aunt|uncle|cousin|grand(?:mother|father|ma|pa|son|daughter|child|kids?)|family|"
        + "caregiver|carers?|neighbou?r|guardian|next of kin|NOK|emergency contact|POA";

    /// <summary>Relatives and those who stand in for them.</summary>
    public const string Relatives = Kin;

    /// <summary>Somebody in care, or somebody of theirs.</summary>
    public static readonly Regex OfSomebody = Pattern.Any(
        $@"\b(?:patient|pt|pts|pt['’]s|patient['’]s|resident|client|he|she|him|her|hers|his|lady|gentleman|man|woman|guy|kid|child|baby|boy|girl|bed \d+|{Kin})\b");

    /// <summary>The work around care: projects, contracts, rooms, staff.</summary>
    public static readonly Regex OfWork = Pattern.Any(
        @"\b(?:go(?:es|ing)?[- ]live|went live|releas\w+|sprint|contract|training|survey|polic(?:y|ies)|meeting|kick-?off|pilot|vendor|version|v\d+|demo|retro|audit|effective|renewal|scope|downtime|"
        + @"patch\w*|deploy\w*|upgrade\w*|build|course|conference|committee|deadline|budget|invoice|launch\w*|roll-?out|migration|cutover|project|feature|workshop|webinar|release notes?|agenda|minutes|"
        + @"grant|study|trial|standard|software|firmware|app|dashboard|template|orders? v\d+|phone system|service goes|joint commission|steering)\b");
}
