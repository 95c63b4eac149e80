#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tongban {

/// A backup file that a person takes home.
struct BackupFile {
    std::string name, bytes;
    std::vector<std::string> blobs;  ///< names of those that go behind it
};

/// Whoever carries a PageLog's values to the disk and back carries blobs (store/blob.hpp), too; of those only what is asked for.
/// Every answer comes later, as Intent FileChosen (app/intent.hpp), never by a callback.
/// Photos are chosen by Files::ask with "image/*": one FileChosen for each, as a JPEG of at most 1600 pixels, without the place
/// where it was taken; without bytes when the browser cannot read it. Then PageLog::keep_blob, see decisions/0019.
class BlobCarrier {
public:
    virtual ~BlobCarrier() = default;
    /// Shows a photo as large as the window, above everything, until the person closes it. `words` say what it is.
    virtual void show_photo(std::string_view name, std::string_view words) = 0;
    /// As Files::offer, with stored blobs behind the bytes (exchange/backup.hpp).
    virtual void offer_backup(BackupFile const& file) = 0;
    /// Those behind the file or copy that was chosen last are put among ours, see PageLog. When all are on the
    /// disk FileChosen{"adopted", outcome} arrives: how many could not be read, or the reason why nothing was put.
    virtual void adopt_blobs() = 0;
    /// These belong to the second copy that Vault::keep_copy brings next.
    virtual void add_to_copy(std::vector<std::string> const& names) = 0;
    /// All other blobs go. Nothing happens unless everything that was changed is durable.
    virtual void keep_only_blobs(std::vector<std::string> const& names) = 0;
};

}  // namespace tongban
