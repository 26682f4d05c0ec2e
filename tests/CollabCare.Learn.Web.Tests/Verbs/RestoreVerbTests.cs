using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CollabCare.Learn.Web.Hosting;

namespace CollabCare.Learn.Web.Tests.Verbs;

public sealed class RestoreVerbTests : IDisposable
{
    readonly DataFolder _folder = new();

    [Fact]
    public async Task Refuses_a_file_that_is_not_there() => (await RestoreAsync(_folder.At("none.zip"))).ShouldBeRefused("There is no file");

    [Theory]
    [InlineData("")]
    [InlineData("This is a letter, and no backup at all. It is longer than what ends a backup, so that it can be looked at: one sentence more, and one more, will do.")]
    public async Task Refuses_a_foreign_file(string text)
    {
        await _folder.AddAsync("ada@example.org");
        var file = _folder.At("foreign");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        await LeavesTheDataAloneAsync(file, "not a backup");
    }

    [Fact]
    public async Task Refuses_a_backup_cut_short_anywhere()
    {
        var whole = await BackupBytesAsync();
        foreach (var length in new[] { 1, 100, whole.Length / 2, whole.Length - 64, whole.Length - 1 })
        {
            await LeavesTheDataAloneAsync(await WriteAsync(whole[..length]), "not a backup");
        }
    }

    [Fact]
    public async Task Refuses_a_backup_with_one_bit_turned_anywhere()
    {
        var whole = await BackupBytesAsync();
        var chance = new Random(20261122);
        var places = Enumerable.Range(0, 12).Select(_ => chance.Next(whole.Length * 8)).Append(0).Append(whole.Length * 8 - 1).Append((whole.Length - 80) * 8);
        foreach (var bit in places)
        {
            var turned = (byte[])whole.Clone();
            turned[bit / 8] ^= (byte)(1 << (bit % 8));
            await LeavesTheDataAloneAsync(await WriteAsync(turned), "backup");
        }
    }

    [Theory]
    [InlineData("../escaped.xml")]
    [InlineData("keys/../../escaped.xml")]
    [InlineData("/tmp/escaped.xml")]
    [InlineData("keys/..\\escaped.xml")]
    [InlineData("keys/sub/key.xml")]
    [InlineData("appsettings.json")]
    public async Task Refuses_an_archive_that_names_any_other_place(string name)
    {
        await _folder.AddAsync("ada@example.org");
        var file = Forge(zip =>
        {
            zip.CreateEntryFromFile(_folder.Database, "learn.db");
            zip.CreateEntry(name);
        });
        await LeavesTheDataAloneAsync(file, "which no backup of CollabCare Learn does");
    }

    [Fact]
    public async Task Refuses_a_database_of_a_newer_version()
    {
        await _folder.AddAsync("ada@example.org");
        using var newer = new DataFolder();
        await newer.AddAsync("grace@example.org");
        newer.Sql("INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_FromTheFuture', '99.0.0')");
        (await Said.ByAsync(newer.Data, "backup", _folder.At("newer.zip"))).Code.ShouldBe(0);
        await LeavesTheDataAloneAsync(_folder.At("newer.zip"), "20991231000000_FromTheFuture");
    }

    [Fact]
    public async Task Refuses_a_database_that_is_not_ours()
    {
        await _folder.AddAsync("ada@example.org");
        using var other = new DataFolder();
        Directory.CreateDirectory(other.Data);
        other.Sql("CREATE TABLE Songs (Title TEXT)");
        await LeavesTheDataAloneAsync(Forge(zip => zip.CreateEntryFromFile(other.Database, "learn.db")), "not one of CollabCare Learn");
    }

    [Fact]
    public async Task Refuses_a_database_whose_pages_are_damaged()
    {
        await _folder.AddAsync("ada@example.org");
        var bytes = await File.ReadAllBytesAsync(_folder.Database, TestContext.Current.CancellationToken);
        Array.Clear(bytes, 4096 * 2, 4096 * 4);
        await LeavesTheDataAloneAsync(Forge(zip =>
        {
            using var entry = zip.CreateEntry("learn.db").Open();
            entry.Write(bytes);
        }), "damaged");
    }

    [Fact]
    public async Task Refuses_while_the_app_runs()
    {
        var whole = await BackupBytesAsync();
        using var running = DataLock.Take(_folder.Data);
        await LeavesTheDataAloneAsync(await WriteAsync(whole), "in use");
    }

    [Fact]
    public async Task Puts_the_backup_in_place_and_keeps_what_was_there()
    {
        var whole = await BackupBytesAsync();
        var keys = Directory.GetFiles(Path.Combine(_folder.Data, "keys")).Select(Path.GetFileName).ToArray();
        await _folder.AddAsync("grace@example.org");

        var said = await RestoreAsync(await WriteAsync(whole));

        said.Code.ShouldBe(0, said.Error);
        _folder.Emails().ShouldBe(["ada@example.org"]);
        Directory.GetFiles(Path.Combine(_folder.Data, "keys")).Select(Path.GetFileName).ShouldBe(keys, ignoreOrder: true);
        var aside = Directory.GetDirectories(_folder.Data, "data-before-restore-*").ShouldHaveSingleItem();
        said.Out.ShouldContain(aside);
        File.Exists(Path.Combine(aside, "learn.db")).ShouldBeTrue();
        Directory.Exists(Path.Combine(aside, "keys")).ShouldBeTrue();
        Directory.GetDirectories(_folder.Data).Length.ShouldBe(2, "what it was taken apart in is cleared away");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_restore_killed_on_the_way_is_finished_by_the_next_one_who_comes(int moves)
    {
        await _folder.AddAsync("ada@example.org");
        using var other = new DataFolder();
        await other.AddAsync("grace@example.org");
        var ready = Directory.CreateDirectory(Path.Combine(_folder.Data, "restore-ready-20261123-090000")).FullName;
        var aside = Path.Combine(_folder.Data, "data-before-restore-20261123-090000");
        File.Copy(other.Database, Path.Combine(ready, "learn.db"));
        Directory.Move(Path.Combine(other.Data, "keys"), Path.Combine(ready, "keys"));
        var key = Directory.GetFiles(Path.Combine(ready, "keys")).Select(Path.GetFileName).ToArray();
        Action[] steps =
        [
            () => Directory.Move(_folder.Database, Path.Combine(Directory.CreateDirectory(aside).FullName, "learn.db")),
            () => Directory.Move(Path.Combine(ready, "learn.db"), _folder.Database),
            () => Directory.Move(Path.Combine(_folder.Data, "keys"), Path.Combine(aside, "keys")),
        ];
        foreach (var step in steps.Take(moves))
        {
            step();
        }

        var said = await Said.ByAsync(_folder.Data, "user", "list");

        said.Code.ShouldBe(0, said.Error);
        said.Out.ShouldContain("grace@example.org");
        said.Out.ShouldNotContain("ada@example.org");
        Directory.GetFiles(Path.Combine(_folder.Data, "keys")).Select(Path.GetFileName).ShouldBe(key, ignoreOrder: true);
        Directory.Exists(ready).ShouldBeFalse();
        File.Exists(Path.Combine(aside, "learn.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_restore_killed_before_it_held_leaves_the_data_as_it_was()
    {
        await _folder.AddAsync("ada@example.org");
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Data, "restoring")).FullName, "learn.db"), "half", TestContext.Current.CancellationToken);
        (await Said.ByAsync(_folder.Data, "user", "list")).Out.ShouldContain("ada@example.org");
        Directory.Exists(Path.Combine(_folder.Data, "restoring")).ShouldBeFalse();
    }

    async Task LeavesTheDataAloneAsync(string file, string because)
    {
        var before = _folder.Bytes;
        (await RestoreAsync(file)).ShouldBeRefused(because);
        _folder.Bytes.ShouldBe(before);
        Directory.Exists(Path.Combine(_folder.Data, "restoring")).ShouldBeFalse();
    }

    Task<Said> RestoreAsync(string file) => Said.ByAsync(_folder.Data, "restore", file);

    async Task<byte[]> BackupBytesAsync()
    {
        await _folder.AddAsync("ada@example.org");
        var file = _folder.At("whole.zip");
        (await Said.ByAsync(_folder.Data, "backup", file)).Code.ShouldBe(0);
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }

    async Task<string> WriteAsync(byte[] bytes)
    {
        var file = _folder.At("tried.zip");
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        return file;
    }

    // An archive that somebody made by hand, with an end that adds up.
    string Forge(Action<ZipArchive> fill)
    {
        var file = _folder.At("forged.zip");
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            zip.Comment = "CollabCare Learn backup 1, sha256 " + new string('0', 64);
            fill(zip);
        }

        var bytes = File.ReadAllBytes(file);
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan()[..^64]))).CopyTo(bytes, bytes.Length - 64);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public void Dispose() => _folder.Dispose();
}
