using CollabCare.Learn.Content.Checking.Wording;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Cards;

namespace CollabCare.Learn.Content.Checking.Cards;

/// <summary>Checks a module's fact cards: few, short, each a question with a source.</summary>
static class CardChecks
{
    const int Fewest = 3;
    const int Most = 6;
    const int MostWords = 25;

    public static void Check(Module module, ReadCards read, Course course, Findings findings)
    {
        if (read.IsWhole && read.Cards.Length is < Fewest or > Most)
        {
            Say(read.Line, $"A module has three to six cards; this one has {read.Cards.Length}.");
        }

        foreach (var twice in read.Cards.GroupBy(c => c.Card.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            Say(twice.Line, $"The card '{twice.Card.Id}' stands twice; give this one a word of its own.");
        }

        foreach (var card in read.Cards)
        {
            Check(card, course);
            ToldRules.Check(Told(read.Path, card), module, course, findings);
        }

        void Check(ReadCard card, Course course)
        {
            if (!card.Front.EndsWith('?'))
            {
                Say(card.Line, "The front of a card is a question; end it with a question mark, before its {#word}.");
            }

            if (Words.Spaced(card.Back) is var words and > MostWords)
            {
                Say(card.Line, $"The back of this card has {words} words; it should have at most {MostWords}.");
            }

            if (card.Card.Sources.IsEmpty)
            {
                findings.Error(Rules.Source, read.Path, card.Line, 1, "A card rests on a source; put its key into the third cell.");
            }
        }

        void Say(int line, string message) => findings.Error(Rules.Cards, read.Path, line, 1, message);
    }

    static Told Told(string path, ReadCard card)
    {
        (string, int)[] both = [(card.Front, card.Line), (card.Back, card.Line)];
        return new("card", path, card.Line, card.Card.Sources, null, null) { Stem = both, Keys = [], Read = [], All = both };
    }
}
