using System.IO.Compression;
using CollabCare.Learn.Web.Hosting;

namespace CollabCare.Learn.Web.Tests.Verbs;

public sealed class BackupVerbTests : IDisposable
{
    readonly DataFolder _folder = new();

    [Fact]
    public async Task Refuses_to_overwrite_a_file()
    {
        await _folder.AddAsync("ada@example.org");
        var file = _folder.At("there.zip");
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);
        (await BackupAsync(file)).ShouldBeRefused("is there already");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe("mine");
    }

    [Fact]
    public async Task Refuses_where_there_is_no_database()
    {
        (await BackupAsync(_folder.At("new.zip"))).ShouldBeRefused("no database");
        Directory.Exists(_folder.Data).ShouldBeFalse("asking for a backup makes no data folder");
    }

    [Fact]
    public async Task Refuses_a_folder_that_is_not_there()
    {
        await _folder.AddAsync("ada@example.org");
        (await BackupAsync(_folder.At("nowhere/new.zip"))).ShouldBeRefused("There is no folder");
    }

    [Fact]
    public async Task Refuses_a_damaged_database_and_leaves_nothing_behind()
    {
        await _folder.AddAsync("ada@example.org");
        await using (var file = new FileStream(_folder.Database, FileMode.Open))
        {
            file.Position = 4096 * 3;
            await file.WriteAsync(new byte[4096 * 4], TestContext.Current.CancellationToken);
        }

        var before = Directory.GetFiles(Path.GetDirectoryName(_folder.Data)!);
        var said = await BackupAsync(_folder.At("new.zip"));
        said.Code.ShouldBe(1);
        said.Error.Trim().Split('\n').ShouldHaveSingleItem();
        Directory.GetFiles(Path.GetDirectoryName(_folder.Data)!).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task Writes_one_file_with_database_and_keys_that_only_its_owner_can_read()
    {
        await _folder.AddAsync("ada@example.org");
        var file = _folder.At("new.zip");
        var said = await BackupAsync(file);
        said.Code.ShouldBe(0, said.Error);
        said.Out.ShouldContain(file);
        await using var zip = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);
        zip.Entries.Select(e => e.FullName).ShouldContain("learn.db");
        zip.Entries.ShouldContain(e => e.FullName.StartsWith("keys/key-") && e.FullName.EndsWith(".xml"));
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldBe([file], "no part of the work is left behind");
    }

    [Fact]
    public async Task Holds_what_is_still_in_the_log_of_an_app_that_runs()
    {
        await _folder.AddAsync("ada@example.org");
        using var running = DataLock.Take(_folder.Data);
        using var open = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        await open.OpenAsync(TestContext.Current.CancellationToken);
        await using var write = open.CreateCommand();
        write.CommandText = "PRAGMA wal_autocheckpoint=0; UPDATE People SET Email = 'grace@example.org'";
        await write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var log = new FileInfo(_folder.Database + "-wal").Length;
        log.ShouldBePositive();

        (await BackupAsync(_folder.At("new.zip"))).Code.ShouldBe(0);

        new FileInfo(_folder.Database + "-wal").Length.ShouldBe(log, "a reader moves nothing out of the log");
        await open.CloseAsync();
        running!.Dispose();
        var other = new DataFolder();
        (await Said.ByAsync(other.Data, "restore", _folder.At("new.zip"))).Code.ShouldBe(0);
        other.Emails().ShouldBe(["grace@example.org"]);
        other.Dispose();
    }

    Task<Said> BackupAsync(string file) => Said.ByAsync(_folder.Data, "backup", file);

    public void Dispose() => _folder.Dispose();
}
