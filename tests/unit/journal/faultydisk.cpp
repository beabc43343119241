// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultydisk.h"

#include <sqlite3.h>

#include <map>
#include <memory>

namespace {

int syncs = 0;
bool isFull = false;
sqlite3_vfs *realDisk = nullptr;
sqlite3_vfs watchedDisk;

/// The system's methods of one kind of file, two of them replaced. `methods` comes first: a file points at it.
struct Watched
{
    sqlite3_io_methods methods;
    const sqlite3_io_methods *real;
};
std::map<const sqlite3_io_methods *, std::unique_ptr<Watched>> watchedMethods;

const sqlite3_io_methods *realMethods(sqlite3_file *file)
{
    return reinterpret_cast<const Watched *>(file->pMethods)->real;
}

int watchedWrite(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset)
{
    return isFull ? SQLITE_FULL : realMethods(file)->xWrite(file, data, amount, offset);
}

int watchedSync(sqlite3_file *file, int flags)
{
    ++syncs;
    return realMethods(file)->xSync(file, flags);
}

int watchedOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const int code = realDisk->xOpen(realDisk, name, file, flags, outFlags);
    if (!file->pMethods)
        return code;
    std::unique_ptr<Watched> &watched = watchedMethods[file->pMethods];
    if (!watched) {
        watched = std::make_unique<Watched>(Watched{*file->pMethods, file->pMethods});
        watched->methods.xWrite = watchedWrite;
        watched->methods.xSync = watchedSync;
    }
    file->pMethods = &watched->methods;
    return code;
}

} // namespace

FaultyDisk::FaultyDisk()
{
    realDisk = sqlite3_vfs_find(nullptr);
    watchedDisk = *realDisk;
    watchedDisk.zName = "waymark-faulty-disk";
    watchedDisk.xOpen = watchedOpen;
    sqlite3_vfs_register(&watchedDisk, 1);
    syncs = 0;
    isFull = false;
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&watchedDisk);
    sqlite3_vfs_register(realDisk, 1);
}

int FaultyDisk::takeSyncs()
{
    const int taken = syncs;
    syncs = 0;
    return taken;
}

void FaultyDisk::setFull(bool full)
{
    isFull = full;
}
