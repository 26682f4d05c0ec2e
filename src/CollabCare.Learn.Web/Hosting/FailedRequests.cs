using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>What an exception means to whoever made the request: a request that cannot be read, a disk that takes nothing, or a fault of ours.</summary>
public static class FailedRequests
{
    // SQLite's READONLY, IOERR, FULL and CANTOPEN.
    static readonly int[] DiskCodes = [8, 10, 13, 14];

    // ENOSPC, EROFS and EDQUOT; ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.
    static readonly int[] DiskErrors = [28, 30, 122, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    public static ExceptionHandlerOptions Handling => new()
    {
        ExceptionHandlingPath = "/error",
        StatusCodeSelector = StatusOf,

        // A request that cannot be read is the sender's matter, and fills no log.
        SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
    };

    public static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when IsFullDisk(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>True where the disk is full, read-only or failing: nothing can be saved, and what is saved can still be read.</summary>
    public static bool IsFullDisk(Exception exception)
    {
        for (var at = exception; at is not null; at = at.InnerException)
        {
            if (at is SqliteException sqlite ? DiskCodes.Contains(sqlite.SqliteErrorCode) : at is IOException && DiskErrors.Contains(at.HResult))
            {
                return true;
            }
        }

        return false;
    }
}
