using Bogus;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Person = CollabCare.Learn.Web.Data.Person;

namespace CollabCare.Learn.Demo.Weeks;

/// <summary>
/// People who took the first two quizzes some months ago and whose accounts have been disabled since. Items need a hundred first answers before their numbers are a reason to act,
/// and in each quiz one item misleads those who know most, so that the question clinic has something to do.
/// </summary>
static class EarlierClass
{
    const int Size = 130;

    public static (List<Person> People, List<Attempt> Attempts, List<Run> Runs) Of(Library library, int seed, DateTimeOffset now)
    {
        var chance = new Randomizer(seed);
        var names = new Faker { Random = chance }.Name;
        var modules = library.Modules.Where(m => m.Quiz is not null).Take(2).ToList();
        var (people, attempts, runs) = (new List<Person>(), new List<Attempt>(), new List<Run>());
        for (var n = 0; n < Size; n++)
        {
            var at = now.AddDays(-140 + (n * 0.4));
            var email = $"earlier{n}@demo.example";
            var person = new Person { Name = names.FullName(), Email = email, UserName = email, CreatedAt = at.AddHours(-1), DisabledAt = now.AddDays(-60), SecurityStamp = "disabled" };
            var knows = chance.Double(0.35, 0.95);
            people.Add(person);
            foreach (var (later, module) in modules.Index())
            {
                var (attempt, run) =
                    TakenQuiz.Take(person, module, module.Quiz!, [], practice: false, at.AddDays(later), chance.Int(0), chance.Double(0.5, 1.1), item => (Answer(module, item, knows, chance), null));
                attempts.Add(attempt);
                runs.AddRange(run is null ? [] : [run]);
            }
        }

        return (people, attempts, runs);
    }

    static Answer Answer(Module module, Item item, double knows, Randomizer chance)
    {
        var misleading = module.Quiz!.Items.FirstOrDefault(i => i.Type == ItemType.Best && !i.MustKnow);
        return item.Id != misleading?.Id ? Answering.Answer(item, knows, bold: false, chance)
            : chance.Double() < knows ? new ChosenOne(item.Choices.First(c => !c.Right).Id) : item.Key.FullAnswer();
    }
}
