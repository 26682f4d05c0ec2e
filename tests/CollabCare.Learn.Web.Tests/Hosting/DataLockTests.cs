using CollabCare.Learn.Web.Hosting;

namespace CollabCare.Learn.Web.Tests.Hosting;

public sealed class DataLockTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("learn-lock-").FullName;

    [Fact]
    public void Says_in_a_sentence_that_the_folder_cannot_be_written_to()
    {
        // A file in its place stands in for a disk that refuses: root may write to any folder.
        var taken = Path.Combine(_folder, "data");
        File.WriteAllText(taken, "");
        Should.Throw<UnwritableFolderException>(() => DataLock.Take(taken)).Message.ShouldStartWith($"The data folder {taken} cannot be written to");
    }

    [Fact]
    public void Is_held_by_one_at_a_time()
    {
        using (DataLock.Take(_folder).ShouldNotBeNull())
        {
            DataLock.Take(_folder).ShouldBeNull();
        }

        using var again = DataLock.Take(_folder);
        again.ShouldNotBeNull();
    }

    public void Dispose() => TestApp.Delete(_folder);
}
