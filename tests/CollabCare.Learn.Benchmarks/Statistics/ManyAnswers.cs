using System.Text.Json;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Person = CollabCare.Learn.Web.Data.Person;

namespace CollabCare.Learn.Benchmarks.Statistics;

/// <summary>A database of very many stored answers: people who each took every quiz once, on forms drawn and marked by the app's own rules.</summary>
sealed class ManyAnswers(SqliteConnection db, Random chance)
{
    // Forms are drawn and marked this often for a quiz, and then shared out: what is measured is reading, and a row costs the same to read whoever's it is.
    const int Drawn = 250;

    static readonly string[] AttemptColumns = ["Id", "PersonId", "ModuleId", "ModuleVersion", "Practice", "Number", "Seed", "PassMark", "StartedAt", "EndedAt", "Points", "OutOf", "Percent", "Passed"];
    static readonly string[] ItemColumns = ["AttemptId", "Position", "ItemId", "ItemHash", "ChoiceOrder", "Answer", "AnsweredAt", "Seconds", "Fraction", "Missed", "Critical"];

    /// <summary>Fills the database until it holds so many answers; gives how many people and attempts that made.</summary>
    public static async Task<(int People, int Attempts, int Answers)> FillAsync(string database, IReadOnlyList<Module> modules, int answers)
    {
        using var gate = new WriterGate();
        await using var context = new LearnDb(new DbContextOptionsBuilder<LearnDb>().UseSqlite(LearnDatabase.ConnectionString(database)).Options, gate);
        var versions = modules.SelectMany(m => m.Quiz!.Items).DistinctBy(i => i.Hash).Select(i => new ItemVersion { Hash = i.Hash, ItemId = i.Id, Json = JsonSerializer.Serialize(i) });
        context.ItemVersions.AddRange(versions);
        var people = Enumerable.Range(0, (answers / modules.Sum(m => m.Quiz!.Form.Drawn.Items)) + 1).Select(n => Person(n)).ToList();
        context.Users.AddRange(people);
        await context.SaveChangesAsync();

        var connection = (SqliteConnection)context.Database.GetDbConnection();
        await connection.OpenAsync();
        return new ManyAnswers(connection, new Random(20261122)).Fill(modules, people.ConvertAll(p => p.Id), answers);
    }

    static Person Person(int n)
    {
        var email = $"many{n}@load.example";
        return new() { Name = $"Learner {n}", UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, SecurityStamp = "x" };
    }

    (int, int, int) Fill(IReadOnlyList<Module> modules, List<Guid> people, int most)
    {
        var forms = modules.Select(m => (Module: m, Forms: Enumerable.Range(0, Drawn).Select(n => Take(m.Quiz!, n, (double)n / Drawn)).ToList())).ToList();
        using var transaction = db.BeginTransaction();
        using var attempt = Insert(transaction, "Attempts", AttemptColumns);
        using var item = Insert(transaction, "AttemptItems", ItemColumns);
        var (attempts, answers) = (0, 0);
        var start = new DateTimeOffset(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);
        foreach (var (person, n) in people.Select((p, n) => (p, n)))
        {
            foreach (var (module, drawn) in forms)
            {
                var form = drawn[chance.Next(drawn.Count)];
                var ended = start.AddMinutes(attempts * 0.4).ToUnixTimeMilliseconds();
                var id = Guid.CreateVersion7().ToString().ToUpperInvariant();
                Run(attempt, id, person.ToString().ToUpperInvariant(), module.Id, "1.0.0", 0, 1, n, module.Quiz!.PassMark, ended - 900_000, ended, form.Mark.Points, form.Mark.OutOf, form.Mark.Percent, form.Mark.Passed ? 1 : 0);
                foreach (var row in form.Items)
                {
                    Run(item, id, row.Position, row.ItemId, row.ItemHash, row.ChoiceOrder, row.Answer ?? (object)DBNull.Value, ended - 1000, row.Seconds!.Value, row.Fraction!.Value, row.Missed ? 1 : 0, row.Critical ? 1 : 0);
                }

                attempts++;
                answers += form.Items.Count;
                if (answers >= most)
                {
                    transaction.Commit();
                    return (n + 1, attempts, answers);
                }
            }
        }

        transaction.Commit();
        return (people.Count, attempts, answers);
    }

    (List<AttemptItem> Items, FormMark Mark) Take(Quiz quiz, int seed, double knows)
    {
        var form = Form.Draw([.. quiz.Items.Select(i => new PoolItem(i.Id, i.Key, i.Objective, i.MustKnow, i.KeepOrder))], quiz.Form, new Dictionary<string, DateTimeOffset>(), seed);
        var marked = new List<MarkedItem>();
        var rows = form.Items.Select((shown, at) =>
        {
            var item = quiz.Items.First(i => i.Id == shown.ItemId);
            var answer = chance.NextDouble() < (0.3 + knows) / 1.3 ? item.Key.FullAnswer() : Guess(item);
            var mark = item.Key.MarkAtTimeout(answer);
            marked.Add(new(item.Id, item.Type, mark, item.MustKnow));
            return new AttemptItem
            {
                Position = at + 1,
                ItemId = item.Id,
                ItemHash = item.Hash,
                ChoiceOrder = JsonSerializer.Serialize(shown.ChoiceOrder),
                Answer = TakenItem.Write(answer),
                Seconds = chance.Next(10, 150),
                Fraction = mark.Fraction,
                Missed = mark.Missed,
                Critical = mark.Critical,
            };
        }).ToList();
        return (rows, FormMark.Of(marked, quiz.PassMark));
    }

    Answer Guess(Item item)
    {
        string Any() => item.Choices[chance.Next(item.Choices.Length)].Id;
        return item.Key.FullAnswer() switch
        {
            ChosenOne => new ChosenOne(Any()),
            ChosenMany many => new ChosenMany([.. many.Choices.Select(_ => Any())]),
            Placed placed => new Placed(placed.Places.SetItem(Any(), chance.Next(1, item.Choices.Length + 1))),
            Matched matched => new Matched(matched.Pairs.SetItem(item.Stems[chance.Next(item.Stems.Length)].Id, Any())),
            Rated rated => new Rated(rated.Ratings.SetItem(Any(), chance.Next(1, 5))),
            var other => other,
        };
    }

    SqliteCommand Insert(SqliteTransaction transaction, string table, string[] columns)
    {
        var command = db.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} ({string.Join(',', columns)}) VALUES ({string.Join(',', columns.Select((_, n) => $"$c{n}"))})";
        for (var n = 0; n < columns.Length; n++)
        {
            command.Parameters.Add(new SqliteParameter($"$c{n}", null));
        }

        return command;
    }

    static void Run(SqliteCommand command, params object[] values)
    {
        for (var n = 0; n < values.Length; n++)
        {
            command.Parameters[n].Value = values[n];
        }

        command.ExecuteNonQuery();
    }
}
