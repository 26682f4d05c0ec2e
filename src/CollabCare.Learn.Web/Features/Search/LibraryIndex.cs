using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Microsoft.Data.Sqlite;

namespace CollabCare.Learn.Web.Features.Search;

/// <summary>A full-text index (SQLite FTS5, in memory) of one library. One thread at a time.</summary>
public sealed class LibraryIndex : IDisposable
{
    static readonly string[] Columns = ["$row", "$name", "$also", "$parent", "$text"];

    const int MostHits = 30;
    const int Looked = 200;
    const int Few = 10;
    const int Named = 3;

    readonly ImmutableArray<Piece> _pieces;
    readonly Spelling _spelling;
    readonly SqliteConnection _connection = new("Data Source=:memory:;Pooling=False");
    readonly SqliteCommand _find;
    readonly SqliteCommand _knows;

    public LibraryIndex(Library library)
    {
        _pieces = [.. Piece.All(library)];
        _spelling = new(_pieces);
        _connection.Open();
        Fill();
        _find = Prepare(
            $"""
             SELECT rowid, highlight(piece, 0, char({(int)Marks.Begin}), char({(int)Marks.End})), snippet(piece, 3, char({(int)Marks.Begin}), char({(int)Marks.End}), '…', 28)
             FROM piece WHERE piece MATCH $match ORDER BY bm25(piece, 8, 6, 1, 1) LIMIT {Looked}
             """);
        _knows = Prepare("SELECT 1 FROM piece WHERE piece MATCH $match LIMIT 1");
    }

    /// <summary>Finds what holds the typed words, the best first: what is called so, then titles, then sections and texts.</summary>
    public Found Find(string typed)
    {
        var typedQuestion = Question.Of(typed);
        if (typedQuestion.Parts.IsEmpty)
        {
            return Found.Nothing;
        }

        var mended = false;
        var question = typedQuestion.With(word =>
        {
            var near = Knows(word) ? [] : _spelling.Near(word);
            mended |= !near.IsEmpty;
            return near;
        });
        var (hits, some) = Look(question);
        var perhaps = ImmutableArray<string>.Empty;

        // A slip may make another word, one that stands somewhere in a text. What may have been meant then has the third place.
        var meant = typedQuestion.With(word => _spelling.IsName(word) ? [] : _spelling.Near(word, namesOnly: true));
        if (!mended && meant.InWords != question.InWords && Look(meant).Hits is [var best, ..] && !hits.Take(3).Any(h => h.Piece == best.Piece))
        {
            perhaps = [meant.InWords];
            hits = hits.RemoveAll(h => h.Piece == best.Piece);
            hits = hits.Insert(Math.Min(2, hits.Length), best);
        }

        if (hits.IsEmpty)
        {
            perhaps = [.. typedQuestion.Parts.Where(p => !p.IsPhrase).SelectMany(p => _spelling.Perhaps(p.Best)).Take(5)];
        }

        return new([.. hits.Take(MostHits)], Asked: true, mended && !hits.IsEmpty ? question.InWords : null, perhaps, some);
    }

    public void Dispose()
    {
        _find.Dispose();
        _knows.Dispose();
        _connection.Dispose();
    }

    (ImmutableArray<Hit> Hits, bool Some) Look(Question question)
    {
        var all = Run(question, "AND");
        if (all.Count >= Few || question.Parts.Length == 1)
        {
            return (Ranked(all, question), false);
        }

        // Few pages have all the words: then also what is named by some of them, or, where no page has all, whatever has some.
        var seen = all.Select(h => h.Piece).ToHashSet();
        var more = Run(question, "OR").Where(h => !seen.Contains(h.Piece) && (all.Count == 0 || Tier(h.Piece, question) <= Named));
        return (Ranked([.. all, .. more], question), all.Count == 0);
    }

    // Sorting is stable: what stands in the same tier keeps the order of bm25.
    static ImmutableArray<Hit> Ranked(IEnumerable<Hit> hits, Question question) => [.. hits.OrderBy(h => Tier(h.Piece, question))];

    List<Hit> Run(Question question, string join)
    {
        _find.Parameters["$match"].Value = question.Match(join);
        var hits = new List<Hit>();
        using var reader = _find.ExecuteReader();
        while (reader.Read())
        {
            hits.Add(new(_pieces[reader.GetInt32(0)], reader.GetString(1), reader.GetString(2)));
        }

        return hits;
    }

    static int Tier(Piece piece, Question question) => piece switch
    {
        { Kind: "Term" } when piece.Names.Any(question.Is) => 0,
        { IsSection: false } when piece.Names.Any(question.Is) => 1,
        { Kind: "Source" } => 6,
        { IsSection: false } when piece.Names.Any(question.IsIn) => 2,
        { IsSection: false } when piece.Names.Any(question.Holds) => Named,
        { IsSection: true } when piece.Names.Any(question.IsIn) => 4,
        _ => 5,
    };

    bool Knows(string word)
    {
        _knows.Parameters["$match"].Value = $"\"{word}\"";
        return _knows.ExecuteScalar() is not null;
    }

    void Fill()
    {
        Execute("CREATE VIRTUAL TABLE piece USING fts5(name, also, parent, text, tokenize = 'porter unicode61 remove_diacritics 2')");
        using var transaction = _connection.BeginTransaction();
        using (var insert = _connection.CreateCommand())
        {
            insert.CommandText = "INSERT INTO piece (rowid, name, also, parent, text) VALUES ($row, $name, $also, $parent, $text)";
            var values = Columns.Select(n => insert.Parameters.Add(n, n == "$row" ? SqliteType.Integer : SqliteType.Text)).ToArray();
            for (var i = 0; i < _pieces.Length; i++)
            {
                var piece = _pieces[i];
                (values[0].Value, values[1].Value, values[2].Value, values[3].Value, values[4].Value) = (i, piece.Name, string.Join("; ", piece.Also), piece.Parent, piece.Text);
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        Execute("INSERT INTO piece (piece) VALUES ('optimize')");
    }

    SqliteCommand Prepare(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add("$match", SqliteType.Text).Value = "\"a\"";
        command.Prepare();
        return command;
    }

    void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
