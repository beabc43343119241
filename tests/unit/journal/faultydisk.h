// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A disk under SQLite that counts and fails on demand: while it lives it is the process's default VFS, the system's
/// own with its writes and syncs watched. One at a time; open databases after making it and close them before it goes.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();

    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// Syncs since the last call.
    int takeSyncs();
    /// From now on every write fails as on a full disk, or no longer.
    void setFull(bool full);
};
